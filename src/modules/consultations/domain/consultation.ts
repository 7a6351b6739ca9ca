import type { Day } from '#shared/days'
import type { Doers } from '#shared/procedure'
import type { ConsultationState } from './procedure.ts'

export type Question = { readonly label: string; readonly kind: 'one' | 'any' | 'text'; readonly options: readonly string[] }
/** A hearing: what is told beforehand, and what came of it. */
export type Hearing = {
  readonly on: Day; readonly time: string; readonly place: string; readonly seats: number; readonly registerUntil: Day
  /** Told before registration ends, so that nobody can choose the outcome: where the draw's number will come from. */
  readonly seedSource: string
  readonly publishedOn: Day | null; readonly draw: { readonly on: Day; readonly seed: string; readonly chosen: readonly number[] } | null
  readonly papersOn: Day | null; readonly minutes: { readonly words: string; readonly present: number; readonly signed: number; readonly on: Day } | null
}
export type Consultation = {
  readonly id: string; readonly agency: string; readonly title: string; readonly aboutKind: string; readonly aboutId: string; readonly draft: readonly string[]; readonly explanation: string; readonly ways: string; readonly from: Day; readonly until: Day; readonly shortReason: string
  readonly questions: readonly Question[]; readonly hearing: Hearing | null; readonly report: string; readonly state: ConsultationState; readonly publishedOn: Day | null; readonly fedBackOn: Day | null; readonly clusteredAt: string | null; readonly doers: Doers; readonly version: number
}
/** What the public is told. */
export type PublicConsultation = Pick<Consultation, 'id' | 'title' | 'draft' | 'explanation' | 'ways' | 'shortReason' | 'questions'> & { readonly from: Day; readonly until: Day; readonly hearing: boolean }
export const publicOf = ({ id, title, draft, explanation, ways, from: begins, until, shortReason, questions, hearing }: Consultation): PublicConsultation => ({ id, title, draft, explanation, ways, from: begins, until, shortReason, questions, hearing: hearing?.publishedOn !== null && hearing !== null })
export const isOpenOn = ({ from: begins, until }: { readonly from: Day; readonly until: Day }, day: Day): boolean => begins <= day && day <= until
export const SOURCES = { portal: '网站', paper: '书面', letter: '来信、邮件', meeting: '座谈、走访' } as const
export type Source = keyof typeof SOURCES
export const isSource = (text: string | undefined): text is Source => text !== undefined && Object.hasOwn(SOURCES, text)
export const VERDICTS = { adopted: '采纳', partly: '部分采纳', not: '未采纳' } as const
export type Verdict = keyof typeof VERDICTS
export const isVerdict = (text: string | undefined): text is Verdict => text !== undefined && Object.hasOwn(VERDICTS, text)
export const passageName = (n: number): string => (n === 0 ? '整体' : `第 ${n} 段`)
export const LONGEST = { comment: 3000, name: 40, contact: 100, reason: 500 } as const
