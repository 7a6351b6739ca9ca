import {
  APPLICANT_KEYS, DISPUTE_BLOCK_KEYS, DISPUTE_KEYS, STOCK_KEYS, leafRows, table3Rows, type ApplicantColumn, type DisputeBlock, type Edition, type Table3Row,
} from './format.ts'
import type { Applicants, ReportTables, Results, Stock } from './tables.ts'

export type Tally = { readonly row: string; readonly column: string; readonly n: number }
export type ReturnFigures = { readonly licences: number; readonly penalties: number; readonly coercions: number; readonly feesFen: number }

const counter = (tallies: readonly Tally[]) => {
  const sums = new Map<string, number>()
  for (const { row, column, n } of tallies) sums.set(`${row}:${column}`, (sums.get(`${row}:${column}`) ?? 0) + n)
  return (row: string, column: string): number => sums.get(`${row}:${column}`) ?? 0
}
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)

/** 表三: counts into rows; （七）总计 and the 总计 column are sums and never counted on their own. */
export function fillTable3(edition: Edition, tallies: readonly Tally[]): Partial<Record<Table3Row, Applicants>> {
  const at = counter(tallies)
  const merged2019: readonly Table3Row[] = ['other_no_correction', 'other_fee_unpaid', 'other_other']
  const cell = (row: Table3Row, column: ApplicantColumn): number => {
    if (row === 'total') return sum(leafRows(edition).map((leaf) => cell(leaf, column)))
    return row === 'other_merged' ? sum(merged2019.map((part) => at(part, column))) + at(row, column) : at(row, column)
  }
  return Object.fromEntries(table3Rows(edition).map((row) => {
    const [natural, business, research, charity, legal, other] = APPLICANT_KEYS.map((column) => cell(row, column)) as [number, number, number, number, number, number]
    return [row, [natural, business, research, charity, legal, other, natural + business + research + charity + legal + other]]
  }))
}

/** 表四: the four results of each block and their total. */
export function fillTable4(tallies: readonly Tally[]): Record<DisputeBlock, Results> {
  const at = counter(tallies)
  const block = (key: DisputeBlock): Results => {
    const [upheld, corrected, other, pending] = DISPUTE_KEYS.filter((column) => column !== 'total').map((column) => at(key, column)) as [number, number, number, number]
    return [upheld, corrected, other, pending, upheld + corrected + other + pending]
  }
  return Object.fromEntries(DISPUTE_BLOCK_KEYS.map((key) => [key, block(key)])) as Record<DisputeBlock, Results>
}

const FEN_PER_TEN_THOUSAND_YUAN = 1_000_000

/** All tables of a year from what the registers count and the agencies returned. Fees: integer fen in, 万元 out. */
export function fillTables(edition: Edition, given: {
  requests: readonly Tally[]; disputes: readonly Tally[]; documents: readonly Tally[]; returns: readonly ReturnFigures[]
}): ReportTables {
  const documents = counter(given.documents)
  const stock = (row: string): Stock => STOCK_KEYS.map((column) => documents(row, column)) as unknown as Stock
  return {
    edition,
    table2: {
      regulations: stock('regulations'), normativeDocuments: stock('normativeDocuments'),
      licences: sum(given.returns.map((figures) => figures.licences)),
      penalties: sum(given.returns.map((figures) => figures.penalties)),
      coercions: sum(given.returns.map((figures) => figures.coercions)),
      fees: sum(given.returns.map((figures) => figures.feesFen)) / FEN_PER_TEN_THOUSAND_YUAN,
    },
    table3: { rows: fillTable3(edition, given.requests) },
    table4: fillTable4(given.disputes),
  }
}
