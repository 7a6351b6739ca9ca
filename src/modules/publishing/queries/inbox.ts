import type { Kysely } from 'kysely'
import { siteOf, type InboxKind } from '../tables.ts'

export type InboxItem = { readonly id: number; readonly receipt: string; readonly kind: InboxKind; readonly sealed: Uint8Array; readonly receivedAt: Date }
export type InboxTrouble = { readonly id: number; readonly receipt: string; readonly kind: InboxKind; readonly reason: string; readonly receivedAt: Date }

/** What waits in the inbox, oldest first, after an id. What was laid aside does not wait. */
export async function inboxItems(db: Kysely<unknown>, limit: number, after = 0): Promise<InboxItem[]> {
  const rows = await siteOf(db).selectFrom('inbox.submission').select(['id', 'receipt', 'kind', 'sealed', 'received_at'])
    .where('set_aside_reason', 'is', null).where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at }))
}

/** What was laid aside, oldest first, with the reason. */
export async function inboxTroubles(db: Kysely<unknown>): Promise<InboxTrouble[]> {
  const rows = await siteOf(db).selectFrom('inbox.submission').select(['id', 'receipt', 'kind', 'received_at', 'set_aside_reason'])
    .where('set_aside_reason', 'is not', null).orderBy('id').limit(200).execute()
  return rows.map(({ received_at, set_aside_reason, ...row }) => ({ ...row, receivedAt: received_at, reason: set_aside_reason ?? '' }))
}
