import { numbers } from '../rule.ts'
import type { FormatRule } from '../rule.ts'
import { daysIn, type WrittenDate } from './calendar-dates.ts'

/** What is impossible about a date; a month without year and day may be a length of time (18月龄). */
function fault({ year, month, day, isLunar }: WrittenDate): string | undefined {
  if (year === undefined && day === undefined) return undefined
  if (month < 1 || month > 12) return `没有${month}月`
  if (day === undefined || (isLunar && day >= 1 && day <= 30)) return undefined
  const last = daysIn(year, month)
  if (day >= 1 && day <= last) return undefined
  return `${year !== undefined && month === 2 ? `${year}年` : ''}${month}月${day < 1 ? '没有0日' : `只有${last}天`}`
}

/** Days that are in no calendar. */
export const impossibleDate: FormatRule = {
  name: 'impossible-date',
  source: numbers('5.1.4'),
  look: ({ text, dates, isForeign }) =>
    dates.flatMap((date) => {
      const why = isForeign(date.start) ? undefined : fault(date)
      return why === undefined ? [] : [{ start: date.start, end: date.end, severity: 'warn' as const, proposal: null, why: `日期“${text.slice(date.start, date.end)}”不存在：${why}。` }]
    }),
}
