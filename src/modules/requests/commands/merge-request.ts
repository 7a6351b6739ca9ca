import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { loadRow } from '../store.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Closes a request into another of the same applicant that asks for the same; the other one answers both. */
export const mergeRequest = (kit: Kit, actor: Actor, input: MoveInput & { readonly into: string }): Promise<void> => makeMove(kit, actor, 'merge', input, async ({ db, facts, on }) => {
  if (input.into === facts.head.id) throw new Refusal(422, ['不能并入自己，请选择另一件申请'])
  const [own, other] = [await loadRow(db, facts.head.id), await loadRow(db, input.into)]
  if (other.agency !== own.agency) throw new Refusal(422, ['只能并入同一机关的申请'])
  if (other.closed_on) throw new Refusal(422, [`${other.number}已经办结，不能再并入`])
  if (!own.applicant_key || own.applicant_key !== other.applicant_key) throw new Refusal(422, ['两件申请不是同一申请人提出的，不能并案；不同的申请人应当分别答复'])
  return { columns: { closed_on: on, outcome: facts.rules.mergedAs, merged_into: other.id }, data: { into: other.number, outcome: facts.rules.mergedAs } }
})
