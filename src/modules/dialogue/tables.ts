import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

export type QuestionRow = {
  id: string; source: string; external_no: string | null; receipt: string | null; agency: string; title: string; words: string; topic: string; may_publish: boolean; about: string | null
  state: string; asked_on: Day; due_on: Day | null; ended_on: Day | null; answer: Generated<string>; public_title: Generated<string>; public_words: Generated<string>; ties: Generated<readonly string[]>
  address: string | null; merged_into: string | null; outcome_note: Generated<string>; asker: Buffer | null; doers: Generated<Readonly<Record<string, string>>>
  helpful: Generated<number>; unhelpful: Generated<number>; published_ratings: Generated<number>; version: Generated<number>; created_at: Date
}
export type PieceRow = {
  id: string; kind: string; agency: string; title: string; content: unknown; ties: readonly string[]; state: string; address: string; published_on: Day | null
  doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>; changed_at: Date
}
export type DialogueTables = {
  'dialogue.question': QuestionRow
  'dialogue.event': { id: Generated<number>; question: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'dialogue.counter': { series: string; last: number }
  'dialogue.piece': PieceRow
  'dialogue.rating': { question: string; browser: string; helpful: boolean; words: Generated<string>; at: Date }
  'dialogue.token': { id: Generated<number>; name: string; source: string; agency: string; hash: string; account_name: string; made_at: Date; ended_at: Date | null }
  'dialogue.reminder': { question: string; reason: string; on_day: Day }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<DialogueTables> => db.withTables<DialogueTables>()
