import { sql, type Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { publishedByAgency } from '#screening'
import { addDays, type Day } from '#shared/days'
import type { Circular, CircularLine } from '../domain/circular-words.ts'
import { drillScores } from './drills.ts'

export const isMonth = (text: string): boolean => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)
/** The first and last day of a month. */
export function daysOfMonth(month: string): { from: Day; until: Day } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return { from: `${month}-01` as Day, until: addDays(next as Day, -1) }
}

/** What a month's circular says: how each agency's public pages stand, what was let stand, and how reviewers did in the drills. */
export async function circularOf(db: Kysely<unknown>, month: string): Promise<Circular> {
  const { from, until } = daysOfMonth(month)
  const [counts, agencies, drills, { rows: stood }] = await Promise.all([
    publishedByAgency(db), allAgencies(db), drillScores(db, from, until),
    sql<{ agency: string; n: number }>`select e.agency, count(*)::int as n from publishing.review as r join publishing.entry as e on e.id = r.entry where r.step = 'dismiss' and r.at >= ${`${from}T00:00:00+08:00`}::timestamptz and r.at < ${`${addDays(until, 1)}T00:00:00+08:00`}::timestamptz group by 1`.execute(db),
  ])
  const names = new Map(agencies.map(({ id, name }) => [id, name])), letStand = new Map(stood.map(({ agency, n }) => [agency, n]))
  const all = counts.map((one): CircularLine => ({ ...one, name: names.get(one.agency) ?? one.agency, letStand: letStand.get(one.agency) ?? 0 }))
  return { month, pages: all.reduce((sum, { pages }) => sum + pages, 0), lines: all.filter(({ doubtful }) => doubtful > 0), clean: all.filter(({ doubtful }) => doubtful === 0).map(({ name }) => name), drills }
}
