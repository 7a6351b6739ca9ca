import type { Kysely } from 'kysely'
import { pinnedCalendar } from '#platform/work-calendar'
import type { WorkCalendar } from '#shared/work-calendar'
import { calendarWith } from '../domain/calendar.ts'
import { loadedNotices, noticesVersion } from './holiday-notices.ts'

/** The calendar as it was made last, and from which notices. */
let kept: { readonly version: string; readonly calendar: WorkCalendar } | undefined

/** The working calendar of this office: the table that comes with the program and the notices that were loaded since. */
export async function officeCalendar(db: Kysely<unknown>): Promise<WorkCalendar> {
  const version = await noticesVersion(db)
  if (version === '') return pinnedCalendar()
  if (kept?.version === version) return kept.calendar
  const calendar = calendarWith(pinnedCalendar(), (await loadedNotices(db)).filter(({ superseded }) => !superseded))
  kept = { version, calendar }
  return calendar
}
