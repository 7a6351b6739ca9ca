import { renderToStaticMarkup } from 'react-dom/server'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { putMap } from '../commands/put-map.ts'
import { frameOf, middleOf, pathOf, toPicture, type CityMap } from '../domain/map.ts'
import { paths } from '../paths.ts'
import { MapView } from '../portal/map-view.tsx'
import { allZones, officeMap } from '../queries/zones.ts'
import { ZonesTabs } from './zones-list.tsx'

async function mapPage(kit: Kit, { actor }: AskedBy, wrong: readonly Wrong[] = []): Promise<Answer> {
  const [map, zones] = await Promise.all([officeMap(kit.db), allZones(kit.db)])
  const pins = zones.filter(({ closedOn }) => closedOn === null).map((zone, at) => ({ id: zone.id, number: at + 1, name: zone.name, level: zone.level, position: zone.position, href: paths.zone(zone.id) }))
  return { page: <DeskPage title="专区地图" lead={map ? `${map.title}，${map.areas.length} 个图形` : '还没有地图'}>
    <ZonesTabs current={paths.map} />
    {map ? <Panel><div className="zones-map"><MapView map={map} pins={pins} label={`${map.title}上的专区`} /></div></Panel> : <Notice kind="warn" title="还没有上传本市地图">专区列表照常可用，只是没有图。</Notice>}
    {mayDo(actor, 'zones.map') ? <Panel title="上传地图">
      <Form action={paths.map} encType="multipart/form-data">
        <ErrorSummary reasons={wrong} />
        <FileField label="GeoJSON 文件" name="map" accept=".geojson,.json,application/geo+json" required error={wrongOf(wrong, 'map')}
          hint="本市轮廓和镇界的示意图，FeatureCollection，经纬度；properties 里 name 是名称，kind 是 city（全市）、town（镇街）或 water（水系）。请使用经审核、标注审图号的公开地图" />
        <Actions><Button kind="primary">上传并公布</Button></Actions>
      </Form>
    </Panel> : null}
  </DeskPage>, ...(wrong.length > 0 ? { status: 422 } : {}) }
}
export const showMap = (kit: Kit, asked: AskedBy): Promise<Answer> => mapPage(kit, asked)

export async function postMap(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = asked.uploads.find(({ field }) => field === 'map')
  try { await putMap(kit, asked.actor, asked.actor.agency, new TextDecoder().decode(file?.bytes ?? new Uint8Array())) } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return mapPage(kit, asked, error.reasons.map((reason) => ({ field: 'map', reason })))
  }
  return { goTo: paths.map, notice: '地图已更新并公布' }
}

/** The same land as a picture of its own, with the place that is typed in: it carries its colours, for no style sheet reaches into a picture. */
function Picture({ map, at }: { map: CityMap; at: readonly [number, number] | null }) {
  const frame = frameOf(map), colours = { city: '#eef3f0', town: '#f8fbf9', water: 'none' }
  const place = at && toPicture(at, frame)
  return <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${frame.width} ${frame.height}`} width={frame.width} height={frame.height}>
    <title>{map.title}</title>
    <rect width={frame.width} height={frame.height} fill="#fff" />
    {map.areas.map((area) => <path key={pathOf(area, frame)} d={pathOf(area, frame)} fill={colours[area.kind]} stroke={area.kind === 'water' ? '#7fb0c4' : '#73838e'} strokeWidth={area.kind === 'water' ? 5 : 1.2} />)}
    {map.areas.filter(({ kind, name }) => kind === 'town' && name !== '').map((area) => { const [x, y] = toPicture(middleOf(area), frame); return <text key={area.name} x={x} y={y} fontSize="15" textAnchor="middle" fill="#43535e" fontFamily="sans-serif">{area.name}</text> })}
    {place ? <g transform={`translate(${place[0]} ${place[1]})`}><circle r="11" fill="#c23a22" stroke="#fff" strokeWidth="3" /></g> : null}
  </svg>
}

export async function showMapPicture(kit: Kit, { query }: AskedBy): Promise<Answer> {
  const map = await officeMap(kit.db)
  if (!map) throw new Refusal(404, ['还没有上传地图'])
  const at = [Number(query['longitude'] || Number.NaN), Number(query['latitude'] || Number.NaN)] as const
  const bytes = new TextEncoder().encode(renderToStaticMarkup(<Picture map={map} at={at.every(Number.isFinite) ? at : null} />))
  return { file: { bytes, mediaType: 'image/svg+xml', name: 'map.svg', inline: true } }
}
