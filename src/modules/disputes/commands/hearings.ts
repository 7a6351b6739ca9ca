import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { openHearings } from '../domain/case.ts'
import { tablesOf } from '../tables.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export type SetHearing = MoveInput & { readonly hearingOn: Day; readonly time: string; readonly place: string }

/** A hearing or a day in court is set; one that was put off is set anew and the old one struck. */
export const setHearing = (kit: Kit, actor: Actor, input: SetHearing): Promise<void> => makeMove(kit, actor, 'set_hearing', input, async ({ db, one }) => {
  const time = input.time.trim()
  const wrong = [
    ...(time !== '' && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time) ? ['“时间”请写成 09:30 的样子'] : []),
    ...(input.hearingOn < one.acceptedOn ? [`“日期”${input.hearingOn} 早于“受理（立案）日”${one.acceptedOn}，请核对`] : []),
  ]
  if (wrong.length > 0) throw new Refusal(422, wrong)
  const { id } = await tablesOf(db).insertInto('disputes.hearing').values({ dispute: one.id, on_day: input.hearingOn, at_time: time, place: input.place.trim() }).returning('id').executeTakeFirstOrThrow()
  return { data: { hearing: id, on: input.hearingOn, time, place: input.place.trim() } }
})

export type HoldHearing = MoveInput & { readonly hearing: number; readonly outcome: 'held' | 'cancelled'; readonly attended: string; readonly summary: string }

/** What became of it: held, and who came for the agency; or cancelled. */
export const holdHearing = (kit: Kit, actor: Actor, input: HoldHearing): Promise<void> => makeMove(kit, actor, 'hold_hearing', input, async ({ db, one, now }) => {
  const set = openHearings(one).find(({ id }) => id === input.hearing)
  if (!set) throw new Refusal(422, ['请选择一次还没有登记情况的“听证（开庭）”'])
  const wrong = input.outcome !== 'held' ? [] : [
    ...(set.on > dayOf(now) ? [`这次听证（开庭）定在 ${set.on}，还没有举行；取消或改期的请选“已取消”`] : []),
    ...(input.attended.trim() === '' ? ['请填写“出席人员”'] : []),
  ]
  if (wrong.length > 0) throw new Refusal(422, wrong)
  await tablesOf(db).updateTable('disputes.hearing').set({ outcome: input.outcome, attended: input.attended.trim(), summary: input.summary.trim() }).where('id', '=', set.id).execute()
  return { data: { hearing: set.id, on: set.on, outcome: input.outcome, attended: input.attended.trim() } }
})
