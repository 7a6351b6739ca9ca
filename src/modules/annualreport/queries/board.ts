import type { Kysely } from 'kysely'
import { allAgencies, reportDueDay, type Agency } from '#agencies'
import { mayDo, type Actor } from '#shared/actor'
import { daysBetween, type Day } from '#shared/days'
import type { ReportState } from '../domain/report.ts'
import { findingsOf } from './findings.ts'
import { lastReminders } from './reminders.ts'
import { reportsOfYear } from './report.ts'

export type BoardState = 'none' | 'findings' | ReportState
export type BoardRow = {
  readonly agency: Agency; readonly state: BoardState; readonly findings: number; readonly dueDay: Day; readonly daysLeft: number
  readonly remindedOn: string | null; readonly address: string | null; readonly version: number | null
}

/** How far every agency's report of a year is, for those that this person may see. */
export async function boardOf(db: Kysely<unknown>, actor: Actor, year: number, today: Day): Promise<BoardRow[]> {
  const [agencies, reports, reminded] = await Promise.all([allAgencies(db), reportsOfYear(db, year), lastReminders(db, year)])
  const seen = agencies.filter((agency) => agency.reports && agency.active && mayDo(actor, 'annualreport.read', agency.id))
  const byAgency = new Map(reports.map((report) => [report.agency, report]))
  const rows: BoardRow[] = []
  for (const agency of seen) {
    const report = byAgency.get(agency.id)
    const violations = report && report.state === 'drafting' ? (await findingsOf(db, report, today)).findings.length : 0
    const dueDay = reportDueDay(agency.kind, year)
    rows.push({
      agency, state: report ? (violations > 0 ? 'findings' : report.state) : 'none', findings: violations, dueDay, daysLeft: daysBetween(today, dueDay),
      remindedOn: reminded.get(agency.id) ?? null, address: report?.publishedAddress ?? null, version: report?.version ?? null,
    })
  }
  return rows
}
