import { SECTIONS, type SectionKey } from '../domain/format.ts'
import type { CellAddress, ReportTables } from '../domain/tables.ts'
import { disclosedRows } from './grid-disclosed.ts'
import { disputeRows } from './grid-disputes.ts'
import { requestRows } from './grid-requests.ts'

/** A cell stands once, where it begins; it covers `rowSpan` rows and `colSpan` columns. A figure has an address, a label has not. */
export type GridCell = {
  readonly text: string
  readonly rowSpan: number
  readonly colSpan: number
  /** A label that heads the columns below it, or the rows beside it. The corner's sentence heads neither. */
  readonly header?: 'column' | 'row'
  readonly align: 'left' | 'center' | 'right'
  readonly address?: CellAddress
}
export type GridRow = readonly GridCell[]
export type Grid = {
  readonly table: CellAddress['table']
  readonly section: SectionKey
  readonly title: string
  /** Relative widths; as many as there are columns. */
  readonly columns: readonly number[]
  /** Rows of the head, which is repeated where a page breaks. Table 二 has its heads between its rows: 0. */
  readonly headRows: number
  readonly rows: readonly GridRow[]
}

type Form = Pick<Grid, 'section' | 'columns' | 'headRows'> & { readonly rows: (tables: ReportTables) => GridRow[] }
const FORMS = {
  '2': { section: 'disclosed', columns: [3, 2, 2, 2], headRows: 0, rows: disclosedRows },
  '3': { section: 'requests', columns: [9, 15, 57, 10.7, 10.7, 10.7, 10.7, 10.7, 10.7, 10.7], headRows: 3, rows: requestRows },
  '4': { section: 'disputes', columns: Array<number>(15).fill(1), headRows: 3, rows: disputeRows },
} as const satisfies Record<CellAddress['table'], Form>

/** One table of the national form, merged as the form merges it. Every writer draws from this. */
export function gridOf(tables: ReportTables, table: CellAddress['table']): Grid {
  const { section, columns, headRows, rows } = FORMS[table]
  return { table, section, title: SECTIONS[section].title, columns, headRows, rows: rows(tables) }
}

/** Tables 二, 三, 四. */
export const gridsOf = (tables: ReportTables): Grid[] => (Object.keys(FORMS) as CellAddress['table'][]).map((table) => gridOf(tables, table))
