import { Panel } from '#ui/notice'
import { type Column, DataTable } from '#ui/table'
import { addressLabel, addressText, figureAt } from '../../domain/addresses.ts'
import type { CellAddress, ReportTables } from '../../domain/tables.ts'

const COMPARED: readonly CellAddress[] = [
  { table: '2', row: 'normativeDocuments', column: 'made' },
  { table: '2', row: 'normativeDocuments', column: 'inForce' },
  { table: '3', row: 'new', column: 'total' },
  { table: '3', row: 'carried_in', column: 'total' },
  { table: '3', row: 'total', column: 'total' },
  { table: '3', row: 'carried_out', column: 'total' },
  { table: '4', row: 'reconsideration', column: 'total' },
  { table: '4', row: 'litigationDirect', column: 'total' },
  { table: '4', row: 'litigationAfter', column: 'total' },
]

/** The tables stand above every address: `表三 · ` and ` · 总计` say nothing here. */
const shortLabel = (address: CellAddress): string =>
  addressLabel(address)
    .replace(/^表. · /, '')
    .replace(/ · 总计$/, '')

function change(before: number | null, now: number | null): string {
  if (before === null || now === null) return '—'
  return now === before ? '持平' : `${now > before ? '+' : '−'}${Math.abs(now - before)}`
}

/** The main figures beside last year's: a jump here is worth a second look before the report goes out. */
export function YearsPanel({ year, now, earlier }: { year: number; now: ReportTables; earlier: ReportTables }) {
  const columns: readonly Column<CellAddress>[] = [
    { key: 'label', label: '项目', heads: true, cell: shortLabel },
    { key: 'earlier', label: String(year - 1), align: 'end', cell: (address) => figureAt(earlier, address) ?? '—' },
    { key: 'now', label: String(year), align: 'end', cell: (address) => figureAt(now, address) ?? '—' },
    { key: 'change', label: '增减', align: 'end', cell: (address) => change(figureAt(earlier, address), figureAt(now, address)) },
  ]
  return (
    <Panel title="与上年比较" flush>
      <DataTable caption={`${year - 1} 年与 ${year} 年主要数据`} captionHidden columns={columns} rows={COMPARED} rowKey={addressText} />
    </Panel>
  )
}
