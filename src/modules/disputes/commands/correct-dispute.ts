import type { Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { maskedAsker, type AskerClass } from '../domain/asker.ts'
import type { DisputeCase } from '../domain/case.ts'
import { resultOf } from '../domain/dispute.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** What may be put right. The agency is not among it: a case of another agency is entered anew. */
const CORRECTABLE = ['number', 'kind', 'body', 'cause', 'asker', 'procedure', 'earlier', 'appliedOn', 'acceptedOn', 'noticeOn', 'answeredOn', 'concludedOn', 'servedOn', 'performBy', 'resultWords', 'remark'] as const
export type Correctable = Pick<DisputeCase, (typeof CORRECTABLE)[number]>
export type CorrectDispute = MoveInput & {
  readonly record: Correctable
  /** A name newly typed is masked by its class; one that was left as it is stays. */
  readonly askerClass: AskerClass
  readonly request: { readonly id: string; readonly agency: AgencyId } | null
}

const changesOf = (before: DisputeCase, after: Correctable & Pick<DisputeCase, 'request'>) =>
  ([...CORRECTABLE, 'request'] as const).filter((field) => before[field] !== after[field]).map((field) => ({ field, from: before[field], to: after[field] }))

/** Puts a record right, with the reason; what stood there before stays in the history. A case is not concluded nor taken up again this way. */
export const correctDispute = (kit: Kit, actor: Actor, input: CorrectDispute): Promise<void> => makeMove(kit, actor, 'correct', input, ({ one, rules }) => {
  if (!input.note?.trim()) throw new Refusal(422, ['请填写“更正理由”'])
  if (input.request && input.request.agency !== one.agency) throw new Refusal(422, ['“相关申请”是另一个单位办理的，请核对'])
  const { record } = input
  if ((one.concludedOn === null) !== (record.concludedOn === null)) throw new Refusal(422, [one.concludedOn === null ? '案件还没有审结，请用“登记审结”' : '要撤销审结，请用“撤销审结登记”'])
  const asker = record.asker === one.asker ? one.asker : maskedAsker(record.asker, input.askerClass)
  const words = record.resultWords === one.resultWords ? { result: one.result } : { result: record.resultWords === null ? null : resultOf(record.resultWords, rules.mediatedAs) }
  const listed = Object.fromEntries(CORRECTABLE.map((field) => [field, record[field]])) as Correctable
  const change = { ...listed, ...words, asker, request: input.request?.id ?? null }
  const changes = changesOf(one, change)
  if (changes.length === 0) throw new Refusal(422, ['没有改动任何内容'])
  return { change, data: { changes } }
})
