import type { Kysely } from 'kysely'
import { tablesOf } from '../tables.ts'

/** Marks messages as seen by an account. Reading changes nothing of the office's business, so it is no deed and leaves no ledger line. */
export async function markSeen(db: Kysely<unknown>, account: string, messages: readonly number[], now: Date): Promise<void> {
  if (messages.length === 0) return
  await tablesOf(db).insertInto('notifications.seen').values(messages.map((message) => ({ message, account, seen_at: now })))
    .onConflict((conflict) => conflict.doNothing()).execute()
}
