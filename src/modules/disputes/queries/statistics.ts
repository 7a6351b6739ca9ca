import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'

export type YearLine = {
  readonly year: number; readonly accepted: number; readonly concluded: number; readonly upheld: number; readonly corrected: number; readonly other: number
  /** Open on 31 December, or today in the running year. */
  readonly pending: number
}

/** The register year by year: what came, what ended and how, what was open at the end. Sums of table 四's cells of the same year. */
export async function yearLines(db: Kysely<unknown>, agencies: readonly AgencyId[] | 'all', years: { readonly from: number; readonly to: number }): Promise<YearLine[]> {
  const { rows } = await sql<YearLine>`
    select y.year::int as year,
      count(*) filter (where d.accepted_on >= y.first and d.accepted_on < y.next)::int as accepted,
      count(*) filter (where d.concluded_on >= y.first and d.concluded_on < y.next)::int as concluded,
      count(*) filter (where d.concluded_on >= y.first and d.concluded_on < y.next and d.result = 'upheld')::int as upheld,
      count(*) filter (where d.concluded_on >= y.first and d.concluded_on < y.next and d.result = 'corrected')::int as corrected,
      count(*) filter (where d.concluded_on >= y.first and d.concluded_on < y.next and d.result = 'other')::int as other,
      count(*) filter (where d.accepted_on < y.next and (d.concluded_on is null or d.concluded_on >= y.next))::int as pending
    from (select year, make_date(year, 1, 1) as first, make_date(year + 1, 1, 1) as next from generate_series(${years.from}::int, ${years.to}::int) as year) as y
    left join disputes.dispute as d on ${agencies === 'all' ? sql`true` : sql`d.agency = any(${[...agencies]}::text[])`}
    group by y.year order by y.year desc`.execute(db)
  return rows
}
