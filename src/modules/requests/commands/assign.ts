import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { makeMove, type MoveInput } from './make-move.ts'

/** Gives the request to a clerk and the unit that holds the information. */
export const assign = (kit: Kit, actor: Actor, input: MoveInput & { readonly handler: string; readonly handlerName: string; readonly department: string }): Promise<void> =>
  makeMove(kit, actor, 'assign', input, async () => {
    if (!input.handler) throw new Refusal(422, ['请选择经办人'])
    return { columns: { handler: input.handler, handler_name: input.handlerName, department: input.department.trim() }, data: { handler: input.handler, department: input.department.trim() } }
  })
