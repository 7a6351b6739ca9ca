import type { Kysely, Selectable } from 'kysely'
import { Refusal } from '#shared/refusal'
import type { Doers } from '#shared/procedure'
import type { ReportTables } from './domain/tables.ts'
import { tablesOf, type AnnualReportTables, type Remark, type Report } from './tables.ts'

type Row = Selectable<AnnualReportTables['annualreport.report']>

export const reportOf = (row: Row): Report => ({
  id: row.id, agency: row.agency, year: row.year, state: row.state, scope: row.scope, tables: row.tables as ReportTables, compiledAt: new Date(row.compiled_at).toISOString(),
  narrative: { overview: row.overview, problems: row.problems, other: row.other }, signedOn: row.signed_on,
  doers: row.doers as Doers, remarks: row.remarks as readonly Remark[], publishedAddress: row.published_address, publishedOn: row.published_on, version: row.version,
})

export const reportId = (agency: string, year: number): string => `${agency}-${year}`

/** Locks a report for a deed. */
export async function load(db: Kysely<unknown>, agency: string, year: number): Promise<Report> {
  const row = await tablesOf(db).selectFrom('annualreport.report').selectAll().where('id', '=', reportId(agency, year)).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal(404, [`${year}年度的报告还没有开始编制，请先点“开始编制”`])
  return reportOf(row)
}

/** Saves only over the version that the reader was looking at. */
export async function save(db: Kysely<unknown>, report: Report, seenVersion: number): Promise<void> {
  const { numUpdatedRows } = await tablesOf(db).updateTable('annualreport.report').set({
    state: report.state, scope: report.scope, tables: JSON.stringify(report.tables), compiled_at: report.compiledAt,
    overview: report.narrative.overview, problems: report.narrative.problems, other: report.narrative.other, signed_on: report.signedOn,
    doers: JSON.stringify(report.doers), remarks: JSON.stringify(report.remarks),
    published_address: report.publishedAddress, published_on: report.publishedOn, version: seenVersion + 1,
  }).where('id', '=', report.id).where('version', '=', seenVersion).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal(409, ['这份报告刚刚被别人改过。请刷新页面，看过新内容后再办理'])
}

export async function insert(db: Kysely<unknown>, report: Report): Promise<void> {
  await tablesOf(db).insertInto('annualreport.report').values({
    id: report.id, agency: report.agency, year: report.year, state: report.state, scope: report.scope, tables: JSON.stringify(report.tables), compiled_at: report.compiledAt,
    overview: report.narrative.overview, problems: report.narrative.problems, other: report.narrative.other, signed_on: report.signedOn,
    doers: JSON.stringify(report.doers), remarks: JSON.stringify(report.remarks), published_address: report.publishedAddress, published_on: report.publishedOn, version: report.version,
  }).execute()
}
