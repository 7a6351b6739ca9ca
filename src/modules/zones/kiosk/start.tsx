import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { listedEntries } from '#publishing'
import { momentAt } from '../domain/open.ts'
import type { PublicZone } from '../domain/public-zone.ts'
import { kioskPaths } from '../paths.ts'
import { OpenNow } from '../portal/zone-facts.tsx'
import { publicZoneAt } from '../queries/public-zones.ts'
import { kioskHref } from './links.ts'
import { KioskList, type KioskItem } from './lists.tsx'
import { KioskSearch, Screen } from './screen.tsx'

const LATEST = 5

/** What the zone calls its own: 临禾镇, 上禾村; the city as a whole for the city's zone. */
export const localName = (zone: PublicZone): string => (zone.level === 'city' ? '本市' : zone.local.slice(0, zone.level === 'village' ? 2 : 1).map(({ shortName }) => shortName).join('、'))

const tilesOf = (zone: PublicZone): readonly (readonly [string, string, string])[] => [
  [kioskPaths.local(zone.id), `${zone.level === 'city' ? '最新公开' : '本地信息'}`, `${localName(zone)}公开的信息`], [kioskPaths.policies(zone.id), '查政策', '现行有效的政策文件'], [kioskPaths.guides(zone.id), '看办事', '条件、材料、地点、电话'],
  [kioskPaths.columns(zone.id), '看栏目', '按法定主动公开内容查找'], [kioskPaths.apply(zone.id), '申请公开', '没有公开的，可以申请'], [kioskPaths.about(zone.id), '本专区', '开放时间、能办的事'],
]

/** The screen at rest: search, six ways in, and what is new here. */
export async function showStart(kit: Kit, { params }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? '')
  const { rows } = await listedEntries(kit.db, { ...(zone.level === 'city' ? {} : { agencies: zone.local.map(({ id }) => id) }), page: 1, size: LATEST })
  const latest = rows.map((row): KioskItem => ({ href: kioskHref(zone.id, row.address), title: row.title, meta: [row.agencyName], day: row.publishedOn }))
  return { page: <Screen zone={zone} title="请选择，或者直接搜索" use="home" back={kioskPaths.start(zone.id)}>
    <KioskSearch zone={zone} />
    <ul className="kiosk-tiles">{tilesOf(zone).map(([href, label, text]) => <li key={href}><a href={href}><b>{label}</b><span>{text}</span></a></li>)}</ul>
    {latest.length === 0 ? null : <section aria-labelledby="latest"><h2 id="latest">{localName(zone)}最新公开</h2><KioskList items={latest} label="最新公开" /></section>}
    <OpenNow zone={zone} at={momentAt(kit.now())} />
  </Screen> }
}
