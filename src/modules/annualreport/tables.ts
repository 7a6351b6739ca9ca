import type { Kysely } from 'kysely'
import type { Doers } from '#shared/procedure'
import type { Day } from '#shared/days'
import type { ReportState } from './domain/report.ts'
import type { ReportTables, Warning } from './domain/tables.ts'

export type Remark = { readonly at: string; readonly by: string; readonly move: string; readonly text: string }
type Stamp = string | Date

export type AnnualReportTables = {
  'annualreport.report': {
    id: string; agency: string; year: number; state: ReportState; scope: 'own' | 'all'; tables: unknown; compiled_at: Stamp
    overview: string; problems: string; other: string; signed_on: Day | null; doers: unknown; remarks: unknown
    published_address: string | null; published_on: Day | null; version: number
  }
  'annualreport.imported': {
    agency: string; year: number; title: string; tables: unknown; narrative: unknown; warnings: unknown; file_name: string; file_hash: string; imported_at: Stamp
  }
  'annualreport.answered_finding': { report: string; finding: string; reason: string; answered_by: string; answered_at: Stamp }
  'annualreport.reminder': { agency: string; year: number; reminded_on: Day; times: number }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<AnnualReportTables> => db.withTables<AnnualReportTables>()

export type Narrative = { readonly overview: string; readonly problems: string; readonly other: string }
/** The sections that are prose; 二、三、四 are the tables. */
export const NARRATIVE_SECTIONS = ['overview', 'problems', 'other'] as const
export type Report = {
  readonly id: string; readonly agency: string; readonly year: number; readonly state: ReportState; readonly scope: 'own' | 'all'
  readonly tables: ReportTables; readonly compiledAt: string; readonly narrative: Narrative; readonly signedOn: Day | null
  readonly doers: Doers; readonly remarks: readonly Remark[]; readonly publishedAddress: string | null; readonly publishedOn: Day | null; readonly version: number
}
export type ImportedReport = {
  readonly agency: string; readonly year: number; readonly title: string; readonly tables: ReportTables
  readonly narrative: Readonly<Record<string, string>>; readonly warnings: readonly Warning[]; readonly fileName: string
}
