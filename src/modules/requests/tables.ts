import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { ApplicantClass, Channel, Outcome } from './domain/outcome.ts'

export type RequestRow = {
  id: string; number: string; agency: string; channel: Channel; applicant_class: ApplicantClass; applicant_masked: string; subject: string
  received_on: Day; due_on: Day; closed_on: Day | null; outcome: Outcome | null; letter_number: string | null; version: number
}
export type NewRequest = Omit<RequestRow, 'version'>
export type RequestTables = { 'requests.request': RequestRow }
export const tablesOf = (db: Kysely<unknown>): Kysely<RequestTables> => db.withTables<RequestTables>()
