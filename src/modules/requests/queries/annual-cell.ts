import { sql, type RawBuilder } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { MERGED_2019 } from '../domain/outcome.ts'

export type Where = { readonly agencies: readonly AgencyId[] | 'all'; readonly year: number }
type Condition = RawBuilder<boolean>

export const ofAgencies = ({ agencies }: Where): Condition => (agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`)

/** True of all that were open at a turn of a year, and the words of a small index: without it the open ones are looked for among all. */
const overNewYear: Condition = sql`(closed_on is null or extract(year from closed_on) <> extract(year from received_on))`
/** Received before this day and not closed before it. */
const openAt = (day: RawBuilder<unknown>): Condition => sql`(received_on < ${day} and (closed_on is null or closed_on >= ${day}) and ${overNewYear})`

/**
 * Which requests a row of table 三 counts, said once for the count and for the list behind it.
 * The year is that of the receipt date (条例第三十一条); what was open on 31 December goes to 四.
 */
export function inRow(row: string, year: number): Condition {
  const start = sql`${`${year}-01-01`}::date`
  const next = sql`${`${year + 1}-01-01`}::date`
  if (row === 'new') return sql`(received_on >= ${start} and received_on < ${next})`
  if (row === 'carried_in') return openAt(start)
  if (row === 'carried_out') return openAt(next)
  const closed = sql<boolean>`(closed_on >= ${start} and closed_on < ${next})`
  return row === 'total' ? closed : sql`(${closed} and outcome = any(${[...(MERGED_2019[row] ?? [row])]}::text[]))`
}
