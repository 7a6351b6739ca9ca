import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { RegisterRecord } from '#shared/register-record'
import { KINDS, RESULTS, type DisputeKind, type DisputeResult } from '../domain/dispute.ts'
import { paths } from '../paths.ts'

export type Where = { readonly agencies: readonly AgencyId[] | 'all'; readonly year: number }
export type Count = { readonly row: DisputeKind; readonly column: DisputeResult | 'pending'; readonly n: number }

/** A case counts in the year of its result; one that was open on 31 December counts as 尚未审结 in that year. Said once for count and list. */
const column = (year: number): RawBuilder<string> => sql`
  case when accepted_on < ${`${year + 1}-01-01`}::date and (concluded_on is null or concluded_on >= ${`${year + 1}-01-01`}::date) then 'pending'
       when concluded_on >= ${`${year}-01-01`}::date and concluded_on < ${`${year + 1}-01-01`}::date then result end`
const counted = ({ agencies, year }: Where): RawBuilder<unknown> => sql`
  select *, ${column(year)} as counted_as from disputes.dispute
  where ${agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`} and ${column(year)} is not null`

/** The non-zero cells of table 四, without its sums. */
export async function annualCounts(db: Kysely<unknown>, where: Where): Promise<Count[]> {
  const { rows } = await sql<Count>`select kind as row, counted_as as column, count(*)::int as n from (${counted(where)}) as d group by kind, counted_as`.execute(db)
  return rows
}

type Row = { id: string; number: string; cause: string; agency: string; kind: DisputeKind; accepted_on: Day; concluded_on: Day | null; result: DisputeResult | null }

/** The cases behind a cell of table 四; without a column, those of its 总计. */
export async function countedDisputes(db: Kysely<unknown>, asked: Where & { row: string; column?: string; page: number; size: number }): Promise<{ total: number; records: RegisterRecord[] }> {
  const wanted = sql`from (${counted(asked)}) as d where kind = ${asked.row} ${asked.column === undefined ? sql`` : sql`and counted_as = ${asked.column}`}`
  const count = await sql<{ n: number }>`select count(*)::int as n ${wanted}`.execute(db)
  const { rows } = await sql<Row>`select * ${wanted} order by accepted_on, id limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(db)
  return {
    total: count.rows[0]?.n ?? 0,
    records: rows.map((row) => ({
      id: row.id, number: row.number, title: `${KINDS[row.kind]}：${row.cause}`, agency: row.agency, day: row.accepted_on,
      note: row.concluded_on && row.result ? `${row.concluded_on} ${RESULTS[row.result]}` : '尚未审结', href: paths.dispute(row.id),
    })),
  }
}
