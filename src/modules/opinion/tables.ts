import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { Hours } from './domain/growth.ts'
import type { Cursor, SourceRules } from './domain/source.ts'

export type SourceRow = { id: string; kind: string; title: string; address: string; rules: SourceRules; sealed: Buffer | null; active: boolean; every_minutes: number; cursor: Cursor; next_at: Date; last_at: Date | null; failures: Generated<number>; last_error: Generated<string>; version: Generated<number> }
export type EventRow = { id: number; key: string; title: string; topics: readonly string[]; places: readonly string[]; first_at: Date; last_at: Date; posts: number; groups: number; negative: number; sources: readonly string[]; hours: Hours; level: string | null }
export type PostRow = { id: number; source: string; key: string; at: Date; title: string; words: string; address: string; author: string; same_as: number; event: number | null; places: readonly string[]; agencies: readonly string[]; topics: readonly string[]; sentiment: number }
export type MatterRow = {
  id: string; event: number | null; title: string; level: string; why: string; state: string; raised_at: Date; root: string; lead: string | null; joint: Generated<readonly string[]>; facts: Generated<string>; response_title: Generated<string>; response: Generated<string>
  conference_at: Date | null; published_at: Date | null; address: string | null; lessons: Generated<string>; ended_on: Day | null; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>
}
export type OpinionTables = {
  'opinion.counter': { series: string; last: number }
  'opinion.source': SourceRow
  'opinion.event': EventRow
  'opinion.post': PostRow
  'opinion.rule': { id: Generated<number>; level: string; words: string; posts24h: number | null; growth: number | null; negative: number | null; sources: number | null; topic: string | null }
  'opinion.word': { kind: 'place' | 'agency' | 'topic'; word: string; means: string }
  'opinion.matter': MatterRow
  'opinion.matter_event': { id: Generated<number>; matter: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'opinion.contribution': { matter: string; agency: string; words: string; at: Date; account_name: string }
  'opinion.told': { matter: string; reason: string; at: Date }
  'opinion.duty': { day: Day; place: number; account: string; account_name: string }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<OpinionTables> => db.withTables<OpinionTables>()
