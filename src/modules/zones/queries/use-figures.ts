import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { isUseKind, LEAST_VISITS, type UseKind } from '../domain/use.ts'

export type UseAsked = { readonly from: Day; readonly until: Day; readonly zones: readonly string[] }
export type UseLine = { readonly zone: string; readonly day: Day; readonly kind: UseKind; readonly n: number }

/** The daily sums of zones, in the order of days. */
export async function dailySums(db: Kysely<unknown>, { from, until, zones }: UseAsked): Promise<UseLine[]> {
  const { rows } = await sql<{ zone: string; day: Day; kind: string; n: number }>`
    select zone, day, kind, n from zones.use where day between ${from} and ${until} and zone = any(${[...zones]}::text[]) order by day, zone, kind`.execute(db)
  return rows.flatMap(({ kind, ...row }) => (isUseKind(kind) ? [{ ...row, kind }] : []))
}

/** What people look for: words of at least three visits over the months asked for. */
export async function topWords(db: Kysely<unknown>, { from, until, zones }: UseAsked, most = 20): Promise<{ word: string; n: number }[]> {
  const { rows } = await sql<{ word: string; n: number }>`
    select word, sum(n)::int as n from zones.use_word where month between date_trunc('month', ${from}::date)::date and ${until}::date and zone = any(${[...zones]}::text[])
    group by word having sum(n) >= ${LEAST_VISITS} order by n desc, word limit ${most}`.execute(db)
  return rows
}
