import { agencyById, allAgencies } from '#agencies'
import type { Scene } from '#platform/act'
import { publishSnapshot } from '#publishing'
import type { AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { scoresOf } from '../assessment-store.ts'
import type { Assessment, Score } from '../domain/assessment.ts'
import { pointsText } from '../domain/indicators.ts'
import { GRADES, rankingOf, type AgencyScore } from '../domain/ranking.ts'
import { portalPaths } from '../paths.ts'

export type PublicRank = { readonly agencyName: string; readonly group: string; readonly rank: number; readonly total: string; readonly grade: string; /** By indicator, in the order of `indicators`; null where there was nothing to judge. */ readonly points: readonly (string | null)[] }
export type PublicResult = { readonly year: number; readonly title: string; readonly indicators: readonly { readonly title: string; readonly group: string; readonly weight: string; readonly basis: string }[]; readonly ranking: readonly PublicRank[] }

/** Every agency's points as the ranking reads them. */
export const agencyScores = ({ indicators, agencies }: Pick<Assessment, 'indicators' | 'agencies'>, scores: readonly Score[]): AgencyScore[] => {
  const points = new Map(scores.map((score) => [`${score.agency} ${score.indicator}`, score.points]))
  return agencies.map(({ agency, group }) => ({ agency, group, scores: indicators.map(({ key, weight }) => ({ key, weight, points: points.get(`${agency} ${key}`) ?? null })) }))
}
/** Puts the year's result before the public: ranks, totals and each indicator's points; not the records, which name people's requests. */
export async function showResult(scene: Scene, root: AgencyId, one: Assessment, reason: string): Promise<void> {
  const names = new Map((await allAgencies(scene.db)).map(({ id, name }) => [id, name])), { name } = await agencyById(scene.db, root), all = agencyScores(one, await scoresOf(scene.db, one.year)), of = new Map(all.map((each) => [each.agency, each.scores]))
  const data: PublicResult = {
    year: one.year, title: one.title, indicators: one.indicators.map(({ title, group, weight, basis }) => ({ title, group, weight: pointsText(weight), basis })),
    ranking: rankingOf(all, one.lines).map(({ agency, group, rank, total, grade }) => ({ agencyName: names.get(agency) ?? agency, group, rank, total: pointsText(total), grade: GRADES[grade], points: (of.get(agency) ?? []).map(({ points }) => (points === null ? null : pointsText(points))) })),
  }
  await publishSnapshot(scene, { address: portalPaths.result(one.year), kind: 'assessment', column: '监督保障', agency: root, agencyName: name, title: `${one.title}结果`, year: one.year, publishedOn: dayOf(scene.now), data, files: [] }, reason)
}
