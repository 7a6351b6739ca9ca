import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { zoneById } from '../queries/zones.ts'
import { updateZone } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { publishZone } from './publish-zone.ts'

export type NewPhoto = { readonly bytes: Uint8Array; readonly label: string }
export const PHOTOS = { most: 6, megabytes: 5 } as const

/** By its first bytes alone: a name says nothing. */
export function pictureType(bytes: Uint8Array): { readonly mediaType: string; readonly ending: string } | null {
  const head = Buffer.from(bytes.subarray(0, 12))
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { mediaType: 'image/jpeg', ending: 'jpg' }
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return { mediaType: 'image/png', ending: 'png' }
  return null
}

/** Why this photograph is not taken; empty means it is. */
export function faultsOfPhoto({ bytes, label }: NewPhoto, standing: number): { field: string; reason: string }[] {
  return [
    ...(pictureType(bytes) && bytes.length <= PHOTOS.megabytes * 1024 * 1024 ? [] : [{ field: 'photo', reason: `请选择 JPG 或 PNG 照片，不超过 ${PHOTOS.megabytes} MB` }]),
    ...(typedLine(label, 100) ? [] : [{ field: 'label', reason: '请写一句话说明照片，看不到图的人靠它了解（《无障碍环境建设法》）' }]),
    ...(standing < PHOTOS.most ? [] : [{ field: 'photo', reason: `照片最多 ${PHOTOS.most} 张，请先删去不要的` }]),
  ]
}

/** Adds a photograph, or takes one away, and publishes the zone so. */
export async function putPhoto(kit: Kit, actor: Actor, id: string, change: { readonly seen: number } & ({ readonly add: NewPhoto } | { readonly remove: string })): Promise<void> {
  const zone = await zoneById(kit.db, id)
  if (zone.closedOn !== null) throw new Refusal(409, ['这个专区已经停用；要变更，请先恢复使用'])
  await act(kit, actor, 'zones.change', zone.agency, async (scene) => {
    await updateZone(scene, zone, change.seen, 'photos')
    const photos = tablesOf(scene.db)
    if ('remove' in change) await photos.deleteFrom('zones.photo').where('zone', '=', id).where('name', '=', change.remove).execute()
    else {
      const faults = faultsOfPhoto(change.add, zone.photos.length), type = pictureType(change.add.bytes)
      if (faults.length > 0 || !type) throw new Refusal(422, faults.map(({ reason }) => reason))
      await photos.insertInto('zones.photo').values({ zone: id, name: `photo-${change.seen + 1}.${type.ending}`, label: typedLine(change.add.label, 100), media_type: type.mediaType, bytes: Buffer.from(change.add.bytes), position: change.seen }).execute()
    }
    await publishZone(scene, id)
    await scene.record(id, { change: 'photos' })
  })
}
