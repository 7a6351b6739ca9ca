import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { containing } from '#shared/search-pattern'
import { likeness } from '../domain/matching.ts'
import type { StandardItem } from '../domain/standard-item.ts'

/** A published entry that meets a row, or might. */
export type Filler = {
  readonly id: string
  readonly title: string
  readonly publishedOn: Day
  readonly address: string | null
  readonly meets: boolean
  readonly likely: boolean
}
const MOST = 60

/** What an agency has published that meets a row, then what stands in the row's column or is called like it, the likeliest first. */
export async function fillersOf(
  db: Kysely<unknown>,
  item: Pick<StandardItem, 'id' | 'column' | 'subItem'>,
  agency: AgencyId,
  words = '',
): Promise<Filler[]> {
  const pattern = words === '' ? null : containing(words)
  const { rows } = await sql<{ id: string; title: string; published_on: Day; address: string | null; meets: boolean }>`
    select entry.id, entry.title, entry.published_on, entry.address, link.item is not null as meets
    from publishing.entry entry left join publishing.item_entry link on link.entry = entry.id and link.item = ${item.id}
    where entry.agency = ${agency} and entry.published_revision is not null and entry.withdrawn_on is null
      and (link.item is not null or ${pattern === null ? sql`entry.column_id = ${item.column}` : sql`entry.title like ${pattern}`})
    order by meets desc, entry.published_on desc, entry.id desc limit ${MOST}`.execute(db)
  return rows
    .map(({ published_on, ...row }) => ({ ...row, publishedOn: published_on, likely: likeness(row.title, item.subItem) >= 0.6 }))
    .sort((a, b) => Number(b.meets) - Number(a.meets) || Number(b.likely) - Number(a.likely))
}
