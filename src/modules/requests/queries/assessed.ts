import type { Kysely } from 'kysely'
import type { AssessedRecord } from '#shared/assessed-record'
import type { Day } from '#shared/days'
import { tablesOf } from '../tables.ts'

/** Requests whose last day lay in the year: good where they were answered by it (条例第三十三条). What is still within its term does not count yet; merged requests count with the one that they went into. */
export async function requestsOnTime(db: Kysely<unknown>, year: number, today: Day): Promise<AssessedRecord[]> {
  const rows = await tablesOf(db).selectFrom('requests.request').select(['id', 'agency', 'number', 'due_on', 'closed_on']).where('due_on', '>=', `${year}-01-01`).where('due_on', '<=', `${year}-12-31`).where('merged_into', 'is', null).orderBy('id').execute()
  return rows.flatMap(({ id, agency, number, due_on: due, closed_on: closed }) => {
    if (due === null || (closed === null && due >= today)) return []
    const good = closed !== null && closed <= due
    return [{ id, agency, title: number, href: `/requests/${id}`, good, why: closed === null ? `期限 ${due}，还没有答复` : `期限 ${due}，${closed} 答复` }]
  })
}
