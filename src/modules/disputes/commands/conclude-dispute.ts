import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { resultOf } from '../domain/dispute.ts'
import { tablesOf } from '../tables.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export type ConcludeDispute = MoveInput & { readonly words: string; readonly remark: string; readonly servedOn: Day | null; readonly performBy: Day | null }

/** The decision or judgment: its words decide the column of table 四. A hearing that was still set falls away. */
export const concludeDispute = (kit: Kit, actor: Actor, input: ConcludeDispute): Promise<void> => makeMove(kit, actor, 'conclude', input, async ({ db, on, one, rules }) => {
  const result = resultOf(input.words, rules.mediatedAs)
  if (!result) throw new Refusal(422, ['请选择“结果”'])
  await tablesOf(db).updateTable('disputes.hearing').set({ outcome: 'cancelled' }).where('dispute', '=', one.id).where('outcome', '=', 'set').execute()
  return {
    change: { concludedOn: on, result, resultWords: input.words, remark: input.remark.trim(), servedOn: input.servedOn, performBy: input.performBy },
    data: { words: input.words, result },
  }
})

/** A conclusion that was entered by mistake is taken back: the case counts as 尚未审结 again. */
export const reopenDispute = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'reopen', input, ({ one }) => {
  if (!input.note?.trim()) throw new Refusal(422, ['请填写“理由”'])
  return {
    change: { concludedOn: null, result: null, resultWords: null, servedOn: null, performBy: null, performedOn: null },
    data: { words: one.resultWords, concludedOn: one.concludedOn },
  }
})

/** The day on which the decision or judgment reached the agency. */
export const serveDispute = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'serve', input, ({ on }) => ({ change: { servedOn: on } }))

/** What it ordered was done. */
export const performDispute = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'perform', input, ({ on }) => ({ change: { performedOn: on } }))
