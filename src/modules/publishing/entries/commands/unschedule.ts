import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { makeEntryMove } from './make-move.ts'

/** Takes an entry off the schedule because it could not be published, and says so in its history. */
export const unscheduleWithReason = (kit: Kit, actor: Actor, id: string, reason: string): Promise<void> =>
  makeEntryMove(kit, actor, 'unschedule', { id, note: `到时未能发布：${reason}` }, undefined, async () => ({ publish_at: null }))
