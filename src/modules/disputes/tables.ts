import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { Hearing } from './domain/case.ts'
import type { CaseProcedure, DisputeKind, DisputeResult } from './domain/dispute.ts'
import type { DueWhat } from './domain/dues.ts'
import type { DisputeState } from './domain/procedure.ts'

type BaseRow = {
  id: string; number: string; agency: string; kind: DisputeKind; request: string | null; body: string; cause: string
  accepted_on: Day; concluded_on: Day | null; result: DisputeResult | null; result_words: string | null
}
type CaseColumns = {
  asker: string; earlier: string | null; procedure: CaseProcedure
  applied_on: Day | null; notice_on: Day | null; answered_on: Day | null; served_on: Day | null; perform_by: Day | null; performed_on: Day | null
  extended_days: number; remark: string; articles: string[]; lessons: string; measures: string; next_on: Day | null; next_what: DueWhat | 'none'
}
export type DisputeRow = BaseRow & CaseColumns & { state: DisputeState; version: number }
/** A row as a seed or an old register gives it: what it leaves out, the case has not come to. */
export type NewDispute = BaseRow & Partial<CaseColumns & { state: DisputeState }>

export type HearingRow = { id: number; dispute: string; on_day: Day; at_time: string; place: string; outcome: Hearing['outcome']; attended: string; summary: string }
export type EventRow = { id: number; dispute: string; move: string; on_day: Day; at: Date; account: string; account_name: string; note: string; data: Record<string, unknown> }

/** Columns that the database fills where an insert says nothing. */
type Defaulted<Row, Names extends keyof Row> = Omit<Row, Names> & { readonly [Name in Names]: Generated<Row[Name]> }
export type DisputeTables = {
  'disputes.dispute': Defaulted<DisputeRow, keyof CaseColumns>
  'disputes.hearing': Defaulted<HearingRow, 'id' | 'outcome' | 'attended' | 'summary'>
  'disputes.event': Defaulted<EventRow, 'id' | 'note' | 'data'>
}
export const tablesOf = (db: Kysely<unknown>): Kysely<DisputeTables> => db.withTables<DisputeTables>()
