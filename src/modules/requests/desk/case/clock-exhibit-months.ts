import { addDays, type Day } from '#shared/days'
import type { DayFact } from '../../domain/clock/explain.ts'

/** How a day is coloured, and what the legend calls it. */
export const DAY_LOOKS = {
  received: '收到当日，不计', counts: '计入期限', off: '周末、节假日，不计', out: '征求意见、补正等，不计', due: '期限届满日',
} as const
export type DayLook = keyof typeof DAY_LOOKS
export type MonthDay = { readonly fact: DayFact; readonly look: DayLook }
/** A week from Monday; null where the month, or the case, has no day. */
export type Week = { readonly monday: Day; readonly days: readonly (MonthDay | { readonly date: Day } | null)[] }
export type Month = { readonly month: string; readonly weeks: readonly Week[] }

const look = ({ date, counts, why }: DayFact, due: Day | null): DayLook =>
  date === due ? 'due' : counts ? 'counts' : why === '周末' || why.startsWith('节假日') ? 'off' : why.startsWith('收到当日') ? 'received' : 'out'
const sinceMonday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

function weeksOf(month: string, cell: (day: Day) => Week['days'][number]): Week[] {
  const first = `${month}-01` as Day
  const weeks: Week[] = []
  for (let monday = addDays(first, -sinceMonday(first)); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push({ monday, days: Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((day) => (day.startsWith(month) ? cell(day) : null)) })
  }
  return weeks
}

/** The day-by-day exhibit as the months of a wall calendar; weeks without a day of the case are left out. */
export function clockMonths(explanation: readonly DayFact[], due: Day | null): Month[] {
  const facts = new Map(explanation.map((fact) => [fact.date, fact]))
  const cell = (date: Day) => {
    const fact = facts.get(date)
    return fact ? { fact, look: look(fact, due) } : { date }
  }
  return [...new Set(explanation.map(({ date }) => date.slice(0, 7)))].map((month) => ({ month, weeks: weeksOf(month, cell).filter(({ days }) => days.some((day) => day && 'fact' in day)) }))
}
