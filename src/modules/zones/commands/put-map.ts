import { act, type Kit } from '#platform/act'
import { publishSnapshot } from '#publishing'
import type { Actor, AgencyId } from '#shared/actor'
import { agencyById } from '#agencies'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { readMap } from '../domain/map.ts'
import { publicPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'

/** Puts in the office's own outline of the city (GeoJSON), for the desk and the public side: no map service outside is asked. */
export async function putMap(kit: Kit, actor: Actor, agency: AgencyId, geojson: string): Promise<void> {
  const map = readMap(geojson)
  if ('wrong' in map) throw new Refusal(422, [map.wrong])
  await act(kit, actor, 'zones.map', agency, async (scene) => {
    const row = { geojson, account_name: actor.name, changed_at: scene.now }
    await tablesOf(scene.db).insertInto('zones.map').values(row).onConflict((conflict) => conflict.column('one').doUpdateSet(row)).execute()
    const { name } = await agencyById(scene.db, agency)
    await publishSnapshot(scene, { address: publicPaths.map, kind: 'zone-map', column: '政务公开专区', agency, agencyName: name, title: map.title, year: null, publishedOn: dayOf(scene.now), data: { geojson }, files: [] })
    await scene.record('map', { areas: map.areas.length })
  })
}
