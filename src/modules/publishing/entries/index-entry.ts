import type { Kysely } from 'kysely'
import type { Kit } from '#platform/act'
import { plainTextOf } from '#platform/rich-text/blocks'
import { putSearchDocuments, removeSearchDocument, type SearchDocument } from '#platform/search/index'
import { addDays, isDay } from '#shared/days'
import { topicChoices } from '../catalogue/index.ts'
import { asGate } from '../commands/as-gate.ts'
import type { PublicSnapshot } from '../domain/snapshot.ts'
import { currentSnapshot } from '../queries/snapshots.ts'
import { kindOf } from './domain/kinds.ts'
import type { PublicEntry } from './domain/public-content.ts'
import { loadEntry } from './store.ts'

/** The collections' names by what entries carry: one of their sections counts as the collection. */
export async function topicNames(db: Kysely<unknown>): Promise<Map<string, string>> {
  return new Map((await topicChoices(db)).map(({ value, label }) => [value, label.split(' › ')[0] ?? label]))
}

/** A published entry as the search knows it: all its words, and from when to when it binds. */
export function searchDocumentOf(snapshot: PublicSnapshot, topics: ReadonlyMap<string, string>): SearchDocument {
  const { content } = snapshot.data as PublicEntry
  const day = (name: string) => { const value = content.fields[name] ?? ''; return isDay(value) ? value : null }
  const until = day('validUntil')
  const fields = Object.entries(kindOf(content.kind).fields).filter(([, { type }]) => type !== 'day').map(([name]) => content.fields[name] ?? '').filter((text) => text !== '')
  return {
    address: snapshot.address, kind: content.kind, agency: snapshot.agency, agencyName: snapshot.agencyName, topic: topics.get(content.topics[0] ?? '') ?? null, title: snapshot.title,
    body: [content.summary, plainTextOf(content.body), ...fields, content.keywords].filter((text) => text !== '').join('\n'), docNo: content.fields['docNo'] || null, publishedOn: snapshot.publishedOn,
    effectiveOn: day('effectiveOn'), outOfForceOn: until ? addDays(until, 1) : null, endedAs: until ? 'lapsed' : null,
  }
}
/** Brings the search to what stands at the entry's address now. Safe to run twice. */
export async function indexEntry(kit: Kit, id: string): Promise<void> {
  const { address } = await loadEntry(kit.db, id)
  if (address === null) return
  const [found, topics] = await Promise.all([currentSnapshot(kit.db, address), topicNames(kit.db)])
  await kit.db.transaction().execute((db) => asGate(db, async () => {
    if (found && found.snapshot.withdrawnOn === null) await putSearchDocuments(db, [searchDocumentOf(found.snapshot, topics)])
    else await removeSearchDocument(db, address)
  }))
}
