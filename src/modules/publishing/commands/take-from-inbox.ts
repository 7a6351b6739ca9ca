import type { Scene } from '#platform/act'
import { siteOf } from '../tables.ts'

/** Another worker has taken it in the meantime: nothing is left to do. */
export class AlreadyTaken extends Error {}

/** Takes a submission out of the inbox, within the deed that registers it: both happen or neither. */
export async function takenFromInbox(scene: Scene, id: number): Promise<void> {
  const { numDeletedRows } = await siteOf(scene.db).deleteFrom('inbox.submission').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows !== 1n) throw new AlreadyTaken(`submission ${id} was taken by another worker`)
}

/** Lays aside what cannot be read: it stays, with the reason, for a person to look at. */
export async function setAside(scene: Scene, id: number, reason: string): Promise<void> {
  await siteOf(scene.db).updateTable('inbox.submission').set({ set_aside_reason: reason }).where('id', '=', id).execute()
}
