import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { isKind, isStage, REPORT_STATES, type Acceptance, type Commitment, type Milestone, type Report, type ReportState } from './domain/commitment.ts'
import { tablesOf, type CommitmentRow, type ReportRow } from './tables.ts'

const fen = (value: string | number | null): number | null => (value === null ? null : Number(value))
export function commitmentFrom(row: Selectable<CommitmentRow>): Commitment {
  if (!isKind(row.kind)) throw new Error(`${row.id} is no commitment that this version knows`)
  return { id: row.id, year: row.year, kind: row.kind, place: row.place, title: row.title, aim: row.aim, agency: row.agency, partners: row.partners, budgetFen: fen(row.budget_fen), location: row.location, latitude: row.latitude, longitude: row.longitude, milestones: row.milestones as Milestone[], acceptance: row.acceptance as Acceptance | null, ratings: { good: row.good, fair: row.fair, poor: row.poor }, version: row.version }
}
export function reportFrom(row: Selectable<ReportRow>): Report {
  if (!isStage(row.stage) || !Object.hasOwn(REPORT_STATES, row.state)) throw new Error('no report that this version knows')
  return { commitment: row.commitment, n: row.n, state: row.state as ReportState, percent: row.percent, stage: row.stage, words: row.words, aim: row.aim, investedFen: fen(row.invested_fen), milestones: row.milestones as Milestone[], explanation: row.explanation, sentOn: row.sent_on, publishedOn: row.published_on, doers: row.doers, version: row.version }
}
export async function loadCommitment(db: Kysely<unknown>, id: string, hold = false): Promise<Commitment> {
  const query = tablesOf(db).selectFrom('commitments.commitment').selectAll().where('id', '=', id), row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个项目'])
  return commitmentFrom(row)
}
export async function findReport(db: Kysely<unknown>, commitment: string, n: number, hold = false): Promise<Report | null> {
  const query = tablesOf(db).selectFrom('commitments.report').selectAll().where('commitment', '=', commitment).where('n', '=', n), row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? reportFrom(row) : null
}
export const reportsOf = async (db: Kysely<unknown>, commitment: string): Promise<Report[]> => (await tablesOf(db).selectFrom('commitments.report').selectAll().where('commitment', '=', commitment).orderBy('n').execute()).map(reportFrom)
export async function addEvent({ db, actor, now }: Scene, subject: string, move: string, note = ''): Promise<void> {
  await tablesOf(db).insertInto('commitments.event').values({ subject, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}
export const eventsOf = (db: Kysely<unknown>, subject: string) => tablesOf(db).selectFrom('commitments.event').selectAll().where('subject', '=', subject).orderBy('id').limit(300).execute()
