import type { Kysely } from 'kysely'
import { settings } from '#settings'
import type { Day } from '#shared/days'
import type { Entry, EntryEvent } from '../domain/entry.ts'
import type { EntryFacts, ReviewRules } from '../domain/guards.ts'
import type { Revision } from '../domain/entry.ts'
import { findingsOf, type EntryHooks } from '../hooks.ts'
import { eventsOf, loadRevision, revisionLines } from '../store.ts'
import type { Finding } from '#screening'

const COUNTS = { three: 3, two: 2, one: 1 } as const

/** How many reviews the office's rules ask of each class of risk. */
export async function reviewRules(db: Kysely<unknown>): Promise<ReviewRules> {
  const rules = await settings(db)
  return { low: COUNTS[rules['publishing.reviewsLow']], ordinary: COUNTS[rules['publishing.reviewsOrdinary']], high: COUNTS[rules['publishing.reviewsHigh']] }
}

export type EntryFile = EntryFacts & { readonly revision: Revision; readonly revisions: readonly Omit<Revision, 'content'>[]; readonly events: readonly EntryEvent[]; readonly findings: readonly Finding[] }

/** All that is known of an entry on a day. Whoever wrote a revision that the public has not yet read may not review it. */
export async function entryFacts(db: Kysely<unknown>, hooks: EntryHooks, entry: Entry, day: Day): Promise<EntryFile> {
  const [revision, revisions, events, reviews] = await Promise.all([loadRevision(db, entry.id, entry.revision), revisionLines(db, entry.id), eventsOf(db, entry.id), reviewRules(db)])
  const writers = new Set(revisions.filter(({ number }) => number > (entry.publishedRevision ?? 0)).map(({ account }) => account))
  return { entry, content: revision.content, revision, revisions, events, writers, reviews, findings: await findingsOf(db, hooks, revision.content, day) }
}
