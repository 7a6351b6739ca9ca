import type { Kysely } from 'kysely'
import { tablesOf, type NewRequest } from './tables.ts'

/** Bulk insert for the demo city and for tests; not a deed, so no user's page may call it. */
export async function seedRequests(db: Kysely<unknown>, rows: readonly NewRequest[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tablesOf(db).insertInto('requests.request').values(rows.slice(start, start + 1000).map((row) => ({ ...row, version: 1 }))).execute()
  }
}
