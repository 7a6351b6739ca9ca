import { yearOf } from '#shared/days'
import { withYear, type HolidayNotice, type WorkCalendar } from '#shared/work-calendar'

/**
 * The pinned table with the years that the office loaded, oldest first, one notice a year (the last). A year that a newer version of the program
 * brings itself, and that is not its last, is the program's: what was loaded for it before is left out.
 */
export function calendarWith(pinned: WorkCalendar, notices: readonly HolidayNotice[]): WorkCalendar {
  const last = yearOf(pinned.knownUntil)
  return notices.filter(({ year }) => year >= last).toSorted((a, b) => a.year - b.year).reduce(withYear, pinned)
}
