import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { search, type SearchItem } from '#platform/search/index'
import { dayOf } from '#shared/days'
import { pageOf } from '#shared/paging'
import { typedLine } from '#shared/typed-text'
import { Badge } from '#ui/badge'
import { kioskPaths } from '../paths.ts'
import { publicZoneAt } from '../queries/public-zones.ts'
import { idsOf } from './browse.tsx'
import { kioskHref } from './links.ts'
import { KioskList, KioskNone, KioskPager, PAGE, type KioskItem } from './lists.tsx'
import { KioskSearch, Screen } from './screen.tsx'
import { localName } from './start.tsx'

const LOCAL = 4
const itemOf = (zone: string) => ({ address, title, agencyName, publishedOn, docNo, validity, kind }: SearchItem): KioskItem => ({
  href: kioskHref(zone, address), title, meta: [docNo ?? '', agencyName], day: publishedOn,
  mark: validity === 'in_force' ? (kind === 'policy_document' ? <> <Badge kind="good">有效</Badge></> : null) : <> <Badge kind="bad">{validity === 'not_yet' ? '尚未施行' : '已失效或废止'}</Badge></>,
})

/** What was found: of this place first, then of the whole city. */
export async function showFound(kit: Kit, { params, query }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? ''), q = typedLine(query['q'], 100), page = pageOf(query['page']), day = dayOf(kit.now())
  if (q === '') return { page: <Screen zone={zone} title="搜索" use="search" back={kioskPaths.start(zone.id)}><KioskSearch zone={zone} /><KioskNone>请输入要找的内容，例如“公租房”“医保报销”，或者文件的文号。</KioskNone></Screen> }
  const [all, ...own] = await Promise.all([search(kit.db, { q, page, size: PAGE, day }), ...(zone.level === 'city' || page > 1 ? [] : idsOf(zone).slice(0, 6).map((agency) => search(kit.db, { q, page: 1, size: LOCAL, day, agency })))])
  // Where no word fits, the search offers what fits in part; of one place that is noise.
  const local = own.filter(({ taken }) => !taken.includes('some')).flatMap(({ items }) => items).toSorted((a, b) => b.score - a.score).slice(0, LOCAL)
  const rest = all.items.filter(({ address }) => !local.some((one) => one.address === address))
  return { page: <Screen zone={zone} title={`“${q}”的搜索结果`} use="search" typed={q} self={kioskPaths.search(zone.id, q, page)} back={kioskPaths.start(zone.id)} along={`/search?${new URLSearchParams({ q })}`}>
    <KioskSearch zone={zone} q={q} />
    {local.length === 0 ? null : <section aria-labelledby="own"><h2 id="own">{localName(zone)}</h2><KioskList items={local.map(itemOf(zone.id))} label={`${localName(zone)}的结果`} /></section>}
    {rest.length > 0 ? <section aria-labelledby="all"><h2 id="all">全市</h2>{all.taken.includes('some') ? <p className="kiosk-lead">没有同时包含全部词语的，以下包含其中一部分。</p> : null}<KioskList items={rest.map(itemOf(zone.id))} label="全市的结果" /></section> : null}
    {all.total === 0 ? <KioskNone>没有找到。换一个说法、减少几个字再试；也可以请现场工作人员帮忙。<a className="kiosk-button" href={kioskPaths.apply(zone.id)}>申请公开</a></KioskNone> : null}
    <KioskPager page={page} total={all.total} href={(to) => kioskPaths.search(zone.id, q, to)} />
  </Screen> }
}
