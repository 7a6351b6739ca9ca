import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { MANDATED } from '../domain/columns.ts'
import { holderWords, type PublicCatalogue, type PublicRow } from '../domain/public-catalogue.ts'
import type { StandardItem } from '../domain/standard-item.ts'
import { ownColumns } from './columns.ts'
import { standardItems } from './items.ts'
import { CATALOGUE_ADDRESS, fieldAddress } from './public-catalogue.ts'
import { topicsOf } from './topics.ts'

export type PublicPart = { readonly address: string; readonly title: string; readonly data: unknown }

/** Listed, never filtered: a new private column of a row cannot leak by being added. */
const publicRow = (item: StandardItem, holders: string): PublicRow => ({
  id: item.id,
  item: item.item,
  subItem: item.subItem,
  elements: item.elements,
  basis: item.basis,
  limitWords: item.limitWords,
  duty: item.duty,
  channels: item.channels,
  audience: item.audience,
  way: item.way,
  level: item.level,
  holders,
})

/** Everything of the catalogue that the public may know, as the pieces that stand at their addresses. */
export async function publicParts(db: Kysely<unknown>): Promise<PublicPart[]> {
  const [agencies, own, topics, items] = await Promise.all([allAgencies(db), ownColumns(db), topicsOf(db), standardItems(db)])
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const named = (ids: readonly string[]): string =>
    holderWords(
      ids.flatMap((id) => {
        const agency = byId.get(id)
        return agency?.active ? [{ name: agency.name, kind: agency.kind }] : []
      }),
    )
  const byField = Map.groupBy(items, ({ column }) => column)
  const root = agencies.find(({ parent }) => parent === null)
  const tree: PublicCatalogue = {
    columns: own.map(({ version: _, ...column }) => column),
    topics: topics.map(({ version: _, ...topic }) => ({ ...topic, version: 0 })),
    office: { name: root?.signsAs ?? '', phone: root?.phone ?? '', address: root?.address ?? '' },
    enterprises: agencies.filter(({ kind, active }) => kind === 'enterprise' && active).map(({ id, name }) => ({ id, name })),
    responsible: Object.fromEntries(
      [...byField].map(([column, rows]) => [column, named([...new Set(rows.flatMap(({ dutyAgencies }) => dutyAgencies))])]),
    ),
  }
  const fields = MANDATED.filter(({ parent }) => parent === 'fields').map(
    ({ id, title }): PublicPart => ({
      address: fieldAddress(id),
      title: `${title}领域基层政务公开标准目录`,
      data: { rows: (byField.get(id) ?? []).map((item) => publicRow(item, named(item.dutyAgencies))) },
    }),
  )
  return [{ address: CATALOGUE_ADDRESS, title: '公开目录', data: tree }, ...fields]
}
