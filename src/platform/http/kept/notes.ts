import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, KyselyPlugin } from 'kysely'
import { dayOf, type Day } from '#shared/days'
import type { Kit } from '../../act.ts'

/** What a page that is being rendered has read of the public side. */
export type Notes = {
  /** Such as `address:/info/2024/7`, `kind:entry`; `all` is any change whatever. */
  readonly tags: Set<string>
  /** What changed while it was being rendered. */
  readonly touched: Set<string>
  /** It asked what day, or what minute it is. */
  day: boolean
  minute: boolean
  /** It asked something of its visitor, so it is that visitor's own. */
  personal: boolean
}
/** How often what this tag stands for has changed, as far as was heard when the page was asked for. */
type Generations = (tag: string) => number
type Reading = { readonly notes: Notes; readonly said: boolean; readonly generations: Generations | null }

const reading = new AsyncLocalStorage<Reading>()

export const freshNotes = (): Notes => ({ tags: new Set(), touched: new Set(), day: false, minute: false, personal: false })

/** Runs work whose reads go into the notes. */
export const noting = <T>(notes: Notes, generations: Generations | null, work: () => Promise<T>): Promise<T> => reading.run({ notes, said: false, generations }, work)

/**
 * A question to the public side whose answer changes with these tags alone. Whoever asks without it depends on every change:
 * what was forgotten costs a rendering, never an old page.
 */
export function reads<T>(tags: readonly string[], ask: () => Promise<T>): Promise<T> {
  const now = reading.getStore()
  if (!now) return ask()
  for (const tag of tags) now.notes.tags.add(tag)
  return reading.run({ notes: now.notes, said: true, generations: now.generations }, ask)
}

/** What was read under a tag is still so while this stays the same; null where nobody listens to changes. */
export const generationOf = (tag: string): number | null => reading.getStore()?.generations?.(tag) ?? null

/** Today in China, for a page that changes with the day; `kit.now()` itself makes it a page of this minute. */
export function todayOf(kit: Pick<Kit, 'now'>): Day {
  const notes = reading.getStore()?.notes
  const minute = notes?.minute ?? false
  const today = dayOf(kit.now())
  if (notes) {
    notes.day = true
    notes.minute = minute
  }
  return today
}

/** Every question that nobody spoke for. */
const watching: KyselyPlugin = {
  transformQuery({ node }) {
    const now = reading.getStore()
    if (now && !now.said) now.notes.tags.add('all')
    return node
  },
  transformResult: async ({ result }) => result,
}

/** The same kit, whose questions and looks at the clock are noted while a page is rendered. */
export function notedKit(kit: Kit): Kit {
  const now = (): Date => {
    const notes = reading.getStore()?.notes
    if (notes) notes.minute = true
    return kit.now()
  }
  return { ...kit, db: (kit.db as Kysely<unknown>).withPlugin(watching), now }
}
