import type { AgencyId } from '#shared/actor'
import { POINT, type Points } from './indicators.ts'

export type AgencyScore = { readonly agency: AgencyId; readonly group: string; /** null: nothing to judge. */ readonly scores: readonly { readonly key: string; readonly weight: Points; readonly points: Points | null }[] }
export type Ranked = { readonly agency: AgencyId; readonly group: string; readonly total: Points; readonly rank: number; readonly grade: Grade }
export const GRADES = { excellent: '优秀', good: '良好', fair: '合格', poor: '不合格' } as const
export type Grade = keyof typeof GRADES
/** Lines in points, as the office set them. */
export type GradeLines = { readonly excellent: number; readonly good: number; readonly fair: number }

/** Points of a hundred over what could be judged: an agency without such business is not punished for it. */
export function totalOf({ scores }: AgencyScore): Points {
  const judged = scores.filter(({ points }) => points !== null), weight = judged.reduce((sum, one) => sum + one.weight, 0), points = judged.reduce((sum, one) => sum + (one.points ?? 0), 0)
  return weight === 0 ? 0 : Math.round(100 * POINT * points / weight)
}
const gradeOf = (total: Points, lines: GradeLines): Grade => (total >= lines.excellent * POINT ? 'excellent' : total >= lines.good * POINT ? 'good' : total >= lines.fair * POINT ? 'fair' : 'poor')

/** Ranks within each group; equal totals share a rank and the next one is passed over. The order of the input changes nothing. */
export function rankingOf(agencies: readonly AgencyScore[], lines: GradeLines): Ranked[] {
  const totals = agencies.map((one) => ({ agency: one.agency, group: one.group, total: totalOf(one) }))
  const better = ({ group, total }: { group: string; total: number }): number => totals.filter((other) => other.group === group && other.total > total).length
  return totals.map((one) => ({ ...one, rank: better(one) + 1, grade: gradeOf(one.total, lines) }))
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : a.rank - b.rank || (a.agency < b.agency ? -1 : 1)))
}
