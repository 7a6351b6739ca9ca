import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { containing } from '#shared/search-pattern'

export type TitleMatch = { readonly address: string; readonly title: string; readonly agencyName: string; readonly publishedOn: Day }
type Row = { address: string; title: string; agency_name: string; published_on: Day }

/** Published entries whose title holds any of the words, those with most of them first. The lists that forms offer are no entries. */
export async function searchTitles(db: Kysely<unknown>, words: readonly string[], limit: number): Promise<TitleMatch[]> {
  if (words.length === 0) return []
  const patterns = words.map(containing)
  const { rows } = await sql<Row>`
    select address, title, agency_name, published_on from site.snapshot
    where current and withdrawn_on is null and kind not in ('apply-guide', 'subscribe-guide') and title ilike any(${patterns}::text[])
    order by (select count(*) from unnest(${patterns}::text[]) pattern where title ilike pattern) desc, published_on desc, id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ address: row.address, title: row.title, agencyName: row.agency_name, publishedOn: row.published_on }))
}
