import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { Question } from '../domain/consultation.ts'
import { addEvent, heldConsultation, loadConsultation, nextOf, updateConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type ConsultationText = { readonly title: string; readonly draft: readonly string[]; readonly explanation: string; readonly ways: string; readonly from: Day; readonly until: Day; readonly shortReason: string; readonly questions?: readonly Question[] }
export type NewConsultation = ConsultationText & { readonly agency: AgencyId; readonly about?: { readonly kind: string; readonly id: string } | null }
const columnsOf = (text: ConsultationText) => ({ title: text.title, explanation: text.explanation, ways: text.ways, from_on: text.from, until_on: text.until, short_reason: text.shortReason })

/** Enters a consultation in the caller's deed; 'ready' waits for whoever opens it to the public. */
async function enter(scene: Scene, { agency, about, ...text }: NewConsultation, state: 'draft' | 'ready'): Promise<string> {
  const year = yearOf(dayOf(scene.now)), id = `c${year}-${String(await nextOf(scene.db, String(year))).padStart(3, '0')}`, doers = { write: scene.actor.account, ...(state === 'ready' ? { ready: scene.actor.account } : {}) }
  await tablesOf(scene.db).insertInto('consultations.consultation').values({ ...columnsOf(text), id, agency, about_kind: about?.kind ?? '', about_id: about?.id ?? '', draft: [...text.draft], questions: JSON.stringify(text.questions ?? []), state, doers: JSON.stringify(doers) as never, changed_at: scene.now }).execute()
  await addEvent(scene, id, state === 'ready' ? 'ready' : 'create')
  return id
}
/** Asked for by another module, about something of its own: stands ready to be opened by whoever may publish. */
export const openConsultation = (scene: Scene, input: NewConsultation): Promise<string> => enter(scene, input, 'ready')

export const createConsultation = (kit: Kit, actor: Actor, input: NewConsultation): Promise<string> => act(kit, actor, 'consultations.write', input.agency, async (scene) => {
  const id = await enter(scene, input, 'draft')
  await scene.record(id, { title: input.title })
  return id
})
export async function saveConsultation(kit: Kit, actor: Actor, { id, seen, text }: { readonly id: string; readonly seen: number; readonly text: ConsultationText }): Promise<void> {
  const { agency } = await loadConsultation(kit.db, id)
  return act(kit, actor, 'consultations.write', agency, async (scene) => {
    const one = await heldConsultation(scene, id, seen)
    if (one.state !== 'draft') throw new Refusal(422, ['只有起草中的可以修改；待公布的请先退回'])
    await updateConsultation(scene, one, { ...columnsOf(text), draft: text.draft, questions: text.questions ?? [], doers: { ...one.doers, write: actor.account } })
    await scene.record(id, { written: true })
  })
}
/** The feedback report as the office words it. */
export async function saveReport(kit: Kit, actor: Actor, { id, seen, report }: { readonly id: string; readonly seen: number; readonly report: string }): Promise<void> {
  const { agency } = await loadConsultation(kit.db, id)
  return act(kit, actor, 'consultations.answer', agency, async (scene) => {
    const one = await heldConsultation(scene, id, seen)
    if (one.state !== 'closed') throw new Refusal(422, ['征集截止以后、反馈送审以前才能写反馈报告'])
    await updateConsultation(scene, one, { report, doers: { ...one.doers, report: actor.account } })
    await scene.record(id, { report: report.length })
  })
}
