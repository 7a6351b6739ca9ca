import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { PAGE_SIZE } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { containing } from '#shared/search-pattern'
import { tablesOf, type DocumentRow } from '../tables.ts'

export type ListDocuments = {
  readonly agencies: readonly AgencyId[] | 'all'; readonly text: string; readonly year: number | undefined; readonly agency: string | undefined
  readonly state: string | undefined; readonly today: Day; readonly page: number
}

/** The register of documents, newest first, for the agencies that this person may see; their validity is that of today. */
export async function listDocuments(db: Kysely<unknown>, asked: ListDocuments): Promise<{ total: number; rows: DocumentRow[] }> {
  const over = sql<boolean>`coalesce(out_of_force_on <= ${asked.today}::date, false)`
  let query = tablesOf(db).selectFrom('policies.document')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.year !== undefined) query = query.where(sql<boolean>`issued_on >= ${`${asked.year}-01-01`}::date and issued_on < ${`${asked.year + 1}-01-01`}::date`)
  if (asked.state === 'inForce') query = query.where(sql<boolean>`not ${over}`)
  if (asked.state === 'repealed' || asked.state === 'lapsed') query = query.where(sql<boolean>`${over} and coalesce(ended_as, 'lapsed') = ${asked.state}`)
  if (asked.text) query = query.where((where) => where.or([where('title', 'like', containing(asked.text)), where('doc_no', 'like', containing(asked.text))]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('issued_on', 'desc').orderBy('id').limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}

export async function documentById(db: Kysely<unknown>, id: string): Promise<DocumentRow> {
  const row = await tablesOf(db).selectFrom('policies.document').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, ['登记册里没有这份文件'])
  return row
}
