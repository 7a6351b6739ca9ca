import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { Badge, EmptyState } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import type { CityMap } from '../domain/map.ts'
import { momentAt, openState, openWords, type Moment } from '../domain/open.ts'
import { openingOf, type PublicZone } from '../domain/public-zone.ts'
import { LEVELS, type ZoneLevel } from '../domain/zone.ts'
import { publicPaths } from '../paths.ts'
import { publicMap, publicZones } from '../queries/public-zones.ts'
import { MapView } from './map-view.tsx'

type Numbered = PublicZone & { readonly number: number }

const Line = ({ zone, at }: { zone: Numbered; at: Moment }) => {
  const state = openState(at, openingOf(zone))
  return <li className="zone-line">
    <span className={`zone-number zone-number-${zone.level}`} aria-hidden="true">{zone.number}</span>
    <div>
      <a href={publicPaths.zone(zone.id)}>{zone.name}</a> <Badge kind={state.open ? 'good' : 'neutral'}>{state.open ? '正在开放' : '现在不开放'}</Badge>
      <p>{zone.address}，电话 {zone.phone}</p>
      <p className="zone-line-open">{openWords(state, at.day)}</p>
    </div>
  </li>
}

/** All zones: the map and, beside it, the list that says the same. */
export function ZonesPage({ zones, map, at }: { zones: readonly PublicZone[]; map: CityMap | null; at: Moment }) {
  const numbered = zones.map((zone, index): Numbered => ({ ...zone, number: index + 1 }))
  const pins = numbered.map(({ id, number, name, level, position }) => ({ id, number, name, level, position, href: publicPaths.zone(id) }))
  return <PortalPage title="政务公开专区" columnName="政务公开专区" columnType="信息公开目录"
    description="在这些地方可以当面查阅政府信息、咨询政策、打印文件、提交政府信息公开申请，有人帮助，不收费。">
    {zones.length === 0 ? <EmptyState title="还没有公布专区" text={<p>可以先在网上<a href="/info">查阅公开的信息</a>，或<a href="/apply">提交申请</a>。</p>} /> : <div className="zones-both">
      {map ? <div className="zones-map"><MapView map={map} pins={pins} label={`${map.title}：图上的号码与列表相同`} /></div> : null}
      <div className="zones-list">{(Object.keys(LEVELS) as ZoneLevel[]).map((level) => {
        const some = numbered.filter((zone) => zone.level === level)
        return some.length === 0 ? null : <section key={level} className="zones-level" aria-labelledby={`level-${level}`}>
          <h2 id={`level-${level}`}>{LEVELS[level].label}<span className="zones-count">{some.length} 个</span></h2>
          <ul>{some.map((zone) => <Line key={zone.id} zone={zone} at={at} />)}</ul>
        </section>
      })}</div>
    </div>}
  </PortalPage>
}

export async function showZones(kit: Kit, _asked: Asked): Promise<Answer> {
  const [zones, map] = await Promise.all([publicZones(kit.db), publicMap(kit.db)])
  return { page: <ZonesPage zones={zones} map={map} at={momentAt(kit.now())} /> }
}
