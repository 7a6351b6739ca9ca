import type { Kysely } from 'kysely'
import { agencyById } from '#agencies'
import { settings } from '#settings'
import type { Day } from '#shared/days'
import { plantedIn } from '../../checks/queries/planted.ts'
import type { EntryContent } from '../domain/content.ts'
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

export type EntryFile = Omit<EntryFacts, 'findings'> & { readonly revision: Revision; readonly revisions: readonly Omit<Revision, 'content'>[]; readonly events: readonly EntryEvent[]; readonly findings: readonly Finding[] }

/** The checks' findings; of a drill those that would give its planted errors away are kept back. */
async function findingsShown(db: Kysely<unknown>, hooks: EntryHooks, entry: Entry, content: EntryContent, day: Day): Promise<readonly Finding[]> {
  const [{ name: agencyName }, planted] = await Promise.all([agencyById(db, entry.agency), plantedIn(db, entry)])
  const findings = await findingsOf(db, hooks, entry.id, content, { day, agencyName })
  return findings.filter(({ text }) => !planted.some(({ words }) => words.includes(text) || text.includes(words)))
}

/** All that is known of an entry on a day. Whoever wrote a revision that the public has not yet read may not review it. */
export async function entryFacts(db: Kysely<unknown>, hooks: EntryHooks, entry: Entry, day: Day): Promise<EntryFile> {
  const [revision, revisions, events, reviews] = await Promise.all([loadRevision(db, entry.id, entry.revision), revisionLines(db, entry.id), eventsOf(db, entry.id), reviewRules(db)])
  const writers = new Set(revisions.filter(({ number }) => number > (entry.publishedRevision ?? 0)).map(({ account }) => account))
  return { entry, content: revision.content, revision, revisions, events, writers, reviews, findings: await findingsShown(db, hooks, entry, revision.content, day) }
}
