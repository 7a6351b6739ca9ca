import { sql, type Kysely } from 'kysely'
import type { InboxKind } from '../tables.ts'

/**
 * Drops a sealed submission into the inbox, with the portal's role, which may do nothing else there. The same receipt twice is one submission.
 * The one write of the house that is no deed: draining the inbox is.
 */
export async function dropInInbox(db: Kysely<unknown>, { receipt, kind, sealed }: { readonly receipt: string; readonly kind: InboxKind; readonly sealed: Uint8Array }): Promise<void> {
  await sql`insert into inbox.submission (receipt, kind, sealed) values (${receipt}, ${kind}, ${Buffer.from(sealed)}) on conflict do nothing`.execute(db)
}
