import { allAgencies } from '#agencies'
import { act, type Kit, type Scene } from '#platform/act'
import { withdrawSnapshot } from '#publishing'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES } from '../domain/procedure.ts'
import type { Question } from '../domain/question.ts'
import { faultsOfStep, STEPS, type StepMove, type Values } from '../domain/steps.ts'
import { questionFile } from '../queries/question-file.ts'
import { addEvent, loadPiece, loadQuestion, updateQuestion } from '../store.ts'
import { notifyAssigned } from './notify-question.ts'
import { publishQuestion } from './publish-question.ts'

export type MoveInput = { readonly id: string; readonly seen: number; readonly values: Values }
type Changes = Parameters<typeof updateQuestion>[2]
type Effect = { readonly changes: Changes; readonly note: string }

async function assigned(scene: Scene, question: Question, root: string, values: Values): Promise<Effect> {
  const to = (await allAgencies(scene.db)).find(({ id }) => id === values['agency'])
  if (!to) throw new Refusal(422, ['请选择“承办单位”'])
  // Who may assign at one agency only takes what came to it; the office gives to everybody.
  if (to.id !== question.agency && !mayDo(scene.actor, 'dialogue.assign', root)) throw new Refusal(422, ['您只能分派给本单位；应由别的单位答复的，请“退回分派”，由公开办分派'])
  await notifyAssigned(scene, question, to.id, root)
  return { changes: { agency: to.id }, note: [`由${to.shortName}答复`, values['note'] ?? ''].filter(Boolean).join('；') }
}

async function merged(scene: Scene, values: Values): Promise<Effect> {
  const piece = await loadPiece(scene.db, values['frequent'] ?? '')
  if (piece.kind !== 'frequent' || piece.publishedOn === null || piece.state === 'withdrawn') throw new Refusal(422, ['所选常见问题没有公布，请另选一条'])
  return { changes: { merged_into: piece.id, answer: piece.content['answer'] ?? '', address: null, outcome_note: values['note'] ?? '' }, note: [`并入“${piece.title}”`, values['note'] ?? ''].filter(Boolean).join('；') }
}

/** Their words go to whoever asked. */
const TOLD: readonly StepMove[] = ['transfer_petition', 'transfer_request', 'close']

/** What a move does beside the new state. */
async function effectOf(scene: Scene, move: StepMove, question: Question, root: string, values: Values): Promise<Effect> {
  const note = values['note'] ?? ''
  if (move === 'assign') return assigned(scene, question, root, values)
  if (move === 'merge') return merged(scene, values)
  if (move === 'give_back') return { changes: { agency: root }, note }
  if (move === 'publish') return { changes: { address: await publishQuestion(scene, { ...question, endedOn: dayOf(scene.now) }), published_ratings: question.helpful + question.unhelpful }, note }
  if (move === 'republish') { await publishQuestion(scene, question, '更新评价数'); return { changes: { published_ratings: question.helpful + question.unhelpful }, note } }
  if (move === 'withdraw') { await withdrawSnapshot(scene, question.address ?? '', { reason: note, tombstone: true }); await scene.later('dialogue.index', { address: question.address }); return { changes: {}, note } }
  return { changes: TOLD.includes(move) ? { outcome_note: note } : {}, note }
}

/** Ended once: what is withdrawn later keeps the day of its answer. */
const ENDS: readonly StepMove[] = ['publish', 'answer_privately', 'merge', 'transfer_petition', 'transfer_request', 'close']

/** One step of one question: reasons first, then its own effect, its line in the history and the ledger. */
export async function makeMove(kit: Kit, actor: Actor, move: StepMove, { id, seen, values }: MoveInput): Promise<void> {
  const before = await loadQuestion(kit.db, id)
  return act(kit, actor, MOVES[move].deed, before.agency, async (scene) => {
    const question = await loadQuestion(scene.db, id, true)
    if (question.version !== seen || question.agency !== before.agency) throw new Refusal(409, ['这件咨询刚被别人办理过，请看过最新情况后再操作'])
    const file = await questionFile(scene.db, question, dayOf(scene.now))
    const reasons = reasonsAgainstMove(file, move, actor.account)
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const faults = faultsOfStep(STEPS[move].asks, values)
    if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
    const { changes, note } = await effectOf(scene, move, question, file.root, values)
    // A new round forgets who reviewed and sent the last one.
    const { submit: _, approve: __, ...kept } = question.doers
    const doers = { ...(move === 'send_back' || move === 'give_back' ? kept : question.doers), [move]: actor.account }
    await updateQuestion(scene, question, { ...changes, state: stateAfter<string>(MOVES[move], question.state), doers, ...(ENDS.includes(move) ? { ended_on: dayOf(scene.now) } : {}) })
    await addEvent(scene, id, move, note)
    await scene.record(id, { move })
    await scene.later('dialogue.refresh-view', { question: id })
  })
}
