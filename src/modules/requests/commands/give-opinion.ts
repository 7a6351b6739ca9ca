import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { RequestMove } from '../domain/procedure.ts'
import { tablesOf } from '../tables.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** The moves by which a draft goes on or back, and where its words are kept. */
export const OPINIONS = {
  submit: null, department_agree: 'department_opinion', pass_to_approval: 'department_opinion', department_return: 'department_opinion',
  legal_agree: 'legal_opinion', legal_return: 'legal_opinion', approve_return: 'approval_opinion',
} as const satisfies Partial<Record<RequestMove, string | null>>
export type OpinionMove = keyof typeof OPINIONS

/** 承办意见、合法性审核、退回: who returns a draft says what to mend. */
export const giveOpinion = (kit: Kit, actor: Actor, move: OpinionMove, input: MoveInput): Promise<void> => makeMove(kit, actor, move, input, async ({ db, facts }) => {
  const words = input.note?.trim() ?? ''
  if (move.endsWith('_return') && words === '') throw new Refusal(422, ['请写明退回的理由和要改的地方'])
  const column = OPINIONS[move]
  if (column) await tablesOf(db).updateTable('requests.decision').set({ [column]: words || '同意' }).where('request', '=', facts.head.id).execute()
})
