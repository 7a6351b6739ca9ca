import { sql, type Kysely } from 'kysely'

/** How many entries stand in each column, in whatever state, discarded ones left out. */
export async function columnEntries(db: Kysely<unknown>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    column_id: string
    n: number
  }>`select column_id, count(*)::int as n from publishing.entry where state <> 'discarded' group by column_id`.execute(db)
  return new Map(rows.map(({ column_id, n }) => [column_id, n]))
}
