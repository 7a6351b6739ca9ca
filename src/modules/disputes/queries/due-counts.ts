import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { SOON_DAYS } from '../domain/dues.ts'

export type DueCounts = { readonly open: number; readonly late: number; readonly soon: number; readonly corrected: number }

/** How many cases go on, are late, are due within days, and were corrected and have no summary yet. */
export async function dueCounts(db: Kysely<unknown>, agencies: readonly AgencyId[] | 'all', today: Day): Promise<DueCounts> {
  const { rows: [counts] } = await sql<DueCounts>`
    select count(*) filter (where concluded_on is null)::int as open,
      count(*) filter (where next_what in ('answer', 'hearing', 'perform') and next_on < ${today}::date)::int as late,
      count(*) filter (where next_what in ('answer', 'hearing', 'perform') and next_on between ${today}::date and ${addDays(today, SOON_DAYS)}::date)::int as soon,
      count(*) filter (where result = 'corrected' and lessons = '')::int as corrected
    from disputes.dispute where ${agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`}`.execute(db)
  return counts ?? { open: 0, late: 0, soon: 0, corrected: 0 }
}
