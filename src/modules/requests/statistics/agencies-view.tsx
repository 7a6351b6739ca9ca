import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { AgencyLine } from './gather.ts'
import { REMEDY_COLUMNS, type RemedyLine } from './remedies.ts'
import { Figure, type To } from './summary-view.tsx'
import { daysWords, shareOf } from './words.ts'

/** The agencies side by side: who has much, who is late, who is slow. */
export function AgenciesView({ lines, names, to }: { lines: readonly AgencyLine[]; names: ReadonlyMap<string, string>; to: To }) {
  const nameOf = (agency: string): string => names.get(agency) ?? agency
  return <Panel title="各单位" flush>
    <DataTable caption="各单位的件数和用时" captionHidden rows={lines} rowKey={({ agency }) => agency} rowKind={({ late }) => (late > 0 ? 'warn' : undefined)} columns={[
      { key: 'agency', label: '单位', heads: true, cell: ({ agency }) => nameOf(agency) },
      { key: 'received', label: '新收', align: 'end', cell: ({ agency, received }) => <Figure n={received} href={to('new', { agency })} what={`${nameOf(agency)}新收`} /> },
      { key: 'closed', label: '办结', align: 'end', cell: ({ agency, closed }) => <Figure n={closed} href={to('total', { agency })} what={`${nameOf(agency)}办结`} /> },
      { key: 'late', label: '超期答复', align: 'end', cell: ({ agency, late }) => <Figure n={late} href={to('late', { agency })} what={`${nameOf(agency)}超期答复`} /> },
      { key: 'rate', label: '按期率', align: 'end', cell: ({ timely, late }) => shareOf(timely, timely + late) },
      { key: 'median', label: '用时中位数', align: 'end', cell: ({ median }) => daysWords(median) },
    ]} />
  </Panel>
}

/** What became of the answers in review and in court; the figures are those of table 四. */
export const DisputesView = ({ lines, alarmed, to }: { lines: readonly RemedyLine[]; alarmed: number; to: To }) => <Panel title="行政复议、行政诉讼（表四口径）">
  <DataTable caption="各类案件的结果" captionHidden rows={lines} rowKey={({ row }) => row} columns={[
    { key: 'label', label: '类别', heads: true, cell: ({ row, label }) => <a href={`/disputes?kind=${row}`}>{label}</a> },
    ...Object.values(REMEDY_COLUMNS).map((label, at) => ({ key: label, label, align: 'end' as const, cell: ({ figures }: RemedyLine) => figures[at] ?? 0 })),
    { key: 'total', label: '总计', align: 'end', cell: ({ total }) => <b>{total}</b> },
  ]} />
  <p className="stat-note">本年办结的申请中有提示（如答复被复议、诉讼纠正）的：<Figure n={alarmed} href={to('alarmed')} what="有提示" />件</p>
</Panel>
