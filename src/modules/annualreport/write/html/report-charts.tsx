import { BarChart } from '#ui/charts/bar-chart'
import { GroupedBars } from '#ui/charts/grouped-bars'
import { ShareBar } from '#ui/charts/share-bar'
import { figureAt } from '../../domain/addresses.ts'
import { APPLICANT_COLUMNS, APPLICANT_KEYS, GROUPS, leafRows, rowSpec, TABLE3_ROWS, type GroupKey, type Table3Row } from '../../domain/format.ts'
import type { ReportTables } from '../../domain/tables.ts'
import { shortLabel } from '../short-label.ts'

export type YearTables = { readonly year: number; readonly tables: ReportTables }
type ReportChartsProps = YearTables & { readonly id: string; readonly earlier?: readonly YearTables[] | undefined }

const value = (tables: ReportTables, row: Table3Row, column: (typeof APPLICANT_KEYS)[number] | 'total'): number =>
  figureAt(tables, { table: '3', row, column }) ?? 0

/** The six ways in which a request can end, each with its number of requests. */
function outcomes(tables: ReportTables): { label: string; value: number }[] {
  const sums = new Map<string, number>()
  for (const row of leafRows(tables.edition)) {
    const { group, label } = rowSpec(row)
    const name = shortLabel(group ? GROUPS[group satisfies GroupKey] : label)
    sums.set(name, (sums.get(name) ?? 0) + value(tables, row, 'total'))
  }
  return [...sums].map(([label, sum]) => ({ label, value: sum }))
}

const YEAR_ROWS = ['new', 'total', 'carried_out'] as const satisfies readonly Table3Row[]
const yearLabel = (row: (typeof YEAR_ROWS)[number]): string => (row === 'total' ? '本年度办结' : shortLabel(TABLE3_ROWS[row].label))

/** Who asked, how it ended, and the years beside each other. */
export function ReportCharts({ id, year, tables, earlier = [] }: ReportChartsProps) {
  const years = [...earlier, { year, tables }].toSorted((a, b) => a.year - b.year)
  return <div className="report-charts">
    <ShareBar id={`${id}-applicants`} title="申请人情况" unit="件"
      parts={APPLICANT_KEYS.map((column) => ({ label: APPLICANT_COLUMNS[column].label, value: value(tables, 'new', column) }))} />
    <BarChart id={`${id}-outcomes`} title="办理结果" unit="件" bars={outcomes(tables)} />
    {years.length > 1 ? <GroupedBars id={`${id}-years`} title="历年对比" unit="件" labels={YEAR_ROWS.map(yearLabel)}
      series={years.map((it) => ({ name: String(it.year), values: YEAR_ROWS.map((row) => value(it.tables, row, 'total')) }))} /> : null}
  </div>
}
