import { counted, growthOf, NO_HOURS, type Hours } from './growth.ts'
import type { Shape } from './level.ts'
import type { Read } from './post.ts'

/** What is said about one matter at one place: posts of the same topic and place, as long as it does not fall silent. */
export type EventState = { readonly id: number; readonly key: string; readonly topics: readonly string[]; readonly places: readonly string[]; readonly title: string; readonly first: number; readonly last: number; readonly posts: number; readonly groups: number; readonly negative: number; readonly sources: readonly string[]; readonly hours: Hours }
const QUIET = 72 * 3_600_000, MOST_SOURCES = 20
/** By what a post is put to an event; null where it tells neither topic nor place. */
export const eventKeyOf = ({ topics, places, agencies }: Read): string | null => (topics[0] === undefined ? null : `${topics[0]}|${places[0] ?? agencies[0] ?? ''}`)

type Post = { readonly at: number; readonly source: string; readonly title: string; readonly read: Read; readonly isFresh: boolean }
export const begun = (id: number, key: string, { at, source, title, read }: Post): EventState => ({ id, key, topics: read.topics, places: read.places, title: title || read.text.slice(0, 40), first: at, last: at, posts: 1, groups: 1, negative: read.sentiment < 0 ? 1 : 0, sources: [source], hours: counted(NO_HOURS, at) })
export const joined = (event: EventState, { at, source, read, isFresh }: Post): EventState => ({ ...event, last: Math.max(event.last, at), posts: event.posts + 1, groups: event.groups + (isFresh ? 1 : 0), negative: event.negative + (read.sentiment < 0 ? 1 : 0), sources: event.sources.includes(source) || event.sources.length >= MOST_SOURCES ? event.sources : [...event.sources, source], hours: counted(event.hours, at) })
/** An event that was silent for three days is over; what is said then begins another. */
export const isOver = ({ last }: Pick<EventState, 'last'>, at: number): boolean => at - last > QUIET
export function shapeOf(event: EventState, now: number): Shape {
  const { posts24h, growth } = growthOf(event.hours, now)
  return { posts24h, growth, groups24h: event.groups, negative: Math.round(100 * event.negative / Math.max(1, event.posts)), sources: event.sources.length, topics: event.topics }
}
