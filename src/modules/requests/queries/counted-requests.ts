import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { RegisterRecord } from '#shared/register-record'
import { outcomeLabel, type Outcome } from '../domain/outcome.ts'
import { paths } from '../paths.ts'
import { inRow, ofAgencies, type Where } from './annual-cell.ts'

type Row = { id: string; number: string; subject: string; agency: string; received_on: Day; closed_on: Day | null; outcome: Outcome | null }

/** The records behind a cell of table 三, a page at a time. */
export async function countedRequests(db: Kysely<unknown>, asked: Where & { row: string; column?: string; page: number; size: number }): Promise<{ total: number; records: RegisterRecord[] }> {
  const wanted = sql`${ofAgencies(asked)} and ${inRow(asked.row, asked.year)} ${asked.column === undefined ? sql`` : sql`and applicant_class = ${asked.column}`}`
  const count = await sql<{ n: number }>`select count(*)::int as n from requests.request where ${wanted}`.execute(db)
  const found = await sql<Row>`
    select id, number, subject, agency, received_on, closed_on, outcome from requests.request where ${wanted}
    order by received_on, id limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(db)
  return {
    total: count.rows[0]?.n ?? 0,
    records: found.rows.map((row) => ({
      id: row.id, number: row.number, title: row.subject, agency: row.agency, day: row.received_on,
      note: row.outcome ? `${row.closed_on} ${outcomeLabel(row.outcome)}` : '办理中', href: paths.request(row.id),
    })),
  }
}
