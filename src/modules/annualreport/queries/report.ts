import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { ReportTables, Warning } from '../domain/tables.ts'
import { reportOf } from '../store.ts'
import { tablesOf, type ImportedReport, type Report } from '../tables.ts'

export async function reportFor(db: Kysely<unknown>, agency: AgencyId, year: number): Promise<Report | null> {
  const row = await tablesOf(db).selectFrom('annualreport.report').selectAll().where('agency', '=', agency).where('year', '=', year).executeTakeFirst()
  return row ? reportOf(row) : null
}

export const reportsOfYear = async (db: Kysely<unknown>, year: number): Promise<Report[]> =>
  (await tablesOf(db).selectFrom('annualreport.report').selectAll().where('year', '=', year).execute()).map(reportOf)

export async function importedReport(db: Kysely<unknown>, agency: AgencyId, year: number): Promise<ImportedReport | null> {
  const row = await tablesOf(db).selectFrom('annualreport.imported').selectAll().where('agency', '=', agency).where('year', '=', year).executeTakeFirst()
  return row
    ? { agency, year, title: row.title, tables: row.tables as ReportTables, narrative: row.narrative as Record<string, string>, warnings: row.warnings as Warning[], fileName: row.file_name }
    : null
}

/** What was said in an earlier year: the published or drafted report, else one read from a file. */
export async function earlierReport(db: Kysely<unknown>, agency: AgencyId, year: number): Promise<{ tables: ReportTables; narrative: Readonly<Record<string, string>> } | null> {
  const own = await reportFor(db, agency, year)
  return own ?? importedReport(db, agency, year)
}

export const answeredFindings = async (db: Kysely<unknown>, report: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await tablesOf(db).selectFrom('annualreport.answered_finding').select(['finding', 'reason']).where('report', '=', report).execute()).map((row) => [row.finding, row.reason]))
