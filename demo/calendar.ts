import { pinnedCalendar } from '#platform/work-calendar'
import { addDays, type Day } from '#shared/days'
import * as legal from '#shared/work-calendar'

/** In years before the pinned table only the days that are off every year. */
const OFF_EVERY_YEAR = /-(01-01|05-01|10-0[1-7])$/
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export function isWorkday(day: Day): boolean {
  const calendar = pinnedCalendar()
  if (day >= calendar.knownFrom) return legal.isWorkday(day, calendar)
  return !OFF_EVERY_YEAR.test(day) && weekday(day) !== 0 && weekday(day) !== 6
}

/** The working day that is `count` working days later. */
export function workdaysLater(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkday(at)) left -= 1
  }
  return at
}

/** The first working day on or after a day. */
export const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdaysLater(day, 1))
