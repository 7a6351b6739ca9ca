import type { Kit } from '#platform/act'
import { allAgencies, type Agency } from '#agencies'
import type { AskedBy } from '#platform/http/types'
import { yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { findAssessment } from '../assessment-store.ts'
import { ASSESSMENT_STATES, type Assessment } from '../domain/assessment.ts'
import { GRADES, type Grade } from '../domain/ranking.ts'
import { deskPaths } from '../paths.ts'

export const ASSESSMENT_CRUMBS = [{ label: '考核评估', href: deskPaths.assessments }]
const STATE_KINDS = { drafting: 'neutral', reporting: 'info', judging: 'info', announced: 'warn', published: 'good' } as const
export const AssessmentBadge = ({ state }: Pick<Assessment, 'state'>) => <Badge kind={STATE_KINDS[state]}>{ASSESSMENT_STATES[state].label}</Badge>
const GRADE_KINDS = { excellent: 'good', good: 'info', fair: 'neutral', poor: 'bad' } as const
export const GradeBadge = ({ grade }: { grade: Grade }) => <Badge kind={GRADE_KINDS[grade]}>{GRADES[grade]}</Badge>
export const AssessmentTabs = ({ year, here }: { year: number; here: string }) => <Tabs label="考核" items={[['成绩', deskPaths.assessment(year)], ['指标', deskPaths.design(year)], ['参加的单位', deskPaths.assessed(year)], ['异议', deskPaths.objections(year)]].map(([label = '', href = '']) => ({ label, href, current: href === here }))} />
export async function rootOf({ db }: Kit): Promise<Agency> {
  const root = (await allAgencies(db)).find(({ parent }) => parent === null)
  if (!root) throw new Refusal(404, ['还没有单位'])
  return root
}
/** The assessment of the year in the address. */
export async function assessmentFor({ db }: Kit, { params }: AskedBy): Promise<Assessment> {
  const year = yearAsked(params['year']), one = year ? await findAssessment(db, year) : null
  if (!one) throw new Refusal(404, ['还没有这个年度的考核'])
  return one
}
