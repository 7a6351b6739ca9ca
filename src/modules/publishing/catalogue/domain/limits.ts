import { addDays, yearOf, type Day } from '#shared/days'
import { isWorkday, workdaysAfter, type WorkCalendar } from '#shared/work-calendar'

/** What a row's time limit means for the calendar. */
export type LimitRule =
  | { readonly kind: 'workdays'; readonly days: number; readonly from: 'formed' | 'changed' | 'decided' }
  | { readonly kind: 'periodic'; readonly every: Period }
  | { readonly kind: 'yearly_by'; readonly month: number; readonly day: number }
  | { readonly kind: 'realtime' }
export type Period = 'month' | 'quarter' | 'half_year' | 'year'

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 }
const PERIOD_WORDS: Readonly<Record<Period, string>> = { month: '每月', quarter: '每季度', half_year: '每半年', year: '每年' }
const FROM_WORDS = { formed: '信息形成之日', changed: '信息变更之日', decided: '决定作出之日' } as const
export const isPeriod = (text: string): text is Period => Object.hasOwn(MONTHS, text)
const DAYS_OF = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** A day of every year, leap or not. */
export const isYearlyDay = (month: number, day: number): boolean =>
  Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= (DAYS_OF[month - 1] ?? 0)

/** The rule in words that a person can check beside the row's own. */
export function limitInWords(rule: LimitRule | null): string {
  if (rule === null) return '没有可以推算的期限'
  if (rule.kind === 'workdays') return `${FROM_WORDS[rule.from]}起${rule.days}个工作日内`
  if (rule.kind === 'periodic') return `${PERIOD_WORDS[rule.every]}至少公开一次`
  return rule.kind === 'yearly_by' ? `每年${rule.month}月${rule.day}日前` : '实时公开'
}

/** The last day of the period of so many months in which a day lies. */
export function periodEnd(day: Day, every: Period): Day {
  const months = MONTHS[every]
  const last = Math.ceil(Number(day.slice(5, 7)) / months) * months
  const [year, next] = last === 12 ? [yearOf(day) + 1, 1] : [yearOf(day), last + 1]
  return addDays(`${year}-${two(next)}-01` as Day, -1)
}
const two = (n: number): string => String(n).padStart(2, '0')

/** 条例第二十六条: twenty working days from the day after the information came to be. */
export const PUBLISH_WITHIN = 20
export const publishBy = (formedOn: Day, calendar: WorkCalendar, days = PUBLISH_WITHIN): Day => workdaysAfter(formedOn, days, calendar)

/**
 * By when a duty holder must next publish under a row, from the day of its last publication there (null: never) or else from when the row binds.
 * A row by working days, or in real time, runs from each piece's own forming and has no day of its own: null.
 */
export function nextDue(rule: LimitRule | null, last: Day | null, since: Day): Day | null {
  if (rule === null || rule.kind === 'workdays' || rule.kind === 'realtime') return null
  if (rule.kind === 'periodic') return last === null ? periodEnd(since, rule.every) : periodEnd(addDays(periodEnd(last, rule.every), 1), rule.every)
  const by = (year: number): Day => `${year}-${two(rule.month)}-${two(rule.day)}` as Day
  if (last !== null && last >= since) return by(yearOf(last) + 1)
  return by(yearOf(since)) < since ? by(yearOf(since) + 1) : by(yearOf(since))
}

/** Working days that a day is past its term; 0 while it is not. */
export function workdaysLate(due: Day, today: Day, calendar: WorkCalendar): number {
  let late = 0
  for (let day = addDays(due, 1); day <= today; day = addDays(day, 1)) if (isWorkday(day, calendar)) late += 1
  return late
}
