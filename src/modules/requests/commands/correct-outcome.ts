import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isOutcome } from '../domain/outcome.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Corrects the row in which a closed request is counted, with the reason; the letter that went out stays as it was. */
export const correctOutcome = (kit: Kit, actor: Actor, input: MoveInput & { readonly outcome: string }): Promise<void> =>
  makeMove(kit, actor, 'correct_outcome', input, async ({ facts: { head } }) => {
    if (!isOutcome(input.outcome) || input.outcome === head.outcome) throw new Refusal(422, ['请选择与现在不同的办理结果'])
    if (!input.note?.trim()) throw new Refusal(422, ['请写明更正的理由'])
    return { columns: { outcome: input.outcome }, data: { before: head.outcome, after: input.outcome } }
  })

export const clearAlarm = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'clear_alarm', input, async ({ facts: { head } }) => {
  if (head.alarm === '') throw new Refusal(422, ['这件申请没有警示'])
  return { columns: { alarm: '' }, data: { before: head.alarm } }
})
