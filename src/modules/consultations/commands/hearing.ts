import { act, type Kit, type Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import type { Actor, Deed } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { Consultation, Hearing } from '../domain/consultation.ts'
import { drawn } from '../domain/draw.ts'
import { reasonsOfDraw, reasonsOfHearing, reasonsOfMinutes, reasonsOfPapers } from '../domain/guards.ts'
import { GROUPS } from '../domain/submission.ts'
import { addEvent, heldConsultation, loadConsultation, updateConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { publishConsultation, publishHearing, type PublicHearing } from './publish.ts'

type Seen = { readonly id: string; readonly seen: number }
async function change(kit: Kit, actor: Actor, deed: Deed, { id, seen }: Seen, what: string, work: (scene: Scene, one: Consultation, hearing: Hearing | null, today: Day) => Promise<Hearing>): Promise<void> {
  const { agency } = await loadConsultation(kit.db, id)
  return act(kit, actor, deed, agency, async (scene) => {
    const one = await heldConsultation(scene, id, seen), hearing = await work(scene, one, one.hearing, dayOf(scene.now))
    await updateConsultation(scene, one, { hearing })
    await addEvent(scene, id, what)
    await scene.record(id, { hearing: what })
  })
}
const refuse = (reasons: readonly string[]): void => { if (reasons.length > 0) throw new Refusal(422, [...reasons]) }
function known(hearing: Hearing | null): Hearing { if (!hearing) throw new Refusal(422, ['还没有安排听证会']); return hearing }

async function publicHearing(scene: Scene, one: Consultation, hearing: Hearing): Promise<PublicHearing> {
  const rows = await tablesOf(scene.db).selectFrom('consultations.registration').select(['n', 'masked', 'grouping', 'chosen']).where('consultation', '=', one.id).orderBy('n').execute()
  const { on, time, place, seats, registerUntil, seedSource, draw, minutes } = hearing
  return {
    id: one.id, title: one.title, on, time, place, seats, registerUntil, seedSource,
    draw: draw && { on: draw.on, seed: draw.seed, numbers: rows.map(({ n }) => n), chosen: rows.filter(({ n }) => draw.chosen.includes(n)).map(({ n, masked, grouping }) => ({ n, name: masked, grouping: GROUPS[grouping as keyof typeof GROUPS] ?? grouping })) },
    minutes: minutes && { words: minutes.words, present: minutes.present, on: minutes.on },
  }
}
export type HearingPlan = Pick<Hearing, 'on' | 'time' | 'place' | 'seats' | 'registerUntil' | 'seedSource'>
export const planHearing = (kit: Kit, actor: Actor, input: Seen & { readonly plan: HearingPlan }): Promise<void> => change(kit, actor, 'consultations.write', input, 'plan-hearing', async (_scene, one, hearing, today) => {
  refuse([...(hearing?.publishedOn ? ['听证会已经公告，不能再改；确需改期的，请撤回后重新征集'] : []), ...(one.state === 'fed_back' || one.state === 'withdrawn' ? ['这件征求意见已经结束'] : []), ...reasonsOfHearing(input.plan, today)])
  return { ...input.plan, publishedOn: null, draw: null, papersOn: null, minutes: null }
})
/** 听证会公告 (第十六条): time, place, how to take part, where the draw's number will come from. */
export const announceHearing = (kit: Kit, actor: Actor, input: Seen): Promise<void> => change(kit, actor, 'consultations.review', input, 'announce-hearing', async (scene, one, hearing, today) => {
  refuse([...(one.state === 'open' || one.state === 'closed' ? [] : ['征求意见公布以后才能公告听证会']), ...(hearing?.publishedOn ? ['已经公告'] : []), ...reasonsOfHearing(known(hearing), today)])
  const next: Hearing = { ...known(hearing), publishedOn: today }
  await publishHearing(scene, one, await publicHearing(scene, one, next))
  await publishConsultation(scene, { ...one, hearing: next })
  return next
})
export const drawHearing = (kit: Kit, actor: Actor, input: Seen & { readonly seed: string }): Promise<void> => change(kit, actor, 'consultations.review', input, 'draw', async (scene, one, hearing, today) => {
  refuse([...reasonsOfDraw(known(hearing), today), ...(input.seed === '' ? ['请填写“随机数”'] : [])])
  const tables = tablesOf(scene.db), rows = await tables.selectFrom('consultations.registration').select('n').where('consultation', '=', one.id).execute()
  refuse(rows.length === 0 ? ['没有人报名'] : [])
  const chosen = drawn(rows.map(({ n }) => n), known(hearing).seats, input.seed, sm3), next: Hearing = { ...known(hearing), draw: { on: today, seed: input.seed, chosen } }
  await tables.updateTable('consultations.registration').set({ chosen: true }).where('consultation', '=', one.id).where('n', 'in', chosen).execute()
  await publishHearing(scene, one, await publicHearing(scene, one, next))
  return next
})
export const sendPapers = (kit: Kit, actor: Actor, input: Seen): Promise<void> => change(kit, actor, 'consultations.write', input, 'papers', async (_scene, _one, hearing, today) => { refuse([...reasonsOfPapers(known(hearing), today), ...(hearing?.papersOn ? ['已经登记送达'] : [])]); return { ...known(hearing), papersOn: today } })
export const keepMinutes = (kit: Kit, actor: Actor, input: Seen & { readonly words: string; readonly present: number; readonly signed: number }): Promise<void> => change(kit, actor, 'consultations.write', input, 'minutes', async (scene, one, hearing, today) => {
  const { words, present, signed } = input
  refuse(reasonsOfMinutes(known(hearing), { words, present, signed }, today))
  const next: Hearing = { ...known(hearing), minutes: { words, present, signed, on: today } }
  await publishHearing(scene, one, await publicHearing(scene, one, next))
  return next
})
