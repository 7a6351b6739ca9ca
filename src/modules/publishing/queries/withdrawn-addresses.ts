import { sql, type Kysely } from 'kysely'

/** The addresses that say that what stood there was withdrawn. */
export async function withdrawnAddresses(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`select address from site.snapshot where current and withdrawn_on is not null order by address`.execute(db)
  return rows.map(({ address }) => address)
}
