import { openConsultation } from '#consultations'
import { blockingReasons } from '#screening'
import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { reasonsAgainstStep } from '../domain/rules.ts'
import { STEPS, type StepKey } from '../domain/steps.ts'
import { decisionFile } from '../queries/file.ts'
import { addEvent, heldItem, loadItem, updateItem } from '../store.ts'
import { showItem } from './publish.ts'

type Input = { readonly id: string; readonly seen: number; readonly values: StepValues }
/** Records one step as the regulation wants it, or says by which article not. Publishing puts the text before the public at once; of the other steps the public sees that and when. */
export async function recordStep(kit: Kit, actor: Actor, step: StepKey, { id, seen, values }: Input): Promise<void> {
  const { agency } = await loadItem(kit.db, id)
  return act(kit, actor, STEPS[step].deed, agency, async (scene) => {
    const item = await heldItem(scene, id, seen), today = dayOf(scene.now), file = await decisionFile(scene.db, item, today)
    const late = ['on', 'submittedOn'].filter((name) => (values[name] ?? '') > today).map(() => '登记的日期不能在今天以后')
    const reasons = [...faultsOfAsks(STEPS[step].asks, values).map(({ reason }) => reason), ...reasonsAgainstStep(file, step, { ...values, account: actor.account }), ...new Set(late)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const records = { ...item.records, [step]: { on: today, by: actor.name, account: actor.account, values } }
    if (step === 'publish') {
      const text = item.records.draft?.values['draft'] ?? '', blocking = await blockingReasons(scene.db, `decision:${id}`, [{ name: 'text', place: '决策文本', kind: 'paragraph', text }, { name: 'adoption', place: '采纳情况', kind: 'paragraph', text: values['adoption'] ?? '' }], { day: today, agencyName: file.agencyName })
      if (blocking.length > 0) throw new Refusal(422, blocking)
      await showItem(scene, { ...item, records })
    }
    await updateItem(scene, item, { records, doers: { ...item.doers, [step]: actor.account } })
    await addEvent(scene, id, step, step === 'review' ? values['opinion'] ?? '' : '')
    await scene.record(id, { step })
    if (step !== 'publish') await scene.later('decisions.refresh', { item: id })
  })
}
type Ask = { readonly id: string; readonly seen: number; readonly explanation: string; readonly ways: string; readonly from: Day; readonly until: Day; readonly shortReason: string }
/** Asks the public about the draft (第十五条): a real consultation, that whoever may publish opens. */
export async function askThePublic(kit: Kit, actor: Actor, { id, seen, ...term }: Ask): Promise<string> {
  const { agency } = await loadItem(kit.db, id)
  return act(kit, actor, 'decisions.write', agency, async (scene) => {
    const item = await heldItem(scene, id, seen), file = await decisionFile(scene.db, item, dayOf(scene.now)), { draft } = item.records
    const reasons = [...(draft ? [] : ['还没有拟订草案（第十二条）']), ...(file.consultation && file.consultation.state !== 'withdrawn' ? ['已经发起过征求意见'] : []), ...(item.records.participate ? ['公众参与已经登记'] : []), ...(term.explanation === '' ? ['请填写“起草说明”'] : []), ...(term.ways === '' ? ['请填写“提意见的途径”'] : []), ...(term.until < term.from ? ['“截止”不能早于“开始”'] : [])]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const consultation = await openConsultation(scene, { agency, title: item.title, about: { kind: 'decision', id }, draft: (draft?.values['draft'] ?? '').split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean), ...term })
    await updateItem(scene, item, { consultation })
    await addEvent(scene, id, 'ask-the-public', consultation)
    await scene.record(id, { consultation })
    return consultation
  })
}
