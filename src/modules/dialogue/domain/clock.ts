import { daysBetween, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import type { Question } from './question.ts'

/** Working days to answer in. No statute gives this term: the office sets it (未经确认的时限); the day of asking is day zero. Null where the year's holidays are not known yet. */
export function answerDue(askedOn: Day, days: number, calendar: WorkCalendar): Day | null {
  try {
    return workdaysAfter(askedOn, days, calendar)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export type Standing = { readonly kind: 'open' | 'soon' | 'overdue' | 'onTime' | 'late' | 'unknown'; readonly words: string }
type Clocked = Pick<Question, 'dueOn' | 'endedOn'>

/** How its clock stands, in words. */
export function standingOf({ dueOn, endedOn }: Clocked, today: Day): Standing {
  if (dueOn === null) return { kind: endedOn ? 'onTime' : 'unknown', words: endedOn ? '已办结' : '期限待推算' }
  if (endedOn !== null) return endedOn > dueOn ? { kind: 'late', words: `逾期 ${daysBetween(dueOn, endedOn)} 天办结` } : { kind: 'onTime', words: '按期办结' }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { kind: 'overdue', words: `已逾期 ${-left} 天` }
  return left <= 1 ? { kind: 'soon', words: left === 0 ? '今天到期' : '明天到期' } : { kind: 'open', words: `还有 ${left} 天` }
}
