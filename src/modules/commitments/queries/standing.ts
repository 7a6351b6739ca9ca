import type { Kysely } from 'kysely'
import { addDays, type Day } from '#shared/days'
import { settings } from '#settings'
import { roundEnd, type Commitment, type Kind, type Report } from '../domain/commitment.ts'
import { latenessOf, type Lateness } from '../domain/lateness.ts'
import { lowerings } from '../domain/lowering.ts'
import { commitmentFrom, reportFrom, reportsOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type Round = { readonly n: number; readonly opensOn: Day; readonly dueOn: Day }
export const roundsOf = async (db: Kysely<unknown>, year: number, kind: Kind): Promise<Round[]> => (await tablesOf(db).selectFrom('commitments.round').selectAll().where('year', '=', year).where('kind', '=', kind).orderBy('n').execute()).map(({ n, opens_on, due_on }) => ({ n, opensOn: opens_on, dueOn: due_on }))
/** When a round's reports are due: so many days after the end of what it reports on. */
export const dueOf = async (db: Kysely<unknown>, kind: Kind, year: number, n: number): Promise<Day> => addDays(roundEnd(kind, year, n), (await settings(db))['commitments.reportDays'])
/** What a report is held against: the last published one before it, or the promise itself. */
export async function loweredIn(db: Kysely<unknown>, one: Commitment, report: Report): Promise<string[]> {
  const before = (await reportsOf(db, one.id)).filter(({ n, state }) => n < report.n && state === 'published').at(-1)
  const promise = lowerings({ aim: one.aim, stage: null, percent: 0, milestones: one.milestones }, { ...report, stage: null, percent: 100 })
  return before ? [...new Set([...promise, ...lowerings(before, report)])] : promise
}
export type RoundLine = { readonly commitment: Commitment; readonly report: Report | null; readonly lateness: Lateness }
/** One round: who has reported, who is late, by the days. */
export async function roundLines(db: Kysely<unknown>, year: number, kind: Kind, round: Round, today: Day): Promise<RoundLine[]> {
  const tables = tablesOf(db), all = (await tables.selectFrom('commitments.commitment').selectAll().where('year', '=', year).where('kind', '=', kind).orderBy('place').execute()).map(commitmentFrom)
  const reports = new Map((await tables.selectFrom('commitments.report').selectAll().where('commitment', 'in', [...all.map(({ id }) => id), '']).where('n', '=', round.n).execute()).map((row) => [row.commitment, reportFrom(row)]))
  return all.map((commitment) => { const report = reports.get(commitment.id) ?? null; return { commitment, report, lateness: latenessOf(round.dueOn, report?.sentOn ?? null, today) } })
}
export type CommitmentAlarm = { readonly kind: 'commitment-missing' | 'commitment-late' | 'commitment-slow'; readonly subject: string; readonly agency: string; readonly since: Day; readonly words: string }
/** What supervision follows up: missing reports, and what is behind or stopped. Late ones that came are public, and no alarm any more. */
export async function openAlarms(db: Kysely<unknown>, today: Day): Promise<CommitmentAlarm[]> {
  const lists = await tablesOf(db).selectFrom('commitments.list').select(['year', 'kind']).where('state', '=', 'published').execute(), alarms: CommitmentAlarm[] = []
  for (const { year, kind } of lists) for (const round of await roundsOf(db, year, kind as Kind)) for (const { commitment, report, lateness } of await roundLines(db, year, kind as Kind, round, today)) {
    const subject = `${commitment.id}/${round.n}`
    if (lateness.kind === 'missing') alarms.push({ kind: 'commitment-missing', subject, agency: commitment.agency, since: round.dueOn, words: `“${commitment.title}”${lateness.words}` })
    else if (report?.state === 'published' && (report.stage === 'slow' || report.stage === 'stopped') && round.n === (await roundsOf(db, year, kind as Kind)).at(-1)?.n) alarms.push({ kind: 'commitment-slow', subject, agency: commitment.agency, since: report.publishedOn ?? round.dueOn, words: `“${commitment.title}”进度滞后` })
  }
  return alarms
}
