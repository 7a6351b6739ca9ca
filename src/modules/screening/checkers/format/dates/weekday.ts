import { yearOf } from '#shared/days'
import { numbers } from '../rule.ts'
import type { FormatRule, Sighting } from '../rule.ts'
import { daysIn, type WrittenDate } from './calendar-dates.ts'

const NAMES = '日一二三四五六'
const WEEKDAY = /^[\s]?[（(，,]?\s?((?:星期|周|礼拜)([一二三四五六日天]))(?!至|到|—|-|~|～|、)/
const REACH = 12

const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay()

/** A date without a year may belong to the year that stands before it, to the next one, or to those around today: only what fits none is told, softly. */
function judged(date: WrittenDate, shown: number, years: readonly number[]): Pick<Sighting, 'severity' | 'why' | 'proposal'> | undefined {
  const { month, day = 0 } = date
  if (month < 1 || month > 12 || day < 1 || day > daysIn(date.year, month)) return undefined
  if (years.some((year) => weekdayOf(year, month, day) === shown)) return undefined
  const [year] = years
  if (year === undefined) return undefined
  const right = NAMES.charAt(weekdayOf(year, month, day))
  const sure = date.year !== undefined
  return { severity: sure ? 'warn' : 'hint', proposal: sure ? right : null, why: `${year}年${month}月${day}日是星期${right}，不是星期${NAMES.charAt(shown)}，请核对日期和星期。` }
}

/** A day and its weekday belong together: 2024年3月5日（星期三） was a Tuesday. */
export const weekday: FormatRule = {
  name: 'wrong-weekday',
  source: numbers('5.1.4'),
  look: ({ text, dates, day: today }) => {
    let last: number | undefined
    return dates.flatMap((date) => {
      last = date.year ?? last
      const match = date.day === undefined || date.isLunar ? null : WEEKDAY.exec(text.slice(date.end, date.end + REACH))
      if (match === null) return []
      const now = yearOf(today)
      const years = date.year !== undefined ? [date.year] : last !== undefined ? [last, last + 1, now] : [now, now - 1, now + 1]
      const seen = judged(date, NAMES.indexOf(match[2] === '天' ? '日' : match[2] ?? ''), years)
      const end = date.end + match[0].length
      if (!seen) return []
      const word = match[1] ?? ''
      return [{ ...seen, start: end - word.length, end, proposal: seen.proposal === null ? null : word.slice(0, -1) + seen.proposal }]
    })
  },
}
