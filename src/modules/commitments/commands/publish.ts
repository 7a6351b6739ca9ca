import { agencyById, allAgencies } from '#agencies'
import type { Scene } from '#platform/act'
import { publishSnapshot } from '#publishing'
import { dayOf } from '#shared/days'
import { KINDS, roundName, type STAGES, type Acceptance, type Commitment, type Kind, type Milestone } from '../domain/commitment.ts'
import { lateDays } from '../domain/lateness.ts'
import { portalPaths } from '../paths.ts'
import { roundsOf } from '../queries/standing.ts'
import { commitmentFrom, reportsOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type PublicReport = { readonly name: string; readonly stage: keyof typeof STAGES; readonly percent: number; readonly words: string; readonly aim: string; readonly investedFen: number | null; readonly explanation: string; readonly on: string; readonly lateDays: number; readonly milestones: readonly Milestone[] }
export type PublicCommitment = Pick<Commitment, 'id' | 'year' | 'kind' | 'place' | 'title' | 'aim' | 'partners' | 'budgetFen' | 'location' | 'latitude' | 'longitude' | 'milestones' | 'ratings'> & { readonly agencyName: string; readonly reports: readonly PublicReport[]; readonly acceptance: Acceptance | null; readonly overdue: readonly string[]; readonly pictures: readonly { readonly name: string; readonly label: string }[] }
const COLUMN = '民生实事和重点任务'

async function publicOf(scene: Scene, one: Commitment): Promise<PublicCommitment> {
  const [{ name: agencyName }, rounds, reports] = await Promise.all([agencyById(scene.db, one.agency), roundsOf(scene.db, one.year, one.kind), reportsOf(scene.db, one.id)]), today = dayOf(scene.now)
  const shown = reports.filter(({ state }) => state === 'published'), pictures = await tablesOf(scene.db).selectFrom('commitments.picture').select(['name', 'label']).where('commitment', '=', one.id).where('n', 'in', [...shown.map(({ n }) => n), -1]).orderBy('id').execute()
  return {
    id: one.id, year: one.year, kind: one.kind, place: one.place, title: one.title, aim: one.aim, partners: one.partners, budgetFen: one.budgetFen, location: one.location, latitude: one.latitude, longitude: one.longitude, milestones: shown.at(-1)?.milestones ?? one.milestones, ratings: one.ratings, agencyName, acceptance: one.acceptance, pictures,
    reports: shown.map(({ n, stage, percent, words, aim, investedFen, explanation, publishedOn, sentOn, milestones }) => ({ name: roundName(one.kind, n), stage, percent, words, aim, investedFen, explanation, milestones, on: publishedOn ?? today, lateDays: lateDays(rounds.find((round) => round.n === n)?.dueOn ?? today, sentOn, today) })),
    overdue: rounds.filter(({ n, dueOn }) => dueOn < today && !reports.some((report) => report.n === n && report.sentOn)).map(({ n }) => roundName(one.kind, n)),
  }
}
/** One project before the public: what was promised, what was reported and when, what was lowered and why. */
export async function showCommitment(scene: Scene, one: Commitment): Promise<void> {
  const data = await publicOf(scene, one), numbers = (await reportsOf(scene.db, one.id)).filter(({ state }) => state === 'published').map(({ n }) => n)
  const pictures = await tablesOf(scene.db).selectFrom('commitments.picture').select(['name', 'label', 'media_type', 'bytes']).where('commitment', '=', one.id).where('n', 'in', [...numbers, -1]).orderBy('id').execute()
  await publishSnapshot(scene, { address: portalPaths.one(one.id), kind: 'commitment', column: COLUMN, agency: one.agency, agencyName: data.agencyName, title: one.title, year: one.year, publishedOn: dayOf(scene.now), data, files: pictures.map(({ name, label, media_type, bytes }) => ({ name, label, mediaType: media_type, bytes })) })
}
export type PublicList = { readonly year: number; readonly kind: Kind; readonly title: string; readonly items: readonly { readonly id: string; readonly place: number; readonly title: string; readonly agencyName: string }[] }
/** The year's list, and each project's own page. */
export async function showList(scene: Scene, { year, kind, title, agency }: { readonly year: number; readonly kind: Kind; readonly title: string; readonly agency: string }): Promise<void> {
  const all = (await tablesOf(scene.db).selectFrom('commitments.commitment').selectAll().where('year', '=', year).where('kind', '=', kind).orderBy('place').execute()).map(commitmentFrom), names = new Map((await allAgencies(scene.db)).map(({ id, name }) => [id, name]))
  const data: PublicList = { year, kind, title, items: all.map((one) => ({ id: one.id, place: one.place, title: one.title, agencyName: names.get(one.agency) ?? one.agency })) }
  await publishSnapshot(scene, { address: portalPaths.board(year, kind), kind: 'commitment-list', column: COLUMN, agency, agencyName: names.get(agency) ?? agency, title: title || `${year}年${KINDS[kind].label}`, year, publishedOn: dayOf(scene.now), data, files: [] })
  for (const one of all) await showCommitment(scene, one)
}
