import type { Kysely } from 'kysely'
import { Refusal } from '#shared/refusal'
import type { DisputeCase, DisputeEvent, Hearing } from './domain/case.ts'
import type { NextStep } from './domain/dues.ts'
import { tablesOf, type DisputeRow, type EventRow, type HearingRow } from './tables.ts'

const hearingOf = ({ id, on_day, at_time, place, outcome, attended, summary }: HearingRow): Hearing => ({ id, on: on_day, time: at_time, place, outcome, attended, summary })

export const caseOf = (row: DisputeRow, hearings: readonly HearingRow[] = []): DisputeCase => ({
  id: row.id, number: row.number, agency: row.agency, kind: row.kind, state: row.state, request: row.request, earlier: row.earlier, body: row.body, cause: row.cause, asker: row.asker,
  procedure: row.procedure, appliedOn: row.applied_on, acceptedOn: row.accepted_on, noticeOn: row.notice_on, answeredOn: row.answered_on, concludedOn: row.concluded_on,
  servedOn: row.served_on, performBy: row.perform_by, performedOn: row.performed_on, extendedDays: row.extended_days, result: row.result, resultWords: row.result_words,
  remark: row.remark, articles: row.articles, lessons: row.lessons, measures: row.measures, version: row.version, hearings: hearings.map(hearingOf),
})

/** The columns that a case fills. Agency and id never change; the state goes by the procedure, the version by the store. */
export const columnsOf = (one: DisputeCase) => ({
  number: one.number, kind: one.kind, request: one.request, earlier: one.earlier, body: one.body, cause: one.cause, asker: one.asker, procedure: one.procedure,
  applied_on: one.appliedOn, accepted_on: one.acceptedOn, notice_on: one.noticeOn, answered_on: one.answeredOn, concluded_on: one.concludedOn, served_on: one.servedOn,
  perform_by: one.performBy, performed_on: one.performedOn, extended_days: one.extendedDays, result: one.result, result_words: one.resultWords, remark: one.remark,
  articles: [...one.articles], lessons: one.lessons, measures: one.measures, state: one.state,
})

export const nextColumns = ({ what, on }: NextStep) => ({ next_what: what, next_on: on })

/** The case with its hearings; within a deed, held so that two people cannot move it at once. */
export async function findCase(kysely: Kysely<unknown>, id: string, hold = false): Promise<DisputeCase | null> {
  const db = tablesOf(kysely)
  const query = db.selectFrom('disputes.dispute').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  return caseOf(row, await db.selectFrom('disputes.hearing').selectAll().where('dispute', '=', id).orderBy('on_day').orderBy('id').execute())
}

export async function loadCase(db: Kysely<unknown>, id: string, hold = false): Promise<DisputeCase> {
  const found = await findCase(db, id, hold)
  if (!found) throw new Refusal(404, ['登记册里没有这件案件'])
  return found
}

const eventOf = ({ id, move, on_day, at, account_name, note, data }: EventRow): DisputeEvent => ({ id, move, on: on_day, at: at.toISOString(), accountName: account_name, note, data })
export const eventsOf = async (db: Kysely<unknown>, id: string): Promise<DisputeEvent[]> =>
  (await tablesOf(db).selectFrom('disputes.event').selectAll().where('dispute', '=', id).orderBy('id').execute()).map(eventOf)
