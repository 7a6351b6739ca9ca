import type { Day } from '#shared/days'
import { daysBetween } from '#shared/days'
import { workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import { lastOf, type CaseEvent } from './case.ts'
import type { Clock } from './clock.ts'
import type { RequestState } from './procedure.ts'

/** What the law asks for next, in the inbox's words. */
export const NEXT = { confirm: '与申请人确认收到', reply: '作出答复', correction: '等待申请人补正', fee: '等待申请人缴费', serve: '送达答复', archive: '归档', none: '' } as const
export type NextWhat = keyof typeof NEXT
export type NextStep = { readonly on: Day | null; readonly what: NextWhat }

/** The next day that matters and what it is for. Where the applicant is waited for, the office's own term stands still. */
export function nextStep(state: RequestState, clock: Clock, events: readonly CaseEvent[], calendar: WorkCalendar, archiveWithin = 30): NextStep {
  if (state === 'archived') return { on: null, what: 'none' }
  if (state === 'replied') {
    const closed = events.findLast(({ move, struckBy }) => struckBy === null && (move === 'serve' || move === 'withdraw' || move === 'merge'))
    return { on: closed ? workdaysAfter(closed.on, archiveWithin, calendar) : null, what: 'archive' }
  }
  if (state === 'correcting') return { on: (lastOf(events, 'ask_correction')?.data['until'] as Day | undefined) ?? null, what: 'correction' }
  if (state === 'awaiting_fee') return { on: clock.feeDue, what: 'fee' }
  return { on: clock.due, what: state === 'arrived' ? 'confirm' : state === 'approved' ? 'serve' : 'reply' }
}

export type Urgency = 'late' | 'today' | 'soon' | 'calm' | 'waiting'
export const URGENCY_LABELS: Readonly<Record<Urgency, string>> = { late: '已超期', today: '今天到期', soon: '即将到期', calm: '期限内', waiting: '等待申请人' }

/** How pressing a day is: five calendar days or fewer are soon. */
export function urgencyOf(on: Day | null, what: string, today: Day): Urgency {
  if (what === 'correction' || what === 'fee') return on !== null && on < today ? 'late' : 'waiting'
  if (on === null) return 'calm'
  if (on < today) return 'late'
  if (on === today) return 'today'
  return daysBetween(today, on) <= 5 ? 'soon' : 'calm'
}

/** 还有3天、今天到期、超期2天. */
export function daysLeftWords(on: Day | null, today: Day): string {
  if (on === null) return ''
  const left = daysBetween(today, on)
  return left > 0 ? `还有${left}天` : left === 0 ? '今天到期' : `超期${-left}天`
}
