import { sql, type Kysely } from 'kysely'

const LOCK = 7_305_118_019

/** One writer of the index at a time, until its transaction ends. Searching goes on beside it. */
export async function lockSearch(db: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
}
