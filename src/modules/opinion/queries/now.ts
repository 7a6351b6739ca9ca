import { sql, type Kysely } from 'kysely'
import { tablesOf } from '../tables.ts'

export type Counted = { readonly name: string; readonly n: number; readonly negative: number }
export type Hour = { readonly at: Date; readonly n: number; readonly negative: number }
const DAY = 24 * 3_600_000
/** Figures of the stream between two moments. */
export async function streamFigures(db: Kysely<unknown>, begins: Date, until: Date): Promise<{ readonly posts: number; readonly fresh: number; readonly negative: number; readonly places: Counted[]; readonly topics: Counted[]; readonly sources: Counted[] }> {
  const within = sql`at >= ${begins} and at < ${until}`
  const { rows: [whole] } = await sql<{ posts: number; fresh: number; negative: number }>`select count(*)::int as posts, count(*) filter (where same_as = id)::int as fresh, count(*) filter (where sentiment < 0)::int as negative from opinion.post where ${within}`.execute(db)
  const by = async (column: 'places' | 'topics'): Promise<Counted[]> => (await sql<Counted>`select name, count(*)::int as n, count(*) filter (where sentiment < 0)::int as negative from opinion.post, unnest(${sql.ref(column)}) as name where ${within} group by name order by n desc, name limit 30`.execute(db)).rows
  const { rows: sources } = await sql<Counted>`select s.title as name, count(*)::int as n, count(*) filter (where sentiment < 0)::int as negative from opinion.post p join opinion.source s on s.id = p.source where ${within} group by s.title order by n desc, name limit 20`.execute(db)
  return { posts: whole?.posts ?? 0, fresh: whole?.fresh ?? 0, negative: whole?.negative ?? 0, places: await by('places'), topics: await by('topics'), sources }
}
/** Posts of each of the last hours, the earliest first; hours without any are there too. */
export async function hourly(db: Kysely<unknown>, now: Date, hours: number): Promise<Hour[]> {
  const { rows } = await sql<Hour>`select h as at, count(p.id)::int as n, count(p.id) filter (where p.sentiment < 0)::int as negative
    from generate_series(date_trunc('hour', ${now}::timestamptz) - ${`${hours - 1} hours`}::interval, date_trunc('hour', ${now}::timestamptz), '1 hour') h left join opinion.post p on p.at >= h and p.at < h + interval '1 hour' group by h order by h`.execute(db)
  return rows
}
/** Events that somebody spoke of in the last three days, the loudest of the last day first. */
export async function liveEvents(db: Kysely<unknown>, now: Date, limit: number) {
  return tablesOf(db).selectFrom('opinion.event').selectAll().where('last_at', '>', new Date(now.getTime() - 3 * DAY)).orderBy('posts', 'desc').orderBy('id').limit(limit).execute()
}
