import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

type Fen = string | number | null
export type CommitmentRow = { id: string; year: number; kind: string; place: number; title: string; aim: string; agency: string; partners: string; budget_fen: Fen; location: string; latitude: number | null; longitude: number | null; milestones: unknown; acceptance: Generated<unknown>; good: Generated<number>; fair: Generated<number>; poor: Generated<number>; version: Generated<number>; changed_at: Date }
export type ReportRow = { commitment: string; n: number; state: string; percent: number; stage: string; words: string; aim: string; invested_fen: Fen; milestones: unknown; explanation: string; sent_on: Generated<Day | null>; published_on: Generated<Day | null>; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number> }
export type CommitmentsTables = {
  'commitments.list': { year: number; kind: string; title: string; agency: string; state: string; published_on: Generated<Day | null>; version: Generated<number> }
  'commitments.commitment': CommitmentRow
  'commitments.round': { year: number; kind: string; n: number; opens_on: Day; due_on: Day }
  'commitments.report': ReportRow
  'commitments.picture': { id: Generated<number>; commitment: string; n: number; name: string; label: string; media_type: string; bytes: Buffer; at: Date }
  'commitments.event': { id: Generated<number>; subject: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'commitments.reminder': { commitment: string; n: number; reason: string; on_day: Day }
  'commitments.rating': { commitment: string; browser: string; mark: string; words: string; at: Date }
  'commitments.proposal': { id: Generated<number>; year: number; receipt: string | null; title: string; reason: string; place: string; person: Buffer | null; at: Date; candidate: Generated<boolean>; agency: Generated<string>; budget_fen: Generated<Fen> }
  'commitments.vote': { year: number; seats: number; voters: Generated<number>; held_on: Generated<Day | null>; state: string; first: Generated<unknown>; first_by: Generated<string | null>; second: Generated<unknown>; second_by: Generated<string | null>; version: Generated<number> }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<CommitmentsTables> => db.withTables<CommitmentsTables>()
