import { sql, type Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { likelyRow } from '../domain/matching.ts'
import { standardItems } from '../queries/items.ts'
import { catalogueOf } from '../tables.ts'

/** Puts published entries that meet no row yet under the row that their title names, among the rows their agency owes. Gives how many. */
export async function linkByTitle(db: Kysely<unknown>, agency?: AgencyId): Promise<number> {
  const items = (await standardItems(db)).filter(({ way }) => way === '主动')
  const { rows } = await sql<{ id: string; title: string; agency: string; column_id: string }>`
    select id, title, agency, column_id from publishing.entry
    where published_revision is not null and withdrawn_on is null and ${agency === undefined ? sql`true` : sql`agency = ${agency}`}
      and not exists (select from publishing.item_entry link where link.entry = publishing.entry.id)`.execute(db)
  const owed = new Map<string, typeof items>()
  const found = rows.flatMap(({ id, title, agency: by, column_id }) => {
    const own = owed.get(by) ?? items.filter(({ dutyAgencies }) => dutyAgencies.includes(by))
    owed.set(by, own)
    const here = own.filter(({ column }) => column === column_id)
    const row = likelyRow(title, here.length > 0 ? here : own, here.length > 0 ? 0.5 : 0.75)
    return row ? [{ item: row.id, entry: id }] : []
  })
  for (let at = 0; at < found.length; at += 1000)
    await catalogueOf(db)
      .insertInto('publishing.item_entry')
      .values(found.slice(at, at + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return found.length
}

/** The same as a deed, for one agency: what it put where can be taken off again on the row's page. */
export const matchEntries = (kit: Kit, actor: Actor, agency: AgencyId): Promise<number> =>
  act(kit, actor, 'entries.write', agency, async ({ db, record }) => {
    const linked = await linkByTitle(db, agency)
    await record(agency, { change: 'match', linked })
    return linked
  })
