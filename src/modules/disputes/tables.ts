import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { DisputeKind, DisputeResult } from './domain/dispute.ts'

export type DisputeRow = {
  id: string; number: string; agency: string; kind: DisputeKind; request: string | null; body: string; cause: string
  accepted_on: Day; concluded_on: Day | null; result: DisputeResult | null; result_words: string | null; version: number
}
export type NewDispute = Omit<DisputeRow, 'version'>
export type DisputeTables = { 'disputes.dispute': DisputeRow }
export const tablesOf = (db: Kysely<unknown>): Kysely<DisputeTables> => db.withTables<DisputeTables>()
