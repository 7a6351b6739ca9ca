import type { Kysely } from 'kysely'
import type { AssessedRecord } from '#shared/assessed-record'
import type { Day } from '#shared/days'
import { deskPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'

/** Tickets of a year as an indicator counts them: good where mended by their day; those still within their day do not count yet, and cancelled ones never. */
export async function lateTickets(db: Kysely<unknown>, year: number, today: Day): Promise<AssessedRecord[]> {
  const rows = await tablesOf(db).selectFrom('supervision.ticket').select(['id', 'agency', 'title', 'due_on', 'ended_on', 'state']).where('opened_on', '>=', `${year}-01-01`).where('opened_on', '<=', `${year}-12-31`).where('state', '!=', 'cancelled').orderBy('id').execute()
  return rows.filter(({ ended_on, due_on }) => ended_on !== null || due_on < today).map(({ id, agency, title, due_on: due, ended_on: ended }) => {
    const good = ended !== null && ended <= due
    return { id, agency, title: `${id} ${title}`, href: deskPaths.ticket(id), good, why: ended === null ? `期限 ${due}，还没有了结` : good ? `期限 ${due}，${ended} 了结` : `期限 ${due}，${ended} 才了结` }
  })
}
