import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { containing } from '#shared/search-pattern'
import type { ApplicantClass, Channel, Outcome } from '../domain/outcome.ts'
import type { Period } from './period.ts'
import { frequentWords } from './subject-words.ts'
import { closedIn, inFigure, of, receivedIn, type Agencies } from './where.ts'

type Asked = { readonly agencies: Agencies; readonly period: Period }
export type ReceivedPile = { readonly agency: string; readonly column: ApplicantClass; readonly channel: Channel; readonly month: number; readonly n: number }
export type ClosedPile = { readonly agency: string; readonly outcome: Outcome; readonly month: number; readonly n: number; readonly with_due: number; readonly timely: number }

/** What came in, in one pass. */
export async function receivedPiles(db: Kysely<unknown>, { agencies, period }: Asked): Promise<ReceivedPile[]> {
  const { rows } = await sql<ReceivedPile>`
    select agency, applicant_class as column, channel, extract(month from received_on)::int as month, count(*)::int as n
    from requests.request where ${of(agencies)} and ${receivedIn(period)} group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** What was answered, in one pass, and how much of it in time. What was closed while no term ran (withdrawn, not corrected) has none to keep. */
export async function closedPiles(db: Kysely<unknown>, { agencies, period }: Asked): Promise<ClosedPile[]> {
  const { rows } = await sql<ClosedPile>`
    select agency, outcome, extract(month from closed_on)::int as month, count(*)::int as n, count(due_on)::int as with_due, (count(*) filter (where closed_on <= due_on))::int as timely
    from requests.request where ${of(agencies)} and ${closedIn(period)} group by 1, 2, 3`.execute(db)
  return rows
}

/** Calendar days from receipt to answer: half took no longer. The key '' is all agencies together. */
export async function medianDays(db: Kysely<unknown>, { agencies, period }: Asked): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ agency: string | null; days: number }>`
    select agency, percentile_cont(0.5) within group (order by closed_on - received_on) as days
    from requests.request where ${of(agencies)} and ${closedIn(period)} group by grouping sets ((agency), ())`.execute(db)
  return new Map(rows.filter(({ days }) => days !== null).map(({ agency, days }) => [agency ?? '', Number(days)]))
}

export type Ratings = { readonly n: number; readonly average: number | null; readonly stars: readonly number[] }

/** What applicants thought of what was answered in the period. */
export async function ratings(db: Kysely<unknown>, { agencies, period }: Asked): Promise<Ratings> {
  const { rows } = await sql<{ stars: number; n: number }>`
    select stars, count(*)::int as n from requests.rating join requests.request on request.id = rating.request
    where ${of(agencies)} and ${closedIn(period)} group by stars`.execute(db)
  const stars = [1, 2, 3, 4, 5].map((star) => rows.find((row) => row.stars === star)?.n ?? 0)
  const n = stars.reduce((sum, each) => sum + each, 0)
  return { n, stars, average: n === 0 ? null : stars.reduce((sum, each, at) => sum + each * (at + 1), 0) / n }
}

/** How many a row of this page's own counts. */
export async function countIn(db: Kysely<unknown>, agencies: Agencies, row: string, year: number, today: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from requests.request where ${of(agencies)} and ${inFigure(row, year, today)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Subjects are read for words from the latest ones only; the words are then counted in all. */
const READ = 2000
export type SubjectWord = { readonly word: string; readonly n: number }

/** Words that many subjects of the period hold, and how many. */
export async function subjectWords(db: Kysely<unknown>, { agencies, period }: Asked, most: number): Promise<SubjectWord[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from requests.request where ${of(agencies)} and ${receivedIn(period)} order by received_on desc, id limit ${READ}`.execute(db)
  const words = frequentWords(rows.map(({ subject }) => subject), most)
  if (words.length === 0) return []
  const columns = words.map((word, at) => sql`(count(*) filter (where subject like ${containing(word)}))::int as ${sql.ref(`w${at}`)}`)
  const counted = await sql<Record<string, number>>`select ${sql.join(columns)} from requests.request where ${of(agencies)} and ${receivedIn(period)}`.execute(db)
  return words.map((word, at) => ({ word, n: counted.rows[0]?.[`w${at}`] ?? 0 })).toSorted((a, b) => b.n - a.n)
}
