import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { yearOf, dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { CLASSES, type Item } from '../domain/item.ts'
import { addEvent, findCatalogue, heldItem, loadItem, nextOf, updateItem } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type NewItem = { readonly year: number; readonly agency: AgencyId; readonly title: string; readonly class: string; readonly excluded: string; readonly reason: string; readonly planBy: Day | null; readonly source: Item['source']; readonly receipt?: string; readonly proposer?: Buffer }
export function faultsOfItem({ title, class: kind, reason, year }: NewItem, today: Day): { readonly field: string; readonly reason: string }[] {
  return [...(title === '' ? [{ field: 'title', reason: '请填写“事项名称”' }] : title.length > 120 ? [{ field: 'title', reason: '“事项名称”不超过120个字' }] : []), ...(Object.hasOwn(CLASSES, kind) ? [] : [{ field: 'class', reason: '请选择“类别”' }]), ...(reason === '' ? [{ field: 'reason', reason: '请填写“为什么要决策”' }] : []), ...(year >= yearOf(today) - 1 && year <= yearOf(today) + 1 ? [] : [{ field: 'year', reason: '“年度”只能是去年、今年或者明年' }])]
}
/** Enters a proposal in the caller's deed; gives its number. */
export async function enterItem(scene: Parameters<typeof addEvent>[0], input: NewItem): Promise<string> {
  const id = `d${input.year}-${String(await nextOf(scene.db, String(input.year))).padStart(2, '0')}`
  await tablesOf(scene.db).insertInto('decisions.item').values({ id, year: input.year, agency: input.agency, title: input.title, class: input.class, excluded: input.excluded, reason: input.reason, plan_by: input.planBy, source: input.source, receipt: input.receipt ?? null, proposer: input.proposer ?? null, listing: 'proposed', changed_at: scene.now }).execute()
  await addEvent(scene, id, 'propose')
  return id
}
export const proposeItem = (kit: Kit, actor: Actor, input: NewItem): Promise<string> => act(kit, actor, 'decisions.write', input.agency, async (scene) => {
  const faults = faultsOfItem(input, dayOf(scene.now))
  if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
  const id = await enterItem(scene, input)
  await scene.record(id, { title: input.title })
  return id
})
type Listing = { readonly id: string; readonly seen: number; readonly listing: string; readonly note: string; readonly agency: string; readonly planBy: Day | null }
/** Into the catalogue, or not, or out of it, each with its reason. */
export async function decideListing(kit: Kit, actor: Actor, { id, seen, listing, note, agency, planBy }: Listing): Promise<void> {
  const before = await loadItem(kit.db, id)
  return act(kit, actor, 'decisions.decide', before.agency, async (scene) => {
    const item = await heldItem(scene, id, seen), catalogue = await findCatalogue(scene.db, item.year, true)
    const reasons = [
      ...(listing === 'listed' || listing === 'refused' || listing === 'removed' ? [] : ['请选择“列入还是不列入”']), ...(listing === 'listed' && item.excluded !== '' ? ['属于不适用本程序的决策，不能列入（第三条）'] : []), ...(listing === 'listed' && agency === '' ? ['请选择“承办单位”'] : []), ...(listing !== 'listed' && note === '' ? ['请填写“理由”'] : []),
      ...(listing === 'removed' && item.records.publish ? ['已经作出的决策不能调出目录'] : []), ...(catalogue ? [] : [`还没有开始编制${item.year}年度目录`]),
    ]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await updateItem(scene, item, { listing: listing as Item['listing'], listing_note: note, ...(listing === 'listed' ? { agency, plan_by: planBy } : {}) })
    await addEvent(scene, id, listing, note)
    await scene.record(id, { listing })
  })
}
export const saveExpert = (kit: Kit, actor: Actor, { root, name, field, employer, active }: { readonly root: AgencyId; readonly name: string; readonly field: string; readonly employer: string; readonly active: boolean }): Promise<void> => act(kit, actor, 'decisions.write', root, async (scene) => {
  if (name === '' || field === '' || employer === '') throw new Refusal(422, ['请填写姓名、专业领域和单位'])
  const values = { field, active, changed_at: scene.now }
  await tablesOf(scene.db).insertInto('decisions.expert').values({ name, employer, ...values }).onConflict((conflict) => conflict.columns(['name', 'employer']).doUpdateSet(values)).execute()
  await scene.record('experts', { field, active })
})
