import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { Amount } from '../domain/benefit.ts'
import { edited, type Edit } from '../domain/edit-rule.ts'
import { materialsOf, type FactsForm } from '../domain/facts-form.ts'
import { WRITABLE, type Item } from '../domain/item.ts'
import { readAmount } from '../domain/read-benefit.ts'
import { readRule } from '../domain/read-rule.ts'
import type { Rule } from '../domain/rule.ts'
import { addEvent, heldItem, loadItem, nextOf, updateItem } from '../store.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'benefits.write'
const columnsOf = (form: FactsForm) => ({
  title: form.title, policy: form.policy, policy_title: form.policyTitle, materials: materialsOf(form.materials), place: form.place, link: form.link, phone: form.phone, automatic: form.automatic === 'yes', from_on: form.begin as Day, until_on: form.until === '' ? null : form.until as Day,
})
/** A new benefit in draft, for everybody until conditions are written; gives its number. The form was judged. */
export const createItem = (kit: Kit, actor: Actor, form: FactsForm, more: { readonly rule?: Rule; readonly amount?: Amount } = {}): Promise<string> => act(kit, actor, DEED, form.agency, async (scene) => {
  const year = yearOf(dayOf(scene.now)), id = `b${year}-${String(await nextOf(scene.db, String(year))).padStart(3, '0')}`, columns = columnsOf(form)
  await tablesOf(scene.db).insertInto('benefits.benefit').values({
    ...columns, materials: [...columns.materials], id, agency: form.agency, subject: form.subject, rule: JSON.stringify(more.rule ?? { all: [] }), amount: JSON.stringify(more.amount ?? { kind: 'fixed', fen: 0, per: 'once' }), state: 'draft', changed_at: scene.now,
  }).execute()
  await addEvent(scene, id, 'create')
  await scene.record(id, { title: form.title })
  return id
})

type Seen = { readonly id: string; readonly seen: number }
/** One change to what is being written; refused where it is not being written now. */
async function write(kit: Kit, actor: Actor, { id, seen }: Seen, what: string, change: (item: Item, scene: Scene) => Promise<void>): Promise<void> {
  const { agency } = await loadItem(kit.db, id)
  return act(kit, actor, DEED, agency, async (scene) => {
    const item = await heldItem(scene, id, seen)
    if (!WRITABLE.includes(item.state)) throw new Refusal(422, ['现在不能修改：已公布的请先办理“修改”，审核中的请先退回'])
    await change(item, scene)
    await scene.record(id, { written: what })
  })
}
const writer = (item: Item, scene: Scene) => ({ ...item.doers, write: scene.actor.account })

export const saveFacts = (kit: Kit, actor: Actor, input: Seen & { readonly form: FactsForm }): Promise<void> =>
  write(kit, actor, input, 'facts', (item, scene) => updateItem(scene, item, { ...columnsOf(input.form), doers: writer(item, scene) }))

/** One stroke of the rule editor. */
export const editRule = (kit: Kit, actor: Actor, input: Seen & { readonly edit: Edit }): Promise<void> => write(kit, actor, input, 'rule', async (item, scene) => {
  const { rule, faults } = readRule(edited(item.rule, input.edit), item.subject)
  if (!rule) throw new Refusal(422, faults)
  await updateItem(scene, item, { rule, doers: writer(item, scene) })
})
export const saveAmount = (kit: Kit, actor: Actor, input: Seen & { readonly amount: unknown }): Promise<void> => write(kit, actor, input, 'amount', async (item, scene) => {
  const { amount, faults } = readAmount(input.amount, item.subject)
  if (!amount) throw new Refusal(422, faults)
  await updateItem(scene, item, { amount, doers: writer(item, scene) })
})
