import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { LONGEST } from '../domain/words.ts'
import { questionFile } from '../queries/question-file.ts'
import { addressesIn, faultsOfTies } from '../queries/ties.ts'
import { addEvent, loadQuestion, updateQuestion } from '../store.ts'

export type Draft = { readonly publicTitle: string; readonly publicWords: string; readonly answer: string; readonly ties: string }
export type DraftInput = Draft & { readonly id: string; readonly seen: number }

/** What is too long to be kept. Whether it is complete is asked when it is sent for review. */
export const faultsOfDraft = ({ publicTitle, publicWords, answer }: Draft): { field: keyof Draft; reason: string }[] => [
  ...(answer === '' ? [{ field: 'answer' as const, reason: '请填写“答复”' }] : []), ...(answer.length > LONGEST.answer ? [{ field: 'answer' as const, reason: `“答复”最多${LONGEST.answer}个字` }] : []),
  ...(publicTitle.length > LONGEST.title ? [{ field: 'publicTitle' as const, reason: `“公布用的标题”最多${LONGEST.title}个字` }] : []), ...(publicWords.length > LONGEST.words ? [{ field: 'publicWords' as const, reason: `“公布用的问题”最多${LONGEST.words}个字` }] : []),
]

/** Keeps what was drafted: the answer, and the question as the public may read it. */
export async function draftAnswer(kit: Kit, actor: Actor, { id, seen, ...draft }: DraftInput): Promise<void> {
  const { agency } = await loadQuestion(kit.db, id)
  return act(kit, actor, 'dialogue.answer', agency, async (scene) => {
    const question = await loadQuestion(scene.db, id, true)
    if (question.version !== seen) throw new Refusal(409, ['这件咨询刚被别人办理过，请看过最新情况后再操作'])
    const reasons = reasonsAgainstMove(await questionFile(scene.db, question, dayOf(scene.now)), 'draft', actor.account)
    const ties = addressesIn(draft.ties)
    const faults = [...reasons, ...faultsOfDraft(draft).map(({ reason }) => reason), ...await faultsOfTies(scene.db, ties)]
    if (faults.length > 0) throw new Refusal(422, faults)
    await updateQuestion(scene, question, { answer: draft.answer, public_title: draft.publicTitle, public_words: draft.publicWords, ties, doers: { ...question.doers, draft: actor.account } })
    await addEvent(scene, id, 'draft')
    await scene.record(id, { move: 'draft' })
  })
}
