import { addDays, type Day } from '#shared/days'
import { reasonsAgainst, type Move, type Procedure } from '#shared/procedure'
import type { AgencyId } from '#shared/actor'
import { faultsOfSystem, type CountedRecord, type Indicator, type Judgement, type Points } from './indicators.ts'
import type { GradeLines } from './ranking.ts'

export const ASSESSMENT_STATES = {
  drafting: { label: '编制指标' }, reporting: { label: '单位自评' }, judging: { label: '评分' }, announced: { label: '公示异议' }, published: { label: '已公布' },
} as const
export type AssessmentState = keyof typeof ASSESSMENT_STATES
/** 条例第四十六条: governments assess the work of disclosure, review it by the public, and hold to account; the steps are the office's own. */
export const ASSESSMENT_MOVES = {
  issue: { from: ['drafting'], to: 'reporting', label: '下发指标', deed: 'assessments.judge', article: '条例第四十六条' },
  collect: { from: ['reporting', 'judging'], to: 'same', label: '从登记册取数', deed: 'assessments.judge' },
  judge: { from: ['reporting'], to: 'judging', label: '结束自评，开始评分', deed: 'assessments.judge' },
  announce: { from: ['judging'], to: 'announced', label: '公示初步结果', deed: 'assessments.decide', notBy: ['judge'] },
  publish: { from: ['announced'], to: 'published', label: '公布结果', deed: 'assessments.decide', article: '条例第四十六条' },
  reopen: { from: ['published'], to: 'announced', label: '更正结果', deed: 'assessments.decide' },
} as const satisfies Record<string, Move<AssessmentState>>
export type AssessmentMove = keyof typeof ASSESSMENT_MOVES
export const ASSESSMENT: Procedure<AssessmentState, AssessmentMove> = { title: '年度考核', states: ASSESSMENT_STATES, moves: ASSESSMENT_MOVES }

/** An agency that is scored, in the group it is ranked in. */
export type Assessed = { readonly agency: AgencyId; readonly group: string }
export type Assessment = {
  readonly year: number; readonly title: string; readonly state: AssessmentState; readonly indicators: readonly Indicator[]; readonly lines: GradeLines; readonly agencies: readonly Assessed[]
  readonly announcedOn: Day | null; readonly publishedOn: Day | null; readonly doers: Readonly<Record<string, string>>; readonly version: number
}
export type Score = { readonly indicator: string; readonly agency: AgencyId; readonly points: Points | null; readonly records: readonly CountedRecord[]; readonly judged: Judgement | null; readonly selfPoints: Points | null; readonly selfWords: string; readonly selfEvidence: string }
export type Objection = {
  readonly id: number; readonly year: number; readonly indicator: string; readonly agency: AgencyId; readonly words: string; readonly evidence: string; readonly raisedOn: Day; readonly raisedBy: string
  readonly decision: 'upheld' | 'rejected' | null; readonly before: Points | null; readonly after: Points | null; readonly reason: string; readonly decidedOn: Day | null; readonly decidedBy: string | null
}
/** What a move is held against. `objectDays`: how long the preliminary result stands open to objections. */
export type Standing = { readonly scores: readonly Score[]; readonly objections: readonly Objection[]; readonly today: Day; readonly objectDays: number }
export const objectionEnds = (announcedOn: Day, objectDays: number): Day => addDays(announcedOn, objectDays)

const few = (names: readonly string[]): string => `${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} 项` : ''}`
function unjudged({ indicators, agencies }: Assessment, scores: readonly Score[]): string[] {
  const judged = new Set(scores.filter((score) => score.judged !== null).map(({ indicator, agency }) => `${indicator} ${agency}`))
  return indicators.filter(({ rule, key }) => rule.kind === 'manual' && agencies.some(({ agency }) => !judged.has(`${key} ${agency}`))).map(({ title }) => title)
}
/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstAssessmentMove(one: Assessment, move: AssessmentMove, account: string, { scores, objections, today, objectDays }: Standing): string[] {
  const reasons = reasonsAgainst(ASSESSMENT, move, { state: one.state, actor: account, doers: one.doers })
  if (!(ASSESSMENT_MOVES[move].from as readonly string[]).includes(one.state)) return reasons
  if (move === 'issue') reasons.push(...faultsOfSystem(one.indicators), ...(one.agencies.length === 0 ? ['还没有参加考核的单位，请先选择'] : []))
  if (move === 'announce') {
    const missing = unjudged(one, scores), isCollected = one.doers['collect'] !== undefined || one.indicators.every(({ rule }) => rule.kind === 'manual')
    reasons.push(...(isCollected ? [] : ['还没有从登记册取数，请先办理“从登记册取数”']), ...(missing.length > 0 ? [`还有单位没有评分：${few(missing)}`] : []))
  }
  if (move === 'publish') {
    const open = objections.filter(({ decision }) => decision === null).length
    reasons.push(...(open > 0 ? [`还有 ${open} 件异议没有认定，请先认定`] : []), ...(one.announcedOn && today <= objectionEnds(one.announcedOn, objectDays) ? [`公示到 ${objectionEnds(one.announcedOn, objectDays)} 为止，期满才能公布`] : []))
  }
  return reasons
}
/** Why an agency may not object now. */
export function reasonsAgainstObjection({ state, announcedOn, indicators }: Assessment, indicator: string, agency: AgencyId, { objections, today, objectDays }: Standing): string[] {
  if (!indicators.some(({ key }) => key === indicator)) return ['没有这项指标']
  if (state !== 'announced' || announcedOn === null) return ['公示初步结果以后才能提出异议']
  return [
    ...(today > objectionEnds(announcedOn, objectDays) ? [`异议期到 ${objectionEnds(announcedOn, objectDays)} 为止，已经过了`] : []),
    ...(objections.some((one) => one.indicator === indicator && one.agency === agency && one.decision === null) ? ['这项指标已经提出过异议，正在认定'] : []),
  ]
}
