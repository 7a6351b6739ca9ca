import { act, type Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { faultsOfZone } from '../domain/faults.ts'
import type { Zone } from '../domain/zone.ts'
import { officeMap, zoneById } from '../queries/zones.ts'
import { insertZone, updateZone } from '../store.ts'
import { publishZone } from './publish-zone.ts'

async function mustBeWhole(kit: Kit, zone: Zone): Promise<void> {
  const faults = faultsOfZone(zone, await officeMap(kit.db))
  if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
}

/** Registers a zone and publishes it: the public finds it at once. */
export async function addZone(kit: Kit, actor: Actor, zone: Zone): Promise<void> {
  await mustBeWhole(kit, zone)
  await act(kit, actor, 'zones.change', zone.agency, async (scene) => {
    await insertZone(scene, zone)
    await publishZone(scene, zone.id)
    await scene.record(zone.id, { change: 'add', level: zone.level, name: zone.name })
  })
}

/** Changes what the register says; the public reads it so at once. `seen` is the version that the form showed. */
export async function changeZone(kit: Kit, actor: Actor, zone: Zone, seen: number, note = ''): Promise<void> {
  await mustBeWhole(kit, zone)
  const before = await zoneById(kit.db, zone.id)
  if (before.agency !== zone.agency && !mayDo(actor, 'zones.change', before.agency)) throw new Refusal(403, ['您的角色不能变更这个单位的专区'])
  await act(kit, actor, 'zones.change', zone.agency, async (scene) => {
    const standing = await zoneById(scene.db, zone.id)
    if (standing.closedOn !== null) throw new Refusal(409, ['这个专区已经停用；要变更，请先恢复使用'])
    await updateZone(scene, zone, seen, 'change', { note })
    await publishZone(scene, zone.id, { reason: note })
    await scene.record(zone.id, { change: 'edit', version: seen + 1 })
  })
}
