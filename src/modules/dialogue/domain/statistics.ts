import { daysBetween, yearOf, type Day } from '#shared/days'
import { ANSWERED, type QuestionState } from './procedure.ts'

/** What the statistics know of one question. */
export type Counted = { readonly state: QuestionState; readonly askedOn: Day; readonly dueOn: Day | null; readonly endedOn: Day | null; readonly helpful: number; readonly unhelpful: number; readonly agency: string; readonly topic: string }
export type Figures = {
  readonly received: number; readonly answered: number
  /** Of those answered: how many by their day, and how many had one. */
  readonly onTime: number; readonly clocked: number
  /** Calendar days from asking to the answer, on average; null where none was answered. */
  readonly averageDays: number | null
  readonly otherwise: number; readonly open: number; readonly overdue: number; readonly helpful: number; readonly ratings: number
}

/** The figures of some questions by the day they were asked on. Answers are the questions' own, whenever they came. */
export function figuresOf(questions: readonly Counted[], today: Day): Figures {
  const answered = questions.filter(({ state, endedOn }) => endedOn !== null && ANSWERED.includes(state))
  const clocked = answered.filter(({ dueOn }) => dueOn !== null), open = questions.filter(({ endedOn }) => endedOn === null)
  const days = answered.reduce((sum, { askedOn, endedOn }) => sum + (endedOn ? daysBetween(askedOn, endedOn) : 0), 0)
  const helpful = questions.reduce((sum, one) => sum + one.helpful, 0)
  return {
    received: questions.length, answered: answered.length, clocked: clocked.length, onTime: clocked.filter(({ dueOn, endedOn }) => (endedOn ?? today) <= (dueOn ?? today)).length,
    averageDays: answered.length === 0 ? null : days / answered.length, otherwise: questions.length - answered.length - open.length, open: open.length,
    overdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length, helpful, ratings: helpful + questions.reduce((sum, one) => sum + one.unhelpful, 0),
  }
}

export type MonthLine = { readonly month: string; readonly figures: Figures }
/** The twelve months of a year, those to come left out. */
export function monthsOf(questions: readonly Counted[], year: number, today: Day): MonthLine[] {
  const last = yearOf(today) === year ? Number(today.slice(5, 7)) : yearOf(today) < year ? 0 : 12
  return Array.from({ length: last }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).map((month) => ({ month, figures: figuresOf(questions.filter(({ askedOn }) => askedOn.startsWith(month)), today) }))
}

/** 95.2%; a dash where there is nothing to divide. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`)
export const oneDecimal = (value: number | null): string => (value === null ? '—' : String(Math.round(value * 10) / 10))

/** What the public page tells of a year. */
export type PublicStatistics = { readonly year: number; readonly asOf: Day; readonly figures: Figures }
