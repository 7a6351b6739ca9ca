import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { isOutcome } from '../domain/outcome.ts'
import { tablesOf, type RequestRow } from '../tables.ts'

export type ListRequests = { agencies: readonly AgencyId[] | 'all'; text: string; year: number | undefined; agency: string | undefined; outcome: string | undefined; page: number }

/** The register, newest first, for the agencies that this person may see. */
export async function listRequests(db: Kysely<unknown>, asked: ListRequests): Promise<{ total: number; rows: RequestRow[] }> {
  let query = tablesOf(db).selectFrom('requests.request')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.year !== undefined) query = query.where(sql<boolean>`received_on >= ${`${asked.year}-01-01`}::date and received_on < ${`${asked.year + 1}-01-01`}::date`)
  if (asked.outcome === 'open') query = query.where('closed_on', 'is', null)
  else if (asked.outcome && isOutcome(asked.outcome)) query = query.where('outcome', '=', asked.outcome)
  if (asked.text) query = query.where((where) => where.or([where('subject', 'like', containing(asked.text)), where('number', 'like', containing(asked.text))]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('received_on', 'desc').orderBy('id').limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}

export type RequestLine = { readonly id: string; readonly number: string; readonly subject: string; readonly agency: AgencyId; readonly outcome: RequestRow['outcome']; readonly closedOn: RequestRow['closed_on'] }
const lineOf = ({ id, number, subject, agency, outcome, closed_on }: RequestRow): RequestLine => ({ id, number, subject, agency, outcome, closedOn: closed_on })

/** One request as other modules name it, or null. */
export async function requestOf(db: Kysely<unknown>, id: string): Promise<RequestLine | null> {
  const row = await tablesOf(db).selectFrom('requests.request').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? lineOf(row) : null
}

/** A few requests by words of number or subject, newest first: for linking from another register. */
export async function findRequests(db: Kysely<unknown>, text: string, agencies: readonly AgencyId[] | 'all'): Promise<RequestLine[]> {
  const { rows } = await listRequests(db, { agencies, text, year: undefined, agency: undefined, outcome: undefined, page: 1 })
  return rows.map(lineOf)
}
