import { LinkButton } from './form.tsx'
import { Badge, type BadgeKind, Facts, Panel } from './notice.tsx'
import { type Column, DataTable, Pager } from './table.tsx'

type Row = {
  readonly number: string
  readonly title: string
  readonly agency: string
  readonly day: string
  readonly left: number
  readonly state: string
  readonly kind: BadgeKind
}

const TITLES = [
  '滨江路（一期）道路拓宽工程征收补偿方案', '2022年度农村公路养护资金分配明细', '某小区规划许可变更的全部材料', '青汀港区环境影响评价批复', '近三年食品抽检不合格名单',
  '公办幼儿园招生范围划分依据', '河道采砂许可情况', '老旧小区加装电梯财政补贴发放情况', '城区公交线路调整听证会笔录', '乡镇卫生院药品采购合同',
]
const STATES: readonly { state: string; kind: BadgeKind }[] = [
  { state: '办理中', kind: 'info' }, { state: '予以公开', kind: 'good' }, { state: '待补正', kind: 'warn' },
  { state: '已逾期', kind: 'bad' }, { state: '已归档', kind: 'neutral' },
]
const ROWS: readonly Row[] = TITLES.map((title, index) => ({
  number: `青汀公开申〔2023〕${100 - index}号`, title, agency: ['市自然资源和规划局', '市交通运输局', '市住房和城乡建设局'][index % 3] ?? '',
  day: `2023-11-${String(28 - index).padStart(2, '0')}`, left: index % 5 === 3 ? 5 - index : 18 - index,
  ...(STATES[index % 5] ?? { state: '', kind: 'neutral' }),
}))
const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', label: '申请编号', align: 'day', heads: true, cell: (row) => <a href="/design">{row.number}</a> },
  { key: 'title', label: '申请内容', cell: (row) => row.title },
  { key: 'agency', label: '承办单位', align: 'day', cell: (row) => row.agency },
  { key: 'day', label: '收到日期', align: 'day', cell: (row) => row.day },
  { key: 'left', label: '剩余（工作日）', align: 'end', cell: (row) => row.left },
  { key: 'state', label: '状态', align: 'day', cell: (row) => <Badge kind={row.kind}>{row.state}</Badge> },
]

/** Ten rows as a register shows them, and the facts of one record. */
export const GalleryRecords = () => <>
  <DataTable caption="2023年收到的申请" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.number}
    rowKind={(row) => (row.kind === 'bad' ? 'bad' : undefined)} />
  <Pager page={4} size={10} total={268} href={(page) => `/design?page=${page}`} />
  <Panel title="申请信息" id="records" actions={<LinkButton href="/design" size="small">修改</LinkButton>}>
    <Facts columns={2} items={[
      { label: '申请编号', value: '青汀公开申〔2023〕100号' }, { label: '申请人', value: '林某' }, { label: '收到日期', value: '2023-11-28' },
      { label: '答复期限', value: '2023-12-26' }, { label: '承办单位', value: '市交通运输局' }, { label: '联系电话', value: '' },
    ]} />
  </Panel>
  <DataTable caption="空列表" columns={COLUMNS} rows={[]} rowKey={(row) => row.number} empty="没有符合条件的申请" />
</>
