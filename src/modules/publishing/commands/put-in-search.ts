import type { Kysely } from 'kysely'
import { putSearchDocuments, type SearchDocument } from '#platform/search/index'
import { asGate } from './as-gate.ts'

/** What other modules published comes into the search: its index stands on the public side, so it is written as the gate. Safe to run twice. */
export async function putInSearch(db: Kysely<unknown>, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length > 0) await db.transaction().execute((transaction) => asGate(transaction, () => putSearchDocuments(transaction, documents)))
}
