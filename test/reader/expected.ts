import { existsSync, readFileSync } from 'node:fs'
import type { ReportTables } from '../../src/modules/annualreport/domain/tables.ts'

type Shape = {
  agency: string; year: number; edition: '2019' | '2021'
  table2: { regulations: Stock; normative: Stock; permits: number | null; penalties: number | null; coercion: number | null; fees_10k: number | null }
  table3: { rows: Record<string, (number | null)[]> }
  table4: { reconsideration: (number | null)[]; litigation_direct: (number | null)[]; litigation_after: (number | null)[] }
}
type Stock = { made: number | null; repealed: number | null; valid: number | null }

/** Where the hand-checked real reports lie; they are not part of the repository. */
export const EXAMPLES = new URL('../../../shared/examples/reports/', import.meta.url)
export const absent = existsSync(new URL('expected.json', EXAMPLES)) ? false : '../shared/examples/reports/expected.json 不在，跳过真实报告'

const stock = ({ made, repealed, valid }: Stock) => [made, repealed, valid]

/** The hand-checked figures, in our words. */
export function expectedReports(): { file: URL; name: string; year: number; tables: unknown }[] {
  const all = JSON.parse(readFileSync(new URL('expected.json', EXAMPLES), 'utf8')) as Record<string, Shape>
  return Object.entries(all).map(([name, { year, edition, table2, table3, table4 }]) => ({
    name, year, file: new URL(name, EXAMPLES),
    tables: {
      edition,
      table2: { regulations: stock(table2.regulations), normativeDocuments: stock(table2.normative), licences: table2.permits, penalties: table2.penalties, coercions: table2.coercion, fees: table2.fees_10k },
      table3, table4: { reconsideration: table4.reconsideration, litigationDirect: table4.litigation_direct, litigationAfter: table4.litigation_after },
    } satisfies Record<keyof ReportTables, unknown>,
  }))
}
