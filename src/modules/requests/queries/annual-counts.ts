import { sql, type Kysely } from 'kysely'
import { inRow, ofAgencies, type Where } from './annual-cell.ts'

export type Count = { readonly row: string; readonly column: string; readonly n: number }
/** Requests of one class that count in the same rows; `outcome` is that of those closed in the year. */
type Pile = { applicant_class: string; outcome: string | null; new: boolean; n: number }

/**
 * All that was in hand during the year: what was closed in it, and what was still open at its end (no request is both).
 * One pass over two narrow indexes, however long the register's history is.
 */
async function pilesOf(db: Kysely<unknown>, where: Where): Promise<Pile[]> {
  const { year } = where
  const isNew = inRow('new', year)
  const { rows } = await sql<Pile>`
    select outcome, applicant_class, ${isNew} as new, count(*)::int as n
    from requests.request where ${ofAgencies(where)} and ${inRow('total', year)} group by 1, 2, 3
    union all
    select null, applicant_class, ${isNew}, count(*)::int
    from requests.request where ${ofAgencies(where)} and ${inRow('carried_out', year)} group by 1, 2, 3`.execute(db)
  return rows
}

/** The non-zero cells of table 三, without its sums. What was in hand and did not come in the year was carried in. */
export async function annualCounts(db: Kysely<unknown>, where: Where): Promise<Count[]> {
  const cells = new Map<string, Count>()
  for (const { applicant_class: column, outcome, new: isNew, n } of await pilesOf(db, where)) {
    for (const row of [isNew ? 'new' : 'carried_in', outcome ?? 'carried_out']) {
      const key = `${row}:${column}`
      cells.set(key, { row, column, n: (cells.get(key)?.n ?? 0) + n })
    }
  }
  return [...cells.values()]
}
