import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { EntryKind } from '../entries/domain/kinds.ts'

export type LatestEntry = { readonly address: string; readonly title: string; readonly agencyName: string; readonly publishedOn: Day; readonly column: string }
type Row = { address: string; title: string; agency_name: string; published_on: Day; column_name: string }

/** The newest entries of some kinds that the public reads now. */
export async function latestEntries(db: Kysely<unknown>, kinds: readonly EntryKind[], limit: number): Promise<LatestEntry[]> {
  const { rows } = await sql<Row>`
    select address, title, agency_name, published_on, column_name from unnest(${kinds}::text[]) as wanted(kind) cross join lateral (
      select id, address, title, agency_name, published_on, column_name from site.snapshot
      where current and withdrawn_on is null and kind = 'entry' and data->'content'->>'kind' = wanted.kind order by published_on desc, id desc limit ${limit}) as newest
    order by published_on desc, id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ address: row.address, title: row.title, agencyName: row.agency_name, publishedOn: row.published_on, column: row.column_name }))
}
