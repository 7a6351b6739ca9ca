import type { Judged } from '#annualreport/read'

/** One line of `--json`. The shape is a contract: what else the program knows stays out of it. */
export function jsonLine(file: string, { report, violations, warnings }: Judged): string {
  const { title, agency, year, edition, tables: { table2, table3, table4 } } = report
  return JSON.stringify({
    file, title, agency, year, edition,
    table2: {
      regulations: table2.regulations, normativeDocuments: table2.normativeDocuments,
      licences: table2.licences, penalties: table2.penalties, coercions: table2.coercions, fees: table2.fees,
    },
    table3: { rows: table3.rows },
    table4: { reconsideration: table4.reconsideration, litigationDirect: table4.litigationDirect, litigationAfter: table4.litigationAfter },
    violations: violations.map(({ check, table, row, column, expected, actual, message }) => ({ check, table, row, column, expected, actual, message })),
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  })
}

/** The line of a file that cannot be read. */
export const jsonError = (file: string, error: string): string => JSON.stringify({ file, error })
