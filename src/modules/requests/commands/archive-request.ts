import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { makeMove, type MoveInput } from './make-move.ts'

/** Closes the file (条例第四十五条); the bundle is made by a job after. */
export const archiveRequest = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'archive', input, async ({ facts, later }) => {
  await later('requests.build-bundle', { request: facts.head.id })
  return { columns: { alarm: '' } }
})

/** Words for the file, from whoever handles the case. */
export const addNote = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'note', input)
