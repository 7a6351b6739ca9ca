import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { clockCaseOf, firstState, replay, standing } from '../domain/case.ts'
import { runClock } from '../domain/clock.ts'
import type { CaseFacts } from '../domain/facts.ts'
import { isMove, MOVES, type RequestMove } from '../domain/procedure.ts'
import { tablesOf } from '../tables.ts'
import { addEvent, makeMove, type MoveInput } from './make-move.ts'

/** What has gone out to others, or made other cases, cannot be unsaid: it is answered by a new letter instead. */
const FINAL: readonly RequestMove[] = ['approve', 'merge', 'split', 'transfer', 'withdraw', 'archive', 'strike', 'correct_outcome']

/** Why a line of the history cannot be struck out; the page shows the same words. */
export function reasonsAgainstStriking({ head, events, calendar, rules }: CaseFacts, id: number): string[] {
  const event = standing(events).find((one) => one.id === id)
  if (!event || !isMove(event.move)) return ['没有这条经过，或者它已经更正']
  if (FINAL.includes(event.move)) return [`“${MOVES[event.move].label}”已经对外发生效力，不能更正登记；请另行作出处理`]
  const resting = event.data['consultation'] === undefined ? undefined : standing(events).find((one) => one.id > id && one.data['consultation'] === event.data['consultation'])
  if (resting && isMove(resting.move)) return [`${resting.on}的“${MOVES[resting.move].label}”以它为依据，请先更正那一条`]
  const left = events.filter((one) => one.id !== id)
  try {
    replay(firstState(head.channel), left)
    runClock(clockCaseOf(event.move === 'confirm' ? { ...head, confirmedOn: null } : head, left), calendar, rules.clock)
    return []
  } catch (error) {
    if (error instanceof Refusal) return [...error.reasons]
    throw error
  }
}

/** Corrects a record: the wrong line stays, struck out by a new line that says why; state and clock are counted again without it. */
export const strikeEvent = (kit: Kit, actor: Actor, input: MoveInput & { readonly event: number }): Promise<void> => makeMove(kit, actor, 'strike', input, async (stage) => {
  if (!input.note?.trim()) throw new Refusal(422, ['请写明更正的理由'])
  const reasons = reasonsAgainstStriking(stage.facts, input.event)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  const event = stage.facts.events.find(({ id }) => id === input.event)
  const by = await addEvent(stage, stage.facts.head.id, { move: 'note', on: stage.on, note: `更正登记：${input.note.trim()}`, data: { strikes: input.event } })
  await tablesOf(stage.db).updateTable('requests.event').set({ struck_by: by }).where('id', '=', input.event).execute()
  if (event?.move === 'serve') await tablesOf(stage.db).updateTable('requests.letter').set({ served_on: null, served_how: null, proof_paper: null }).where('request', '=', stage.facts.head.id).where('kind', 'like', 'decision%').execute()
  if (event?.move === 'third_party_received') await tablesOf(stage.db).updateTable('requests.consultation').set({ received_on: null }).where('id', '=', Number(event.data['consultation'])).execute()
  if (event?.move.endsWith('_answered')) await tablesOf(stage.db).updateTable('requests.consultation').set({ answered_on: null, answer: null }).where('id', '=', Number(event.data['consultation'])).execute()
  if (event?.move === 'fee_paid') await tablesOf(stage.db).updateTable('requests.fee').set({ paid_on: null, voucher: '' }).where('request', '=', stage.facts.head.id).execute()
  if (event?.move === 'notice_fee') await tablesOf(stage.db).updateTable('requests.fee').set({ noticed_on: null, due_on: null }).where('request', '=', stage.facts.head.id).execute()
  return { columns: event?.move === 'confirm' ? { confirmed_on: null } : event?.move === 'serve' ? { closed_on: null, outcome: null } : {}, data: { event: input.event } }
})
