import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { publicPolicies, stateOn } from '#policies'
import { columnCounts, listedEntries, publicCatalogue, type ListedEntry } from '#publishing'
import { dayOf } from '#shared/days'
import { pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import type { PublicZone } from '../domain/public-zone.ts'
import { kioskPaths } from '../paths.ts'
import { publicZoneAt } from '../queries/public-zones.ts'
import { kioskHref } from './links.ts'
import { KioskList, KioskNone, KioskPager, PAGE, type KioskItem } from './lists.tsx'
import { Screen } from './screen.tsx'
import { localName } from './start.tsx'

const zoneOf = (kit: Kit, { params }: Asked): Promise<PublicZone> => publicZoneAt(kit.db, params['id'] ?? '')
export const idsOf = (zone: PublicZone): string[] => zone.local.map(({ id }) => id)
export const itemOf = (zone: PublicZone) => ({ address, title, agencyName, publishedOn }: Pick<ListedEntry, 'address' | 'title' | 'agencyName' | 'publishedOn'>): KioskItem => ({ href: kioskHref(zone.id, address), title, meta: [agencyName], day: publishedOn })

/** What the agencies of this place made public, newest first. */
export async function showLocal(kit: Kit, asked: Asked): Promise<Answer> {
  const zone = await zoneOf(kit, asked), page = pageOf(asked.query['page'])
  const { total, rows } = await listedEntries(kit.db, { ...(zone.level === 'city' ? {} : { agencies: idsOf(zone) }), page, size: PAGE })
  return { page: <Screen zone={zone} title={`${localName(zone)}公开的信息`} use="local" back={kioskPaths.start(zone.id)} self={kioskPaths.local(zone.id, page)}>
    {zone.level === 'city' ? null : <p className="kiosk-lead">{zone.local.map(({ name }) => name).join('、')}</p>}
    {rows.length === 0 ? <KioskNone>{localName(zone)}还没有公开的信息，可以看看全市的政策和办事指南。</KioskNone> : <KioskList items={rows.map(itemOf(zone))} label="本地信息" />}
    <KioskPager page={page} total={total} href={(to) => kioskPaths.local(zone.id, to)} />
  </Screen> }
}

/** Service guides: those of this place first, then the city's. */
export async function showGuides(kit: Kit, asked: Asked): Promise<Answer> {
  const zone = await zoneOf(kit, asked), page = pageOf(asked.query['page'])
  const [own, all] = await Promise.all([zone.level === 'city' ? null : listedEntries(kit.db, { agencies: idsOf(zone), kind: 'guide', page: 1, size: PAGE }), listedEntries(kit.db, { kind: 'guide', page, size: PAGE })])
  return { page: <Screen zone={zone} title="办事指南" use="guide" back={kioskPaths.start(zone.id)} self={kioskPaths.guides(zone.id, page)}>
    {own && own.rows.length > 0 && page === 1 ? <section aria-labelledby="own"><h2 id="own">{localName(zone)}能办的</h2><KioskList items={own.rows.map(itemOf(zone))} label={`${localName(zone)}的办事指南`} /></section> : null}
    <section aria-labelledby="all"><h2 id="all">全市的办事指南</h2>{all.rows.length === 0 ? <KioskNone>还没有办事指南，请问现场工作人员，电话 {zone.phone}。</KioskNone> : <KioskList items={all.rows.map(itemOf(zone))} label="全市的办事指南" />}</section>
    <KioskPager page={page} total={all.total} href={(to) => kioskPaths.guides(zone.id, to)} />
  </Screen> }
}

/** Policies in force: this place's first, then the city's, newest first. */
export async function showPolicies(kit: Kit, asked: Asked): Promise<Answer> {
  const zone = await zoneOf(kit, asked), page = pageOf(asked.query['page']), today = dayOf(kit.now()), local = new Set(idsOf(zone))
  const standing = (await publicPolicies(kit.db)).filter(({ history }) => stateOn(history, today) === 'in_force')
    .toSorted((a, b) => Number(local.has(b.agency)) - Number(local.has(a.agency)) || (a.history.issuedOn < b.history.issuedOn ? 1 : -1))
  const items = standing.slice((page - 1) * PAGE, page * PAGE).map((policy): KioskItem => ({ href: kioskHref(zone.id, `/policies/${policy.id}`), title: policy.title, meta: [policy.docNo, policy.agencyName], day: policy.history.issuedOn }))
  return { page: <Screen zone={zone} title="现行有效的政策文件" use="policy" back={kioskPaths.start(zone.id)} along="/policies" self={kioskPaths.policies(zone.id, page)}>
    {items.length === 0 ? <KioskNone>还没有公布的政策文件。</KioskNone> : <KioskList items={items} label="政策文件" />}
    <KioskPager page={page} total={standing.length} href={(to) => kioskPaths.policies(zone.id, to)} />
  </Screen> }
}

/** The columns that hold something, each under its own heading. */
export async function showColumns(kit: Kit, asked: Asked): Promise<Answer> {
  const zone = await zoneOf(kit, asked)
  const [{ columns }, counts] = await Promise.all([publicCatalogue(kit.db), columnCounts(kit.db)])
  const filled = columns.filter(({ id, closed }) => !closed && (counts.get(id) ?? 0) > 0)
  const groups = [...Map.groupBy(filled, ({ parent }) => parent ?? '')].map(([parent, some]) => ({ title: columns.find(({ id }) => id === parent)?.title ?? '公开专栏', id: parent || 'top', some }))
  return { page: <Screen zone={zone} title="按栏目查找" use="column" back={kioskPaths.start(zone.id)} along="/info">
    {groups.map(({ id, title, some }) => <section key={id} aria-labelledby={`group-${id}`}><h2 id={`group-${id}`}>{title}</h2>
      <ul className="kiosk-columns">{some.map((column) => <li key={column.id}><a href={kioskPaths.column(zone.id, column.id)}>{column.title}<span>{counts.get(column.id)} 条</span></a></li>)}</ul></section>)}
  </Screen> }
}

/** One column: this place's first page of it stands before the city's where there is any. */
export async function showColumn(kit: Kit, asked: Asked): Promise<Answer> {
  const zone = await zoneOf(kit, asked), page = pageOf(asked.query['page'])
  const column = (await publicCatalogue(kit.db)).columns.find(({ id }) => id === asked.params['column'])
  if (!column) throw new Refusal(404, ['没有这个栏目，请返回重新选择'])
  const [own, all] = await Promise.all([zone.level === 'city' ? null : listedEntries(kit.db, { columns: [column.id], agencies: idsOf(zone), page: 1, size: 4 }), listedEntries(kit.db, { columns: [column.id], page, size: PAGE })])
  return { page: <Screen zone={zone} title={column.title} use="column" back={kioskPaths.columns(zone.id)} along={`/info/columns/${column.id}`} self={kioskPaths.column(zone.id, column.id, page)}>
    {own && own.rows.length > 0 && page === 1 ? <section aria-labelledby="own"><h2 id="own">{localName(zone)}</h2><KioskList items={own.rows.map(itemOf(zone))} label={localName(zone)} /></section> : null}
    <section aria-labelledby="all"><h2 id="all">全部</h2><KioskList items={all.rows.map(itemOf(zone))} label={column.title} /></section>
    <KioskPager page={page} total={all.total} href={(to) => kioskPaths.column(zone.id, column.id, to)} />
  </Screen> }
}
