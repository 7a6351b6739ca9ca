import type { Kysely, Selectable } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { LimitRule } from '../domain/limits.ts'
import type { StandardItem } from '../domain/standard-item.ts'
import { catalogueOf, type CatalogueTables } from '../tables.ts'

type Row = Selectable<CatalogueTables['publishing.standard_item']>

const itemOf = (row: Row): StandardItem => ({
  id: row.id,
  column: row.column_id,
  position: row.position,
  item: row.item,
  subItem: row.sub_item,
  elements: row.elements,
  basis: row.basis,
  limitWords: row.limit_words,
  limit: row.limit_rule as LimitRule | null,
  duty: row.duty,
  channels: row.channels,
  audience: row.audience,
  way: row.way,
  level: row.level,
  toCheck: row.to_check,
  since: row.since,
  dutyAgencies: row.duty_agencies,
  closed: row.closed,
  version: row.version,
})

/** The rows of the standard catalogues, field by field. */
export async function standardItems(
  db: Kysely<unknown>,
  asked: { readonly column?: string | undefined; readonly agency?: AgencyId | undefined; readonly closed?: boolean } = {},
): Promise<StandardItem[]> {
  let query = catalogueOf(db).selectFrom('publishing.standard_item').selectAll()
  if (asked.column) query = query.where('column_id', '=', asked.column)
  if (!asked.closed) query = query.where('closed', '=', false)
  const items = (await query.orderBy('column_id').orderBy('position').orderBy('id').execute()).map(itemOf)
  return asked.agency === undefined ? items : items.filter(({ dutyAgencies }) => dutyAgencies.includes(asked.agency ?? ''))
}

/** One row; within a deed, held so that two people cannot change it at once. */
export async function itemById(db: Kysely<unknown>, id: string, hold = false): Promise<StandardItem> {
  const query = catalogueOf(db).selectFrom('publishing.standard_item').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['标准目录里没有这一项'])
  return itemOf(row)
}
