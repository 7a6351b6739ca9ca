import { act, type Kit } from '#platform/act'
import { withdrawSnapshot } from '#publishing'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { reasonsNotToClose, reasonsNotToReopen } from '../domain/faults.ts'
import { publicPaths } from '../paths.ts'
import { zoneById } from '../queries/zones.ts'
import { updateZone } from '../store.ts'
import { publishZone } from './publish-zone.ts'

type Seen = { readonly id: string; readonly seen: number; readonly reason: string }

/** Closes a zone: its page says since when and why, its touch screen goes dark, its history stays. */
export async function closeZone(kit: Kit, actor: Actor, { id, seen, reason }: Seen): Promise<void> {
  const zone = await zoneById(kit.db, id), why = typedLine(reason, 200)
  const reasons = [...reasonsNotToClose(zone), ...(why ? [] : ['请写明停用的原因，公众会在专区页面上看到'])]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  await act(kit, actor, 'zones.change', zone.agency, async (scene) => {
    await updateZone(scene, zone, seen, 'close', { closedOn: dayOf(scene.now), closedReason: why, note: why })
    await withdrawSnapshot(scene, publicPaths.zone(id), { reason: why, tombstone: true })
    await scene.record(id, { change: 'close' })
  })
}

/** Opens a closed zone again. */
export async function reopenZone(kit: Kit, actor: Actor, { id, seen, reason }: Seen): Promise<void> {
  const zone = await zoneById(kit.db, id)
  const reasons = reasonsNotToReopen(zone)
  if (reasons.length > 0) throw new Refusal(422, reasons)
  await act(kit, actor, 'zones.change', zone.agency, async (scene) => {
    await updateZone(scene, zone, seen, 'reopen', { closedOn: null, note: typedLine(reason, 200) })
    await publishZone(scene, id)
    await scene.record(id, { change: 'reopen' })
  })
}
