import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'

/** National instruments on disclosure, by name, number and date in force. Local rules are published by part 3's catalogue. */
const RULES = [
  { title: '中华人民共和国政府信息公开条例', number: '国务院令第711号', day: '2019年5月15日起施行' },
  { title: '重大行政决策程序暂行条例', number: '国务院令第713号', day: '2019年9月1日起施行' },
  { title: '政府信息公开工作年度报告格式', number: '国办公开办函〔2021〕30号', day: '2021年9月26日印发' },
  { title: '政府信息公开信息处理费管理办法', number: '国办函〔2020〕109号', day: '2021年1月1日起施行' },
  { title: '关于规范政府信息公开平台有关事项的通知', number: '国办公开办函〔2019〕61号', day: '2019年印发' },
] as const

export const RulesPage = () => <PortalPage title="政府信息公开制度" columnName="政府信息公开制度" columnType="信息公开目录" description="政府信息公开所依据的法规和文件">
  <DataTable caption="国家层面的法规和文件" rows={RULES} rowKey={({ number }) => number} columns={[
    { key: 'title', label: '名称', heads: true, cell: ({ title }) => title },
    { key: 'number', label: '文号', align: 'day', cell: ({ number }) => number },
    { key: 'day', label: '日期', align: 'day', cell: ({ day }) => day },
  ]} />
</PortalPage>
