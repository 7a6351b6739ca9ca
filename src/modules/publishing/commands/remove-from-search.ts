import type { Kysely } from 'kysely'
import { removeSearchDocument } from '#platform/search/index'
import { asGate } from './as-gate.ts'

/** Takes what was withdrawn out of the search, as the gate. Safe to run twice. */
export const removeFromSearch = (db: Kysely<unknown>, address: string): Promise<void> =>
  db.transaction().execute((transaction) => asGate(transaction, async () => { await removeSearchDocument(transaction, address) }))
