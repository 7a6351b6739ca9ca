import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { PAGE_SIZE } from '#shared/paging'
import type { RequestRow } from '../tables.ts'
import type { RecordsAsked } from './paths.ts'
import { holds, inFigure, inMonth, of, type Agencies } from './where.ts'

export type RecordRow = Pick<RequestRow, 'id' | 'number' | 'subject' | 'agency' | 'received_on' | 'due_on' | 'closed_on' | 'outcome'>

/** The records behind a figure, newest first; what is late and still waits, by how long it has. */
export async function recordsOf(db: Kysely<unknown>, agencies: Agencies, today: Day, { year, row, column, channel, month, word, page = 1 }: RecordsAsked): Promise<{ total: number; rows: RecordRow[] }> {
  const wanted = sql.join([
    of(agencies), inFigure(row, year, today), ...(column ? [sql`applicant_class = ${column}`] : []), ...(channel ? [sql`channel = ${channel}`] : []),
    ...(month ? [inMonth(row, month)] : []), ...(word ? [holds(word)] : []),
  ], sql` and `)
  const counted = await sql<{ n: number }>`select count(*)::int as n from requests.request where ${wanted}`.execute(db)
  const { rows } = await sql<RecordRow>`
    select id, number, subject, agency, received_on, due_on, closed_on, outcome from requests.request where ${wanted}
    order by ${row === 'overdue' ? sql`due_on` : sql`received_on desc`}, id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, rows }
}
