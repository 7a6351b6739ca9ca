import type { Agency } from '#agencies'
import { addressText } from '../../domain/addresses.ts'
import type { Finding, ReportTables } from '../../domain/tables.ts'
import { cellAnchor, deskPaths } from '../../paths.ts'
import type { Scope } from '../../queries/compile-tables.ts'
import type { Report } from '../../tables.ts'
import { cellOfFinding } from '../findings/finding-cell.ts'
import type { GridCell } from '../../write/index.ts'
import { ReportGrids } from '../report-grids.tsx'
import { SCOPE_WORDS } from '../words.ts'

type TablesViewProps = {
  readonly agency: Agency
  readonly report: Report
  readonly scope: Scope
  readonly tables: ReportTables
  readonly findings: readonly Finding[]
  /** The tables that findings jump into; a second set on the page has no anchors. */
  readonly main?: boolean
  /** Says in the captions which scope it is, where both are on the page. */
  readonly scopeShown?: boolean
}

/** The report's tables: every figure opens to its records, and a figure that breaks a check is marked in word and colour. */
export function TablesView({ agency, report, scope, tables, findings, main = false, scopeShown = false }: TablesViewProps) {
  const wrong = new Set(
    findings
      .filter(({ table }) => table !== 'narrative')
      .flatMap((finding) => {
        const cell = cellOfFinding(finding, tables.edition)
        return cell ? [addressText(cell)] : []
      }),
  )
  const isWrong = ({ address }: GridCell): boolean => address !== undefined && wrong.has(addressText(address))
  const link = (cell: GridCell) =>
    cell.address ? (
      <a
        className="report-figure"
        id={main ? cellAnchor(cell.address) : undefined}
        href={deskPaths.cell(agency.id, report.year, cell.address, scope === report.scope ? {} : { scope })}
      >
        {cell.text === '' ? '空' : cell.text}
        {isWrong(cell) ? <span className="report-figure-mark">错</span> : null}
      </a>
    ) : (
      cell.text
    )
  return (
    <ReportGrids
      tables={tables}
      suffix={scopeShown ? `（${SCOPE_WORDS[scope]}口径）` : ''}
      figure={link}
      mark={(cell) => (isWrong(cell) ? 'figure-wrong' : undefined)}
    />
  )
}
