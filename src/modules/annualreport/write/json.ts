import type { ReportDocument } from '../domain/tables.ts'

/** The report for programs, in the shape that `gongkai report check --json` has. */
export function reportJson({ title, agency, year, tables, narrative, signedOn, signedBy }: ReportDocument): string {
  const { edition, table2, table3, table4 } = tables
  return `${JSON.stringify({ title, agency, year, edition, table2, table3, table4, narrative, signedOn, signedBy }, null, 2)}\n`
}
