import { sql, type Kysely, type Transaction } from 'kysely'
import { siteOf, type SiteTables } from '../tables.ts'

/**
 * Writes to the public side, with the database role that alone may. It is taken on for this work within the deed's transaction and laid down after:
 * where the work fails, the transaction ends and the role with it.
 */
export async function asGate<T>(db: Transaction<unknown>, work: (site: Kysely<SiteTables>) => Promise<T>): Promise<T> {
  await sql`set local role gongkai_gate`.execute(db)
  const result = await work(siteOf(db))
  await sql`reset role`.execute(db)
  return result
}
