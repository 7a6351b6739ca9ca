import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { tablesOf } from '../tables.ts'

/** Whose messages: the account's own, and those to the roles that it holds, where they reach. */
export type Reader = { readonly account: string; readonly posts: readonly { readonly role: string; readonly agencies: readonly AgencyId[] }[] }
export type Seen = {
  readonly id: number; readonly agency: AgencyId; readonly title: string; readonly text: string; readonly href: string; readonly madeAt: Date; readonly seen: boolean
}

const addressedTo = (db: Kysely<unknown>, { account, posts }: Reader) => tablesOf(db).selectFrom('notifications.message as message')
  .leftJoin('notifications.seen as seen', (join) => join.onRef('seen.message', '=', 'message.id').on('seen.account', '=', account))
  .where((eb) => eb.or([
    eb('message.account', '=', account),
    ...posts.filter(({ agencies }) => agencies.length > 0)
      .map(({ role, agencies }) => eb.and([eb('message.role', '=', role), eb('message.agency', 'in', [...agencies])])),
  ]))

/** Messages to a reader, newest first. */
export async function messagesTo(
  db: Kysely<unknown>, reader: Reader, asked: { page: number; size: number },
): Promise<{ total: number; unseen: number; messages: Seen[] }> {
  const counts = await addressedTo(db, reader)
    .select([sql<number>`count(*)`.as('total'), sql<number>`count(*) filter (where seen.message is null)`.as('unseen')])
    .executeTakeFirstOrThrow()
  const rows = await addressedTo(db, reader)
    .select(['message.id', 'message.agency', 'message.title', 'message.text', 'message.href', 'message.made_at', 'seen.seen_at'])
    .orderBy('message.id', 'desc').limit(asked.size).offset((asked.page - 1) * asked.size).execute()
  return {
    total: Number(counts.total), unseen: Number(counts.unseen),
    messages: rows.map(({ made_at, seen_at, ...row }) => ({ ...row, madeAt: made_at, seen: seen_at !== null })),
  }
}

/** How many messages a reader has not seen: the figure at the bell. */
export async function unseenCount(db: Kysely<unknown>, reader: Reader): Promise<number> {
  const { n } = await addressedTo(db, reader).where('seen.message', 'is', null).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return Number(n)
}

/** The ids, among those asked, of messages that are this reader's: nobody marks somebody else's. */
export async function ownMessages(db: Kysely<unknown>, reader: Reader, ids: readonly number[] | 'all'): Promise<number[]> {
  const query = addressedTo(db, reader).select('message.id').where('seen.message', 'is', null)
  const rows = await (ids === 'all' ? query : query.where('message.id', 'in', ids.length === 0 ? [0] : [...ids])).execute()
  return rows.map(({ id }) => id)
}

/** Where a message leads, when it is this reader's. */
export async function addressOf(db: Kysely<unknown>, reader: Reader, id: number): Promise<string | null> {
  const row = await addressedTo(db, reader).select('message.href').where('message.id', '=', id).executeTakeFirst()
  return row?.href ?? null
}
