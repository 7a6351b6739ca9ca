import type { Day } from '#shared/days'
import type { WorkCalendar } from '#shared/work-calendar'
import type { CaseEvent } from './case.ts'
import type { ClockRules } from './clock/rules.ts'
import type { Clock } from './clock.ts'
import type { ApplicantClass, Channel, Outcome } from './outcome.ts'
import type { RequestState } from './procedure.ts'

export type ConsultationKind = 'third_party' | 'agency' | 'joint_maker'
export const CONSULTATION_KINDS: Readonly<Record<ConsultationKind, string>> = { third_party: '第三方', agency: '其他机关', joint_maker: '共同制作机关' }
export const ANSWERS = { agrees: '同意公开', agrees_in_part: '同意部分公开', refuses: '不同意公开', no_answer: '逾期未提出意见' } as const
export type ConsultationAnswer = keyof typeof ANSWERS

export type Consultation = {
  readonly id: number; readonly kind: ConsultationKind; readonly whom: string; readonly about: string; readonly sentOn: Day; readonly receivedOn: Day | null
  readonly answeredOn: Day | null; readonly answer: ConsultationAnswer | null; readonly reason: string; readonly overrideReason: string
}
export type SearchRecord = {
  readonly id: number; readonly systems: string; readonly words: string; readonly period: string; readonly on: Day; readonly by: string; readonly results: string; readonly found: boolean
}
export type Decision = {
  readonly outcome: Outcome; readonly fields: Readonly<Record<string, string>>; readonly differsReason: string; readonly draftedBy: string
  readonly departmentOpinion: string; readonly legalOpinion: string; readonly approvalOpinion: string
}
export type FeeNotice = {
  readonly basis: 'items' | 'pages'; readonly count: number; readonly before: number; readonly fen: number; readonly steps: readonly string[]
  readonly noticedOn: Day | null; readonly dueOn: Day | null; readonly paidOn: Day | null
}
export type LetterLine = {
  readonly id: number; readonly kind: string; readonly number: string; readonly dated: Day; readonly pdf: number | null; readonly docx: number | null
  readonly servedHow: string | null; readonly servedOn: Day | null; readonly proof: number | null
}
export type PaperLine = { readonly id: number; readonly kind: string; readonly title: string; readonly name: string; readonly mediaType: string; readonly size: number; readonly hash: string; readonly on: Day; readonly by: string; readonly shown: boolean; readonly erasedOn: Day | null }

/** What the register says of a request, without who asked. */
export type CaseHead = {
  readonly id: string; readonly number: string; readonly agency: string; readonly channel: Channel; readonly applicantClass: ApplicantClass; readonly applicantMasked: string
  readonly subject: string; readonly description: string; readonly documentNumber: string; readonly wantedForm: string; readonly delivery: string
  readonly arrivedOn: Day; readonly confirmedOn: Day | null; readonly receivedOn: Day; readonly dueOn: Day | null; readonly closedOn: Day | null
  readonly outcome: Outcome | null; readonly letterNumber: string | null; readonly state: RequestState; readonly handler: string | null; readonly handlerName: string | null
  readonly department: string; readonly version: number; readonly parent: string | null; readonly mergedInto: string | null; readonly help: readonly string[]
  readonly nextOn: Day | null; readonly nextWhat: string; readonly alarm: string; readonly locator: string | null; readonly receipt: string | null
}

/** The rules of the office that bear on a case (settings). */
export type OfficeRules = { readonly clock: ClockRules; readonly correctionDays: number; readonly legalReview: 'all' | 'adverse'; readonly withdrawnAs: Outcome; readonly mergedAs: Outcome }

/** All that the reasons for and against a move are judged by. */
export type CaseFacts = {
  readonly head: CaseHead
  readonly events: readonly CaseEvent[]
  readonly clock: Clock | null
  readonly consultations: readonly Consultation[]
  readonly searches: readonly SearchRecord[]
  readonly decision: Decision | null
  readonly fee: FeeNotice | null
  readonly letters: readonly LetterLine[]
  readonly papers: readonly PaperLine[]
  /** How the like was decided before, nearest first. */
  readonly precedents: readonly { readonly number: string; readonly outcome: Outcome; readonly likeness: number }[]
  readonly today: Day
  readonly calendar: WorkCalendar
  readonly rules: OfficeRules
}
