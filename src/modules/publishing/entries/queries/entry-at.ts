import type { Kysely } from 'kysely'
import { tablesOf } from '../../tables.ts'

/** The entry that stands at a public address; null where it is none of ours. */
export async function entryAt(db: Kysely<unknown>, address: string): Promise<string | null> {
  return (await tablesOf(db).selectFrom('publishing.entry').select('id').where('address', '=', address).executeTakeFirst())?.id ?? null
}
