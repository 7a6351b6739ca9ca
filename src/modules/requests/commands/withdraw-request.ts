import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { makeMove, type MoveInput } from './make-move.ts'

/** The applicant takes the request back. Which row of table 三 counts it is the office's setting (unconfirmed). */
export const withdrawRequest = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'withdraw', input, async ({ facts, on }) => {
  if (!input.note?.trim()) throw new Refusal(422, ['请写明申请人以什么方式撤回（如：电话、书面、网上）'])
  if (on < facts.head.receivedOn) throw new Refusal(422, [`撤回日 ${on} 早于收到日 ${facts.head.receivedOn}，请核对`])
  return { columns: { closed_on: on, outcome: facts.rules.withdrawnAs, alarm: '' }, data: { outcome: facts.rules.withdrawnAs } }
})
