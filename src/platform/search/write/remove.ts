import { sql, type Kysely } from 'kysely'
import { lockSearch } from './lock.ts'

/** Takes documents out; in their segments they are marked dead. */
export async function removeRows(db: Kysely<unknown>, addresses: readonly string[]): Promise<void> {
  const { rows } = await sql<{ segment: number | null; ordinal: number | null }>`
    delete from site.search_document where address = any(${[...addresses]}::text[]) returning segment, ordinal`.execute(db)
  const dying = Map.groupBy(rows.filter(({ segment }) => segment !== null), ({ segment }) => segment)
  for (const [segment, places] of dying) {
    const { rows: [kept] } = await sql<{ dead: Buffer }>`select dead from site.search_segment where id = ${segment} for update`.execute(db)
    if (!kept) continue
    for (const { ordinal } of places) {
      const at = ordinal ?? 0
      kept.dead[at >>> 3] = (kept.dead[at >>> 3] ?? 0) | (1 << (at & 7))
    }
    await sql`update site.search_segment set dead = ${kept.dead}, dead_count = dead_count + ${places.length} where id = ${segment}`.execute(db)
  }
}

/** Takes one document out of the search. Within the gate's transaction. */
export async function removeSearchDocument(db: Kysely<unknown>, address: string): Promise<void> {
  await lockSearch(db)
  await removeRows(db, [address])
}
