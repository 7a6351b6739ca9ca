import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import type { Catalogue, CatalogueState, Item, Records } from './domain/item.ts'
import { tablesOf, type CatalogueRow, type ItemRow } from './tables.ts'

export const itemFrom = (row: Omit<Selectable<ItemRow>, 'proposer'>): Item => ({
  id: row.id, year: row.year, agency: row.agency, title: row.title, class: row.class, excluded: row.excluded, reason: row.reason, planBy: row.plan_by, source: row.source as Item['source'], listing: row.listing as Item['listing'], listingNote: row.listing_note, records: row.records as Records, consultation: row.consultation, doers: row.doers, version: row.version,
})
export const catalogueFrom = (row: Selectable<CatalogueRow>): Catalogue => ({ year: row.year, agency: row.agency, standard: row.standard, opinions: row.opinions, partyOn: row.party_on, state: row.state as CatalogueState, publishedOn: row.published_on, adjustment: row.adjustment, doers: row.doers, version: row.version })
export async function loadItem(db: Kysely<unknown>, id: string, hold = false): Promise<Item> {
  const query = tablesOf(db).selectFrom('decisions.item').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个决策事项'])
  return itemFrom(row)
}
/** Held, and refused where somebody has changed it since it was seen. */
export async function heldItem(scene: Scene, id: string, seen: number): Promise<Item> {
  const item = await loadItem(scene.db, id, true)
  if (item.version !== seen) throw new Refusal(409, ['这个事项刚被别人改过，请看过最新内容后再操作'])
  return item
}
type Changes = Partial<Pick<Selectable<ItemRow>, 'agency' | 'title' | 'class' | 'excluded' | 'reason' | 'plan_by' | 'listing' | 'listing_note' | 'consultation'>> & { readonly records?: Records; readonly doers?: Item['doers'] }
export async function updateItem(scene: Scene, { id, version }: Item, { records, doers, ...columns }: Changes): Promise<void> {
  const json = Object.fromEntries(Object.entries({ records, doers }).flatMap(([name, value]) => (value ? [[name, JSON.stringify(value)]] : [])))
  await tablesOf(scene.db).updateTable('decisions.item').set({ ...columns, ...json as object, version: version + 1, changed_at: scene.now }).where('id', '=', id).execute()
}
export async function findCatalogue(db: Kysely<unknown>, year: number, hold = false): Promise<Catalogue | null> {
  const query = tablesOf(db).selectFrom('decisions.catalogue').selectAll().where('year', '=', year), row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? catalogueFrom(row) : null
}
export async function addEvent({ db, actor, now }: Scene, subject: string, move: string, note = ''): Promise<void> {
  await tablesOf(db).insertInto('decisions.event').values({ subject, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}
export const eventsOf = (db: Kysely<unknown>, subject: string) => tablesOf(db).selectFrom('decisions.event').selectAll().where('subject', '=', subject).orderBy('id').limit(300).execute()
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('decisions.counter').values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('decisions.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}
