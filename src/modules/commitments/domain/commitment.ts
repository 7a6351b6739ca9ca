import type { Day } from '#shared/days'
import type { Doers, Procedure } from '#shared/procedure'
import type { StepAsk, StepWords } from '#shared/step'

/** 民生实事 are reported each quarter, the key tasks of the government's work report each half-year. */
export const KINDS = { livelihood: { label: '民生实事', rounds: ['一季度', '二季度', '三季度', '四季度'] }, task: { label: '政府工作报告重点任务', rounds: ['上半年', '下半年'] } } as const
export type Kind = keyof typeof KINDS
export const isKind = (text: string | undefined): text is Kind => text === 'livelihood' || text === 'task'
export const roundName = (kind: Kind, n: number): string => KINDS[kind].rounds[n - 1] ?? `第 ${n} 期`
/** The last day of what a round reports on. */
export const roundEnd = (kind: Kind, year: number, n: number): Day => (kind === 'livelihood' ? [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`] : [`${year}-06-30`, `${year}-12-31`])[n - 1] as Day

/** From the best to the worst: a report that goes down has to say why. */
export const STAGES = { done: '完成', mostly: '基本完成', going: '正常推进', slow: '进度滞后', stopped: '未启动或者停滞' } as const
export type Stage = keyof typeof STAGES
export const isStage = (text: string | undefined): text is Stage => text !== undefined && Object.hasOwn(STAGES, text)
export type Milestone = { readonly title: string; readonly due: Day; readonly doneOn: Day | null }
export type Acceptance = { readonly on: Day; readonly by: string; readonly passed: boolean; readonly words: string }
export type Commitment = { readonly id: string; readonly year: number; readonly kind: Kind; readonly place: number; readonly title: string; readonly aim: string; readonly agency: string; readonly partners: string; readonly budgetFen: number | null; readonly location: string; readonly latitude: number | null; readonly longitude: number | null; readonly milestones: readonly Milestone[]; readonly acceptance: Acceptance | null; readonly ratings: { readonly good: number; readonly fair: number; readonly poor: number }; readonly version: number }

export const REPORT_STATES = { draft: { label: '填报中' }, sent: { label: '待单位审核' }, confirmed: { label: '待公开办审核' }, published: { label: '已公布' } } as const
export type ReportState = keyof typeof REPORT_STATES
export const REPORT_MOVES = {
  send: { from: ['draft'], to: 'sent', label: '送审', deed: 'commitments.report' },
  send_back: { from: ['sent'], to: 'draft', label: '退回填报', deed: 'commitments.review' },
  confirm: { from: ['sent'], to: 'confirmed', label: '单位审核通过', deed: 'commitments.review', notBy: ['send', 'write'] },
  return: { from: ['confirmed'], to: 'draft', label: '公开办退回', deed: 'commitments.review' },
  publish: { from: ['confirmed'], to: 'published', label: '公布进展', deed: 'commitments.review', notBy: ['send', 'write'] },
} as const
export type ReportMove = keyof typeof REPORT_MOVES
export const REPORT: Procedure<ReportState, ReportMove> = { title: '进展报告', states: REPORT_STATES, moves: REPORT_MOVES }
const REASON: StepAsk = { name: 'note', label: '理由', kind: 'text', must: true }
export const REPORT_STEPS: Readonly<Record<ReportMove, StepWords>> = {
  send: { tells: ['送单位审核人；审核期间不能改'], asks: [] }, send_back: { tells: ['退给填报人修改'], asks: [REASON] }, confirm: { tells: ['单位确认情况属实，送公开办公布'], asks: [] }, return: { tells: ['退给填报单位修改'], asks: [REASON] }, publish: { tells: ['进展马上公布；迟报的天数、表述下调的说明一并公布'], asks: [], grave: true },
}
export type Report = { readonly commitment: string; readonly n: number; readonly state: ReportState; readonly percent: number; readonly stage: Stage; readonly words: string; readonly aim: string; readonly investedFen: number | null; readonly milestones: readonly Milestone[]; readonly explanation: string; readonly sentOn: Day | null; readonly publishedOn: Day | null; readonly doers: Doers; readonly version: number }
