import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { yearAsked } from '#shared/paging'
import { EmptyState, Panel, Tabs } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import type { PublicRank, PublicResult } from '../commands/publish-result.ts'
import { portalPaths } from '../paths.ts'
import { publicResult, publicResults } from '../queries/public.ts'

const Ranks = ({ group, rows, indicators }: { group: string; rows: readonly PublicRank[]; indicators: PublicResult['indicators'] }) => <Panel title={group} flush><DataTable caption={`${group}考核结果`} captionHidden cards rows={rows} rowKey={({ agencyName }) => agencyName} columns={[
  { key: 'rank', label: '名次', align: 'end', cell: ({ rank }) => rank }, { key: 'agency', label: '单位', heads: true, cell: ({ agencyName }) => agencyName }, { key: 'total', label: '得分', align: 'end', cell: ({ total }) => total }, { key: 'grade', label: '等次', cell: ({ grade }) => grade },
  ...indicators.map(({ title }, i) => ({ key: title, label: title, align: 'end' as const, cell: ({ points }: PublicRank) => points[i] ?? '不计' }))]} /></Panel>
const ResultPage = ({ one, years }: { one: PublicResult; years: readonly number[] }) => <PortalPage title={`${one.title}结果`} description="各单位政务公开工作的名次和每一项得分。" columnName="考核评估" columnType="信息公开年报" crumbs={[{ label: '考核评估', href: portalPaths.results }]}>
  {years.length > 1 ? <Tabs label="年度" items={years.map((year) => ({ href: portalPaths.result(year), label: `${year}年`, current: year === one.year }))} /> : null}
  <div className="stack">{[...new Set(one.ranking.map(({ group }) => group))].map((group) => <Ranks key={group} group={group} rows={one.ranking.filter((each) => each.group === group)} indicators={one.indicators} />)}
    <Panel title="考核什么" flush><DataTable caption="考核指标" captionHidden cards rows={one.indicators} rowKey={({ title }) => title} columns={[{ key: 'title', label: '指标', heads: true, cell: ({ title }) => title }, { key: 'group', label: '类别', cell: ({ group }) => group }, { key: 'weight', label: '分值', align: 'end', cell: ({ weight }) => weight }, { key: 'basis', label: '依据', cell: ({ basis }) => basis }]} /></Panel>
    <p className="quiet small">没有某类业务的单位不计那一项，按其余各项的满分折算成 100 分。</p></div></PortalPage>
export async function showResults({ db }: Kit): Promise<Answer> {
  const all = await publicResults(db), [newest] = all
  return { page: newest ? <ResultPage one={newest} years={all.map(({ year }) => year)} /> : <PortalPage title="考核评估" description="各单位政务公开工作的考核结果。" columnName="考核评估" columnType="信息公开年报"><EmptyState title="还没有公布考核结果" text="年度考核公布以后，可以在这里看到名次和每一项得分。" /></PortalPage> }
}
export async function showOneResult({ db }: Kit, { params }: Asked): Promise<Answer> {
  const years = (await publicResults(db)).map(({ year }) => year)
  return { page: <ResultPage one={await publicResult(db, yearAsked(params['year']) ?? 0)} years={years} /> }
}
