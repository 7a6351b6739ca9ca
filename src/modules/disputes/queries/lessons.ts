import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { tablesOf, type DisputeRow } from '../tables.ts'

export type LessonCount = { readonly key: string; readonly cases: number; readonly corrected: number }
export type Lessons = { readonly byArticle: readonly LessonCount[]; readonly byAgency: readonly LessonCount[]; readonly rows: readonly DisputeRow[] }
export type LessonsAsked = { readonly agencies: readonly AgencyId[] | 'all'; readonly agency?: string | undefined; readonly article?: string | undefined }

const MOST = 100

/** What cases taught, counted by article and by agency, and the summaries themselves, newest first. */
export async function lessonsOf(db: Kysely<unknown>, asked: LessonsAsked): Promise<Lessons> {
  const visible = asked.agencies === 'all' ? sql`true` : sql`agency = any(${[...asked.agencies]}::text[])`
  const counts = (key: string, from: string) => sql<LessonCount>`
    select ${sql.raw(key)} as key, count(*)::int as cases, count(*) filter (where result = 'corrected')::int as corrected
    from disputes.dispute ${sql.raw(from)} where lessons <> '' and ${visible} group by 1 order by 3 desc, 2 desc, 1`.execute(db)
  const [byArticle, byAgency] = [await counts('article', 'cross join unnest(articles) as article'), await counts('agency', '')]
  let query = tablesOf(db).selectFrom('disputes.dispute').where('lessons', '<>', '')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.article) query = query.where(sql<boolean>`${asked.article} = any(articles)`)
  return { byArticle: byArticle.rows, byAgency: byAgency.rows, rows: await query.selectAll().orderBy('concluded_on', 'desc').orderBy('id').limit(MOST).execute() }
}
