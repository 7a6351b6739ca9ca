import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import type { Amount } from './domain/benefit.ts'
import { isSubject, type Item, type PublicBenefit } from './domain/item.ts'
import { isBenefitState } from './domain/procedure.ts'
import type { Rule } from './domain/rule.ts'
import { tablesOf, type BenefitRow } from './tables.ts'

export function itemOf(row: Selectable<BenefitRow>): Item {
  if (!isBenefitState(row.state) || !isSubject(row.subject)) throw new Error(`${row.id} is no benefit that this version knows`)
  return {
    id: row.id, agency: row.agency, title: row.title, policy: row.policy, policyTitle: row.policy_title, subject: row.subject, rule: row.rule as Rule, amount: row.amount as Amount, materials: row.materials, place: row.place, link: row.link, phone: row.phone,
    automatic: row.automatic, from: row.from_on, until: row.until_on, state: row.state, published: row.published as PublicBenefit | null, publishedOn: row.published_on, matchedAt: row.matched_at?.toISOString() ?? null, doers: row.doers, version: row.version,
  }
}
/** The benefit; within a deed, held so that two people cannot change it at once. */
export async function loadItem(db: Kysely<unknown>, id: string, hold = false): Promise<Item> {
  const query = tablesOf(db).selectFrom('benefits.benefit').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个事项'])
  return itemOf(row)
}
/** Held, and refused where somebody has changed it since it was seen. */
export async function heldItem(scene: Scene, id: string, seen: number): Promise<Item> {
  const item = await loadItem(scene.db, id, true)
  if (item.version !== seen) throw new Refusal(409, ['这个事项刚被别人改过，请看过最新内容后再操作'])
  return item
}
type Changes = Partial<Omit<Selectable<BenefitRow>, 'id' | 'version' | 'doers' | 'materials'>> & { readonly doers?: Item['doers']; readonly materials?: readonly string[] }
/** Writes what changed and counts the version on. */
export async function updateItem(scene: Scene, { id, version }: Item, { doers, rule, amount, published, materials, ...columns }: Changes): Promise<void> {
  const json = Object.fromEntries(Object.entries({ doers, rule, amount, published }).flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)]])))
  await tablesOf(scene.db).updateTable('benefits.benefit').set({ ...columns, ...json as object, ...(materials ? { materials: [...materials] } : {}), version: version + 1, changed_at: scene.now }).where('id', '=', id).execute()
}
export async function addEvent({ db, actor, now }: Scene, benefit: string, move: string, note = ''): Promise<void> {
  await tablesOf(db).insertInto('benefits.event').values({ benefit, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('benefits.counter').values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('benefits.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}
