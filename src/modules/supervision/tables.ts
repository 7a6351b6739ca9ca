import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { CountedRecord, Indicator, Judgement } from './domain/indicators.ts'
import type { Assessed } from './domain/assessment.ts'
import type { GradeLines } from './domain/ranking.ts'
import type { Evidence } from './domain/ticket.ts'

export type TicketRow = {
  id: string; source: string; key: string | null; agency: string; title: string; words: string; href: string; level: string; state: string; since: Day; opened_on: Day; due_on: Day; ended_on: Day | null
  answer: Generated<string>; evidence: Generated<readonly Evidence[]>; conclusion: Generated<string>; alarm_gone: boolean | null; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>
}
export type AssessmentRow = {
  year: number; title: string; state: string; indicators: readonly Indicator[]; lines: GradeLines; agencies: readonly Assessed[]; announced_on: Day | null; published_on: Day | null; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>
}
export type ScoreRow = {
  year: number; indicator: string; agency: string; points: number | null; records: Generated<readonly CountedRecord[]>; judged: Judgement | null; self_points: number | null; self_words: Generated<string>; self_evidence: Generated<string>; version: Generated<number>
}
export type ObjectionRow = {
  id: Generated<number>; year: number; indicator: string; agency: string; words: string; evidence: string; raised_on: Day; raised_by: string; decision: string | null; points_before: number | null; points_after: number | null
  reason: Generated<string>; decided_on: Day | null; decided_by: string | null
}
export type AccountabilityRow = {
  id: string; year: number; agency: string; form: string; basis: string; facts: string; persons: number; decided_on: Day; decided_by: string; ticket: string | null; recorded_at: Date; account_name: string
}
export type SupervisionTables = {
  'supervision.counter': { series: string; last: number }
  'supervision.ticket': TicketRow
  'supervision.ticket_event': { id: Generated<number>; ticket: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'supervision.reminder': { ticket: string; reason: string; on_day: Day }
  'supervision.assessment': AssessmentRow
  'supervision.score': ScoreRow
  'supervision.objection': ObjectionRow
  'supervision.accountability': AccountabilityRow
}
export const tablesOf = (db: Kysely<unknown>): Kysely<SupervisionTables> => db.withTables<SupervisionTables>()
