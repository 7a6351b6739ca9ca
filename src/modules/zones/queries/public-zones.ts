import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData } from '#publishing'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { readMap, type CityMap } from '../domain/map.ts'
import type { PublicZone } from '../domain/public-zone.ts'
import { publicPaths } from '../paths.ts'

/** The zones that the public may visit: city first, then towns, then villages. Reads the public side only. */
export async function publicZones(db: Kysely<unknown>): Promise<PublicZone[]> {
  const order = ['city', 'town', 'village']
  return (await snapshotsWithData(db, 'zone')).map(({ data }) => data as PublicZone).toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.name.localeCompare(b.name, 'zh'))
}

/** One zone of the public side; a closed one is gone (410) and says so. */
export async function publicZoneAt(db: Kysely<unknown>, id: string): Promise<PublicZone> {
  const found = await currentSnapshot(db, publicPaths.zone(id)).catch(() => null)
  if (found?.snapshot.kind !== 'zone') throw new Refusal(404, ['没有这个专区：地址可能写错了，请从“政务公开专区”列表进入'])
  const { withdrawnOn, withdrawnReason, title, data } = found.snapshot
  if (withdrawnOn !== null) throw new Refusal(410, [`“${title}”已于${chineseDay(withdrawnOn)}停用`, `原因：${withdrawnReason ?? '未说明'}`, '其他专区见“政务公开专区”列表'])
  return data as PublicZone
}

/** The published map; null where the office has put in none. */
export async function publicMap(db: Kysely<unknown>): Promise<CityMap | null> {
  const found = await currentSnapshot(db, publicPaths.map)
  const map = found?.snapshot.kind === 'zone-map' ? readMap((found.snapshot.data as { geojson: string }).geojson) : null
  return map === null || 'wrong' in map ? null : map
}
