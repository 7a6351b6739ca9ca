import { begun, eventKeyOf, isOver, joined, type EventState } from './events.ts'
import type { Lexicon } from './lexicon.ts'
import { nearIndex } from './near.ts'
import { cleaned, type RawPost, type Read } from './post.ts'
import { sentimentOf } from './sentiment.ts'

export type Words = { readonly places: Lexicon; readonly agencies: Lexicon; readonly topics: Lexicon }
export type Taken = { readonly raw: RawPost; readonly read: Read; readonly serial: number; /** The post whose words it repeats, or itself. */ readonly group: number; readonly event: EventState | null }
/** What a post says: places, agencies, topics by word lists, feeling by words. */
export function readPost(raw: RawPost, { places, agencies, topics }: Words): Read {
  const text = cleaned(raw)
  return { text, places: places.find(text), agencies: agencies.find(text), topics: topics.find(text), sentiment: sentimentOf(text) }
}
/** The stream as it stands: takes posts one after the other; memory is bounded by the window and by the events that are not over. */
export function opinionStream(words: Words, { window, nextPost = 1, nextEvent = 1, events = [] }: { readonly window: number; readonly nextPost?: number; readonly nextEvent?: number; readonly events?: readonly EventState[] }) {
  const near = nearIndex(window), open = new Map(events.map((event) => [event.key, event]))
  let posts = nextPost, made = nextEvent, swept = 0
  const sweep = (now: number): void => { for (const [key, event] of open) if (isOver(event, now)) open.delete(key) }
  return {
    take(raw: RawPost): Taken {
      const read = readPost(raw, words), serial = posts++, group = near.groupOf(read.text, serial), key = eventKeyOf(read), at = Date.parse(raw.at)
      if (++swept % 10_000 === 0) sweep(at)
      if (key === null) return { raw, read, serial, group, event: null }
      const post = { at, source: raw.source, title: raw.title, read, isFresh: group === serial }, known = open.get(key), event = known && !isOver(known, at) ? joined(known, post) : begun(made++, key, post)
      open.set(key, event)
      return { raw, read, serial, group, event }
    },
    /** After a restart: what was remembered of the last posts, without counting them again. */
    remember(text: string, group: number): void { near.groupOf(text, group) },
    events: (): readonly EventState[] => [...open.values()],
  }
}
