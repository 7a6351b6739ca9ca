import type { Kysely } from 'kysely'
import { tablesOf, type NewDispute } from './tables.ts'

/** Bulk insert for the demo city and for tests. */
export async function seedDisputes(db: Kysely<unknown>, rows: readonly NewDispute[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tablesOf(db).insertInto('disputes.dispute').values(rows.slice(start, start + 1000).map((row) => ({ ...row, version: 1 }))).execute()
  }
}
