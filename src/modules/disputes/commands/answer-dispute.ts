import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isProcedure } from '../domain/dispute.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** The day on which the copy of the application or complaint reached the agency: its term to answer runs from there. */
export const receiveNotice = (kit: Kit, actor: Actor, input: MoveInput & { readonly procedure?: string | undefined }): Promise<void> => makeMove(kit, actor, 'receive', input, ({ on, one }) => {
  const procedure = input.procedure ?? one.procedure
  if (!isProcedure(procedure)) throw new Refusal(422, ['请选择“程序”'])
  return { change: { noticeOn: on, procedure }, data: { procedure } }
})

/** The agency's answer with its evidence was handed in. */
export const submitAnswer = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'answer', input, ({ on }) => ({ change: { answeredOn: on } }))

/** 简易程序 turns into 普通程序: the terms are the longer ones from then on. */
export const changeProcedure = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'change_procedure', input, () => ({ change: { procedure: 'ordinary' } }))

/** The authority takes up to 30 days more (行政复议法第六十二条). */
export const extendDispute = (kit: Kit, actor: Actor, input: MoveInput & { readonly days: number }): Promise<void> => makeMove(kit, actor, 'extend', input, ({ rules }) => {
  const { days } = input
  if (!Number.isInteger(days) || days < 1 || days > rules.decideExtension) throw new Refusal(422, [`“延长天数”请填写 1 至 ${rules.decideExtension} 的整数（行政复议法第六十二条）`])
  return { change: { extendedDays: days }, data: { days } }
})

/** Words for the file. */
export const addNote = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'note', input, () => {
  if (!input.note?.trim()) throw new Refusal(422, ['请填写“备注”'])
  return {}
})
