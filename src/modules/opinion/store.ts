import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import type { EventState } from './domain/events.ts'
import { LEVEL_KEYS, USUAL_RULES, type AlarmRule, type Level } from './domain/level.ts'
import { MATTER_STATES, type Contribution, type Matter, type MatterState } from './domain/matter.ts'
import { isSourceKind, type Source } from './domain/source.ts'
import { tablesOf, type EventRow, type MatterRow, type SourceRow } from './tables.ts'

export const isLevel = (text: string): text is Level => (LEVEL_KEYS as readonly string[]).includes(text)
export function sourceFrom({ kind, every_minutes: everyMinutes, last_error: lastError, last_at: lastAt, next_at: nextAt, sealed: _, ...same }: Selectable<SourceRow>): Source {
  if (!isSourceKind(kind)) throw new Error(`${same.id} is no source that this version knows`)
  return { ...same, kind, everyMinutes, lastError, lastAt, nextAt }
}
export const eventFrom = ({ id, key, topics, places, title, first_at, last_at, posts, groups, negative, sources, hours }: Selectable<EventRow>): EventState => ({ id: Number(id), key, topics, places, title, first: first_at.getTime(), last: last_at.getTime(), posts, groups, negative, sources, hours })
export function matterFrom({ event, level, state, raised_at: raisedAt, response_title: responseTitle, conference_at: conferenceAt, published_at: publishedAt, ended_on: _, ...same }: Selectable<MatterRow>): Matter {
  if (!isLevel(level) || !Object.hasOwn(MATTER_STATES, state)) throw new Error(`${same.id} is no matter that this version knows`)
  return { ...same, event: event === null ? null : Number(event), level, state: state as MatterState, raisedAt, responseTitle, conferenceAt, publishedAt }
}
/** The matter; within a deed, held so that two people cannot move it at once. */
export async function loadMatter(db: Kysely<unknown>, id: string, hold = false): Promise<Matter> {
  const query = tablesOf(db).selectFrom('opinion.matter').selectAll().where('id', '=', id), row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这件舆情'])
  return matterFrom(row)
}
export const contributionsOf = async (db: Kysely<unknown>, matter: string): Promise<Contribution[]> => (await tablesOf(db).selectFrom('opinion.contribution').selectAll().where('matter', '=', matter).orderBy('at').execute()).map(({ agency, words, at, account_name: by }) => ({ agency, words, at, by }))
export const addMatterEvent = async ({ db, actor, now }: Scene, matter: string, move: string, note = ''): Promise<void> => { await tablesOf(db).insertInto('opinion.matter_event').values({ matter, move, at: now, account: actor.account, account_name: actor.name, note }).execute() }
export const matterEvents = (db: Kysely<unknown>, matter: string) => tablesOf(db).selectFrom('opinion.matter_event').selectAll().where('matter', '=', matter).orderBy('id').execute()
/** The rules of alarm: the office's own, or the usual ones where it made none. */
export async function alarmRules(db: Kysely<unknown>): Promise<readonly AlarmRule[]> {
  const rows = await tablesOf(db).selectFrom('opinion.rule').selectAll().orderBy('id').execute()
  if (rows.length === 0) return USUAL_RULES
  return rows.flatMap(({ level, words, posts24h, growth, negative, sources, topic }) => (isLevel(level) ? [{ level, words, ...(posts24h === null ? {} : { posts24h }), ...(growth === null ? {} : { growth: Number(growth) }), ...(negative === null ? {} : { negative }), ...(sources === null ? {} : { sources }), ...(topic === null ? {} : { topic }) }] : []))
}
/** The next number of a series, taken within the deed. */
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('opinion.counter').values({ series, last: 1 }).onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('opinion.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}
