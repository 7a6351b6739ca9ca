import { frameOf, middleOf, pathOf, toPicture, type CityMap } from '../domain/map.ts'
import type { MapPoint, ZoneLevel } from '../domain/zone.ts'

export type Pin = { readonly id: string; readonly number: number; readonly name: string; readonly level: ZoneLevel; readonly position: MapPoint | null; readonly href?: string | undefined }

/** A name makes room for a pin that stands where it would be written. */
const NEAR = { across: 50, down: 26 } as const
const WAYS = [0, 34, -34, 52, -52]

const Areas = ({ map, taken }: { map: CityMap; taken: readonly (readonly [number, number])[] }) => {
  const frame = frameOf(map)
  return <g>
    {map.areas.map((area) => <path key={pathOf(area, frame)} className={`zone-map-${area.kind}`} d={pathOf(area, frame)} />)}
    {map.areas.filter(({ kind, name }) => kind === 'town' && name !== '').map((area) => {
      const [x, y] = toPicture(middleOf(area), frame)
      const down = WAYS.find((way) => !taken.some(([px, py]) => Math.abs(px - x) < NEAR.across && Math.abs(py - y - way) < NEAR.down)) ?? 0
      return <text key={area.name} className="zone-map-name" x={x} y={y + down} textAnchor="middle">{area.name}</text>
    })}
  </g>
}

const PinMark = ({ pin: { number, name, level }, at: [x, y] }: { pin: Pin; at: readonly [number, number] }) => <g className={`zone-pin zone-pin-${level}`} transform={`translate(${x} ${y})`}>
  <title>{name}</title><circle r={level === 'city' ? 17 : 14} /><text textAnchor="middle" dy=".36em">{number}</text>
</g>

/** The office's own map with the zones as numbered pins: the list beside it holds the same numbers, so nobody needs the picture. */
export function MapView({ map, pins, label }: { map: CityMap; pins: readonly Pin[]; label: string }) {
  const frame = frameOf(map)
  const drawn = pins.flatMap((pin) => (pin.position === null ? [] : [{ ...pin, at: toPicture(pin.position, frame) }]))
  return <svg className="zone-map" viewBox={`0 0 ${frame.width} ${frame.height}`} role={drawn.some(({ href }) => href) ? 'group' : 'img'} aria-label={label}>
    <Areas map={map} taken={drawn.map(({ at }) => at)} />
    {drawn.map(({ at, ...pin }) => (pin.href ? <a key={pin.id} href={pin.href} aria-label={`${pin.number} 号：${pin.name}`}><PinMark pin={pin} at={at} /></a> : <PinMark key={pin.id} pin={pin} at={at} />))}
  </svg>
}
