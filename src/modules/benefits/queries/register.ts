import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { isSubject, type Item } from '../domain/item.ts'
import { isBenefitState } from '../domain/procedure.ts'
import { itemOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

type Asked = { readonly agencies: 'all' | readonly AgencyId[]; readonly text: string; readonly state?: string | undefined; readonly subject?: string | undefined; readonly agency?: string | undefined; readonly page: number }
/** Benefits by what is being written first, then the newest. */
export async function listItems(db: Kysely<unknown>, { agencies, text, state, subject, agency, page }: Asked): Promise<{ total: number; rows: Item[] }> {
  let query = tablesOf(db).selectFrom('benefits.benefit')
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  if (isBenefitState(state)) query = query.where('state', '=', state)
  if (isSubject(subject)) query = query.where('subject', '=', subject)
  if (agency) query = query.where('agency', '=', agency)
  if (text) query = query.where((where) => where.or([where('title', 'like', containing(text)), where('policy_title', 'like', containing(text)), where('id', '=', text)]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy((eb) => eb('state', 'in', ['published', 'withdrawn'])).orderBy('id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows: rows.map(itemOf) }
}

export type Funnel = { readonly entitled: number; readonly maybe: number; readonly told: number; readonly opened: number; readonly applied: number; readonly paid: number; readonly fen: number }
/** How far a benefit came: who it is for, who was told, how often its hand-over was opened, who applied, who was paid. */
export async function funnelOf(db: Kysely<unknown>, benefit: string): Promise<Funnel> {
  const tables = tablesOf(db), one = (value: string | number | bigint | null | undefined) => Number(value ?? 0)
  const [matches, opened, months] = await Promise.all([
    tables.selectFrom('benefits.match').where('benefit', '=', benefit).select((eb) => [
      eb.fn.countAll<number>().filterWhere('verdict', '=', 'entitled').as('entitled'), eb.fn.countAll<number>().filterWhere('verdict', '=', 'maybe').as('maybe'), eb.fn.countAll<number>().filterWhere('told_at', 'is not', null).as('told'),
      eb.fn.countAll<number>().filterWhere('applied_on', 'is not', null).as('applied'), eb.fn.countAll<number>().filterWhere('paid_on', 'is not', null).as('paid'), eb.fn.sum('paid_fen').as('fen')]).executeTakeFirstOrThrow(),
    tables.selectFrom('benefits.opening').where('benefit', '=', benefit).select((eb) => eb.fn.sum('n').as('n')).executeTakeFirstOrThrow(),
    tables.selectFrom('benefits.monthly').where('benefit', '=', benefit).select((eb) => [eb.fn.sum('applied').as('applied'), eb.fn.sum('paid').as('paid'), eb.fn.sum('fen').as('fen')]).executeTakeFirstOrThrow(),
  ])
  return { entitled: one(matches.entitled), maybe: one(matches.maybe), told: one(matches.told), opened: one(opened.n), applied: one(matches.applied) + one(months.applied), paid: one(matches.paid) + one(months.paid), fen: one(matches.fen) + one(months.fen) }
}
export const monthsOf = (db: Kysely<unknown>, benefit: string) => tablesOf(db).selectFrom('benefits.monthly').selectAll().where('benefit', '=', benefit).orderBy('month', 'desc').limit(24).execute()
export const eventsOf = (db: Kysely<unknown>, benefit: string) => tablesOf(db).selectFrom('benefits.event').selectAll().where('benefit', '=', benefit).orderBy('id').execute()

export const VERDICTS = { entitled: '符合', maybe: '可能符合', lapsed: '不再符合' } as const
type MatchAsked = { readonly benefit: string; readonly text: string; readonly verdict?: string | undefined; readonly page: number }
/** The enterprises that were matched with a benefit. */
export async function listMatches(db: Kysely<unknown>, { benefit, text, verdict, page }: MatchAsked) {
  let query = tablesOf(db).selectFrom('benefits.match as m').innerJoin('benefits.enterprise as e', 'e.code', 'm.enterprise').where('m.benefit', '=', benefit)
  if (verdict && Object.hasOwn(VERDICTS, verdict)) query = query.where('m.verdict', '=', verdict)
  if (text) query = query.where((where) => where.or([where('e.name', 'like', containing(text)), where('e.code', '=', text)]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.select(['e.code', 'e.name', 'm.verdict', 'm.fen', 'm.missing', 'm.told_at', 'm.applied_on', 'm.paid_on', 'm.paid_fen']).orderBy('m.verdict').orderBy('e.name').orderBy('e.code').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}
export async function listEnterprises(db: Kysely<unknown>, { text, page }: { readonly text: string; readonly page: number }) {
  let query = tablesOf(db).selectFrom('benefits.enterprise as e')
  if (text) query = query.where((where) => where.or([where('e.name', 'like', containing(text)), where('e.code', '=', text.toUpperCase())]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.select(['e.code', 'e.name', 'e.profile', 'e.source', 'e.changed_at']).select((eb) => eb.selectFrom('benefits.match as m').whereRef('m.enterprise', '=', 'e.code').where('m.verdict', '=', 'entitled').select((inner) => inner.fn.countAll<number>().as('n')).as('entitled'))
    .orderBy('e.name').orderBy('e.code').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}
