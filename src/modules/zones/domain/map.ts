import type { MapPoint } from './zone.ts'

export type MapArea = { readonly name: string; /** Whole city, or one town within it. */ readonly kind: 'city' | 'town' | 'water'; readonly rings: readonly (readonly MapPoint[])[] }
export type CityMap = { readonly title: string; readonly areas: readonly MapArea[] }
export type Frame = { readonly west: number; readonly east: number; readonly south: number; readonly north: number; readonly width: number; readonly height: number }

/** Pictures of the map are so wide; how high follows from the land. */
export const MAP_WIDTH = 800
const MARGIN = 0.03
const MOST_POINTS = 50_000

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
function pointOf(value: unknown): MapPoint | null {
  const [longitude, latitude] = Array.isArray(value) ? value : []
  return isNumber(longitude) && isNumber(latitude) && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null
}

function ringsOf(geometry: unknown): MapPoint[][] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  if (!Array.isArray(coordinates)) return null
  const lists: unknown[] = type === 'Polygon' ? coordinates : type === 'MultiPolygon' ? coordinates.flat() : type === 'LineString' ? [coordinates] : []
  if (lists.length === 0) return null
  const rings = lists.map((ring) => (Array.isArray(ring) ? ring.map(pointOf) : [null]))
  return rings.every((ring) => ring.length >= 2 && ring.every((point) => point !== null)) ? rings as MapPoint[][] : null
}

/** Reads a GeoJSON FeatureCollection (RFC 7946) of outlines; says in words what is wrong with it. */
export function readMap(text: string): CityMap | { readonly wrong: string } {
  let given: { type?: unknown; name?: unknown; features?: unknown }
  try { given = JSON.parse(text) as typeof given } catch { return { wrong: '文件不是 JSON，请导出为 GeoJSON（RFC 7946）' } }
  if (given?.type !== 'FeatureCollection' || !Array.isArray(given.features)) return { wrong: '文件不是 GeoJSON 的 FeatureCollection，请用地图软件重新导出' }
  const areas: MapArea[] = []
  for (const [at, feature] of given.features.entries()) {
    const { geometry, properties } = (feature ?? {}) as { geometry?: unknown; properties?: { name?: unknown; kind?: unknown } }
    const rings = ringsOf(geometry)
    if (!rings) return { wrong: `第 ${at + 1} 个图形不是多边形或线，或者坐标不是经纬度` }
    const kind = properties?.kind
    areas.push({ name: typeof properties?.name === 'string' ? properties.name.slice(0, 30) : '', kind: kind === 'city' || kind === 'water' ? kind : 'town', rings })
  }
  if (areas.length === 0) return { wrong: '文件里没有图形' }
  if (areas.reduce((sum, { rings }) => sum + rings.flat().length, 0) > MOST_POINTS) return { wrong: `图形太细，超过 ${MOST_POINTS} 个点，请先简化` }
  return { title: typeof given.name === 'string' ? given.name.slice(0, 60) : '示意图', areas }
}

/** What the picture shows: all land, a small margin, and a height that keeps shapes true at this latitude. */
export function frameOf(map: CityMap): Frame {
  const points = map.areas.flatMap(({ rings }) => rings.flat())
  const bounds = (at: 0 | 1) => points.reduce<[number, number]>(([least, most], point) => [Math.min(least, point[at]), Math.max(most, point[at])], [Infinity, -Infinity])
  const [west, east] = bounds(0), [south, north] = bounds(1)
  const wide = Math.max(east - west, 1e-6), high = Math.max(north - south, 1e-6)
  const shrink = Math.cos(((south + north) / 2) * Math.PI / 180)
  const frame = { west: west - wide * MARGIN, east: east + wide * MARGIN, south: south - high * MARGIN, north: north + high * MARGIN }
  return { ...frame, width: MAP_WIDTH, height: Math.round(MAP_WIDTH * (frame.north - frame.south) / ((frame.east - frame.west) * shrink)) }
}

/** Degrees to the picture's own measure, and back. */
export const toPicture = ([longitude, latitude]: MapPoint, { west, east, south, north, width, height }: Frame): readonly [number, number] =>
  [Math.round((longitude - west) / (east - west) * width * 10) / 10, Math.round((north - latitude) / (north - south) * height * 10) / 10]
export const fromPicture = ([x, y]: readonly [number, number], { west, east, south, north, width, height }: Frame): MapPoint =>
  [Math.round((west + x / width * (east - west)) * 1e5) / 1e5, Math.round((north - y / height * (north - south)) * 1e5) / 1e5]

export function within(map: CityMap, [longitude, latitude]: MapPoint): boolean {
  const { west, east, south, north } = frameOf(map)
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** An outline as the path of an SVG. */
export const pathOf = ({ rings, kind }: MapArea, frame: Frame): string =>
  rings.map((ring) => `M${ring.map((point) => toPicture(point, frame).join(' ')).join('L')}${kind === 'water' ? '' : 'Z'}`).join('')

/** Where a name is written: the middle of the outline's points. */
export function middleOf({ rings }: MapArea): MapPoint {
  const points = rings[0] ?? []
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / Math.max(1, points.length)
  return [mean(0), mean(1)]
}
