import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isVerdict } from '../domain/consultation.ts'
import { addEvent, loadConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'

type Answer = { readonly id: string; readonly n: number; readonly verdict: string; readonly reason: string }
/** 采纳、部分采纳、未采纳 with the reason, for all comments of a group at once. */
export async function answerCluster(kit: Kit, actor: Actor, { id, n, verdict, reason }: Answer): Promise<void> {
  const { agency } = await loadConsultation(kit.db, id)
  return act(kit, actor, 'consultations.answer', agency, async (scene) => {
    const one = await loadConsultation(scene.db, id, true)
    const reasons = [...(one.state === 'closed' ? [] : ['征集截止以后、反馈送审以前才能答复']), ...(isVerdict(verdict) ? [] : ['请选择“是否采纳”']), ...(reason === '' ? ['请填写“理由”'] : [])]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const { numUpdatedRows } = await tablesOf(scene.db).updateTable('consultations.cluster').set({ verdict, reason, answered_by: actor.name }).where('consultation', '=', id).where('n', '=', n).executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Refusal(404, ['没有这一类意见，可能刚重新归类，请刷新'])
    await scene.record(id, { cluster: n, verdict })
  })
}
export const PERSON = (id: string): string => `consultations person:${id}`
/** Shows who wrote a comment, this once, with the reason in the ledger. */
export async function unmask(kit: Kit, actor: Actor, { id, comment, reason }: { readonly id: string; readonly comment: number; readonly reason: string }): Promise<Buffer | null> {
  const { agency } = await loadConsultation(kit.db, id)
  return act(kit, actor, 'consultations.unmask', agency, async (scene) => {
    if (reason === '') throw new Refusal(422, ['请填写“为什么要看”'])
    const row = await tablesOf(scene.db).selectFrom('consultations.comment').select('person').where('id', '=', comment).where('consultation', '=', id).executeTakeFirst()
    if (!row) throw new Refusal(404, ['没有这条意见'])
    await addEvent(scene, id, 'unmask', `意见 ${comment}：${reason}`)
    await scene.record(id, { comment, reason })
    return row.person
  })
}
