import { addressLabel } from './addresses.ts'
import { TABLE3_COLUMNS } from './format.ts'
import type { Verdict } from './check-sums.ts'
import type { CellAddress, Finding, ReportTables, Stock, Warning } from './tables.ts'

/** What last year left open is what this year began with: row 四 of the year before is row 二, column by column. */
function carriedOver(tables: ReportTables, last: ReportTables): Finding[] {
  return TABLE3_COLUMNS.flatMap((column, index): Finding[] => {
    const expected = last.table3.rows.carried_out?.[index] ?? null
    const actual = tables.table3.rows.carried_in?.[index] ?? null
    if (expected === null || actual === null || expected === actual) return []
    const at: CellAddress = { table: '3', row: 'carried_in', column }
    return [{
      check: 'carry-over', table: 'years', row: 'carried_in', column, expected, actual,
      message: `${addressLabel(at)}：上年报告结转下年度继续办理${expected}件，本年报告上年结转${actual}件，两者应相等。请核对上年未办结的申请；上年有误的，更正上年报告并说明。`,
    }]
  })
}

/** The stock of documents in force should follow from last year's and this year's flow; documents lapse for reasons no table holds, so it is only a hint. */
function stockFlows(row: 'regulations' | 'normativeDocuments', now: Stock, before: Stock): Warning[] {
  const [made, repealed, inForce] = now
  const [, , stock] = before
  if (made === null || repealed === null || inForce === null || stock === null || stock + made - repealed === inForce) return []
  return [{
    code: 'stock-flow',
    message: `${addressLabel({ table: '2', row, column: 'inForce' })}：上年现行有效${stock}件，加本年制发${made}件，减本年废止${repealed}件，为${stock + made - repealed}件，报告为${inForce}件。请核对清理结果；确有其他原因的可不改。`,
  }]
}

/** This year's report against last year's of the same agency. */
export function checkAgainstLastYear(tables: ReportTables, last: ReportTables): Verdict {
  return {
    violations: carriedOver(tables, last),
    warnings: [
      ...stockFlows('regulations', tables.table2.regulations, last.table2.regulations),
      ...stockFlows('normativeDocuments', tables.table2.normativeDocuments, last.table2.normativeDocuments),
    ],
  }
}
