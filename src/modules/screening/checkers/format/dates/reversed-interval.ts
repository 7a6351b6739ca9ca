import { numbers } from '../rule.ts'
import type { FormatRule, Sighting } from '../rule.ts'
import type { WrittenDate } from './calendar-dates.ts'

const JOINT = /^起?[，]?\s?(?:至|到|—|——|－|-|~|～)\s?$/
const SHORT_END = /^(?:至|到|—|－|-|~|～)(\d{1,2})日/

const rank = ({ month, day = 0 }: WrittenDate): number => month * 100 + day
const told = (text: string, start: number, end: number, severity: Sighting['severity'], hint: string): Sighting => ({
  start, end, severity, proposal: null, why: `“${text.slice(start, end)}”的结束日期早于开始日期，${hint}`,
})

/** Two dates joined by 至. Without a year of its own the end may lie in the next year: that is only asked. */
function reversed(text: string, from: WrittenDate, to: WrittenDate): Sighting | undefined {
  if (!JOINT.test(text.slice(from.end, to.start)) || from.isLunar !== to.isLunar) return undefined
  const sameDepth = (from.day === undefined) === (to.day === undefined)
  if (to.year !== undefined && from.year !== undefined) {
    const isBack = to.year < from.year || (to.year === from.year && (sameDepth ? rank(to) < rank(from) : to.month < from.month))
    return isBack ? told(text, from.start, to.end, 'warn', '请核对。') : undefined
  }
  if (to.year !== undefined || !sameDepth || rank(to) >= rank(from)) return undefined
  const sameMonth = to.month === from.month
  return told(text, from.start, to.end, sameMonth && from.year !== undefined ? 'warn' : 'hint', sameMonth ? '请核对。' : '如果跨年，请写明年份或者“次年”。')
}

function shortEnd(text: string, from: WrittenDate): Sighting | undefined {
  const match = from.day === undefined ? null : SHORT_END.exec(text.slice(from.end, from.end + 6))
  return match !== null && Number(match[1]) < (from.day ?? 0) ? told(text, from.start, from.end + match[0].length, 'warn', '如果跨月，请写明月份。') : undefined
}

/** 3月5日至1日, 2024年3月至2023年5月. */
export const reversedInterval: FormatRule = {
  name: 'reversed-interval',
  source: numbers('5.1.4'),
  look: ({ text, dates }) =>
    dates.flatMap((date, index) => {
      const next = dates[index + 1]
      return shortEnd(text, date) ?? (next && reversed(text, date, next)) ?? []
    }),
}
