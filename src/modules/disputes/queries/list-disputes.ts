import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { PAGE_SIZE } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { containing } from '#shared/search-pattern'
import { KINDS, RESULTS, type DisputeKind, type DisputeResult } from '../domain/dispute.ts'
import { tablesOf, type DisputeRow } from '../tables.ts'

export type ListDisputes = {
  readonly agencies: readonly AgencyId[] | 'all'; readonly text: string; readonly year: number | undefined; readonly agency: string | undefined
  readonly kind: string | undefined; readonly state: string | undefined; readonly page: number
}
const isKind = (text: string): text is DisputeKind => Object.hasOwn(KINDS, text)
const isResult = (text: string): text is DisputeResult => Object.hasOwn(RESULTS, text)

/** The register of disputes, newest first, for the agencies that this person may see. */
export async function listDisputes(db: Kysely<unknown>, asked: ListDisputes): Promise<{ total: number; rows: DisputeRow[] }> {
  let query = tablesOf(db).selectFrom('disputes.dispute')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.year !== undefined) query = query.where(sql<boolean>`accepted_on >= ${`${asked.year}-01-01`}::date and accepted_on < ${`${asked.year + 1}-01-01`}::date`)
  if (asked.kind && isKind(asked.kind)) query = query.where('kind', '=', asked.kind)
  if (asked.state === 'open') query = query.where('concluded_on', 'is', null)
  else if (asked.state && isResult(asked.state)) query = query.where('result', '=', asked.state)
  if (asked.text) query = query.where((where) => where.or([where('cause', 'like', containing(asked.text)), where('number', 'like', containing(asked.text))]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('accepted_on', 'desc').orderBy('id').limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}

export async function disputeById(db: Kysely<unknown>, id: string): Promise<DisputeRow> {
  const row = await tablesOf(db).selectFrom('disputes.dispute').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, ['登记册里没有这件案件'])
  return row
}
