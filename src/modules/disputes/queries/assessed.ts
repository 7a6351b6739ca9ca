import type { Kysely } from 'kysely'
import type { AssessedRecord } from '#shared/assessed-record'
import { RESULTS } from '../domain/dispute.ts'
import { tablesOf } from '../tables.ts'

/** Cases concluded in the year: good unless the result corrects the agency. */
export async function disputesOverturned(db: Kysely<unknown>, year: number): Promise<AssessedRecord[]> {
  const rows = await tablesOf(db).selectFrom('disputes.dispute').select(['id', 'agency', 'number', 'concluded_on', 'result', 'result_words']).where('concluded_on', '>=', `${year}-01-01`).where('concluded_on', '<=', `${year}-12-31`).orderBy('id').execute()
  return rows.flatMap(({ id, agency, number, concluded_on, result, result_words: words }) => (result === null ? [] : [{ id, agency, title: number, href: `/disputes/${id}`, good: result !== 'corrected', why: `${concluded_on} ${RESULTS[result]}${words ? `（${words}）` : ''}` }]))
}
