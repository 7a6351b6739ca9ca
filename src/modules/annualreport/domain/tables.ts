import type { DisputeBlock, Edition, StockColumn, Table2Row, Table3Column, Table3Row } from './format.ts'

/** A figure; null where the report does not hold one (which is not the same as 0). Fees are in 万元, all else are counts. */
export type Figure = number | null
/** 本年制发、本年废止、现行有效. */
export type Stock = readonly [made: Figure, repealed: Figure, inForce: Figure]
/** natural, business, research, charity, legal, other, total. */
export type Applicants = readonly [Figure, Figure, Figure, Figure, Figure, Figure, Figure]
/** upheld, corrected, other, pending, total. */
export type Results = readonly [Figure, Figure, Figure, Figure, Figure]

export type Table2 = {
  readonly regulations: Stock; readonly normativeDocuments: Stock
  readonly licences: Figure; readonly penalties: Figure; readonly coercions: Figure; readonly fees: Figure
}
export type Table3 = { readonly rows: Readonly<Partial<Record<Table3Row, Applicants>>> }
export type Table4 = Readonly<Record<DisputeBlock, Results>>
export type ReportTables = { readonly edition: Edition; readonly table2: Table2; readonly table3: Table3; readonly table4: Table4 }

/** The name of one figure in the report: what a finding points at, a chip shows, and lineage opens. */
export type CellAddress =
  | { readonly table: '2'; readonly row: Table2Row; readonly column: StockColumn | 'value' }
  | { readonly table: '3'; readonly row: Table3Row; readonly column: Table3Column }
  | { readonly table: '4'; readonly row: DisputeBlock; readonly column: 'upheld' | 'corrected' | 'other' | 'pending' | 'total' }

export type Finding = {
  readonly check: string
  readonly table: '2' | '3' | '4' | 'years' | 'narrative'
  readonly row: string | null
  readonly column: string | null
  readonly expected: number | string | null
  readonly actual: number | string | null
  /** In Chinese: what is wrong, and how to mend it. */
  readonly message: string
}
export type Warning = { readonly code: string; readonly message: string }

/** A report as published or about to be: its tables, and its prose by section. */
export type ReportDocument = {
  readonly title: string
  readonly agency: string
  readonly year: number
  readonly tables: ReportTables
  /** Sanitised HTML a section: p, h3, h4, ul, ol, li, strong, em, br, data. A bound figure is `<data class="figure" value="3:new:total">103</data>` (table:row:column). */
  readonly narrative: Readonly<Record<'overview' | 'problems' | 'other', string>>
  /** `YYYY-MM-DD`, the date under the signature. */
  readonly signedOn: string | null
  readonly signedBy: string
}
