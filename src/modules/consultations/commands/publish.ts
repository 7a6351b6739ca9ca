import { agencyById } from '#agencies'
import type { Scene } from '#platform/act'
import { publishSnapshot } from '#publishing'
import { dayOf, yearOf } from '#shared/days'
import { publicOf, VERDICTS, type Consultation } from '../domain/consultation.ts'
import type { AnsweredCluster } from '../domain/report.ts'
import { portalPaths } from '../paths.ts'

const COLUMN = '意见征集'
/** Draft, explanation, ways and term before the public. */
export async function publishConsultation(scene: Scene, one: Consultation, reason = ''): Promise<void> {
  const on = one.publishedOn ?? dayOf(scene.now), { name } = await agencyById(scene.db, one.agency)
  await publishSnapshot(scene, { address: portalPaths.one(one.id), kind: 'consultation', column: COLUMN, agency: one.agency, agencyName: name, title: one.title, year: yearOf(on), publishedOn: on, data: publicOf(one), files: [] }, reason)
}
export type PublicFeedback = { readonly id: string; readonly title: string; readonly report: string; readonly comments: number; readonly clusters: readonly (Pick<AnsweredCluster, 'size' | 'sample' | 'reason'> & { readonly verdict: string })[] }
/** The answer to all that was said: nobody who said it is in it. */
export async function publishFeedback(scene: Scene, one: Consultation, clusters: readonly AnsweredCluster[], comments: number): Promise<void> {
  const on = dayOf(scene.now), { name } = await agencyById(scene.db, one.agency)
  const data: PublicFeedback = { id: one.id, title: one.title, report: one.report, comments, clusters: clusters.map(({ size, sample, reason, verdict }) => ({ size, sample, reason, verdict: verdict ? VERDICTS[verdict] : '' })) }
  await publishSnapshot(scene, { address: portalPaths.feedback(one.id), kind: 'consultation-feedback', column: COLUMN, agency: one.agency, agencyName: name, title: `《${one.title}》征求意见反馈`, year: yearOf(on), publishedOn: on, data, files: [] })
}
export type PublicHearing = { readonly id: string; readonly title: string; readonly on: string; readonly time: string; readonly place: string; readonly seats: number; readonly registerUntil: string; readonly seedSource: string; readonly draw: { readonly on: string; readonly seed: string; readonly numbers: readonly number[]; readonly chosen: readonly { readonly n: number; readonly name: string; readonly grouping: string }[] } | null; readonly minutes: { readonly words: string; readonly present: number; readonly on: string } | null }
/** What a hearing's page tells: when, where, who has a seat (姓+某 and number), how that was drawn, what was said. */
export async function publishHearing(scene: Scene, one: Consultation, data: PublicHearing): Promise<void> {
  const on = dayOf(scene.now), { name } = await agencyById(scene.db, one.agency)
  await publishSnapshot(scene, { address: portalPaths.hearing(one.id), kind: 'hearing', column: COLUMN, agency: one.agency, agencyName: name, title: `《${one.title}》听证会`, year: yearOf(on), publishedOn: on, data, files: [] })
}
