import type { Form } from '#platform/http/types'
import { typedLine } from '#shared/typed-text'
import { faultsOfNotice, type HolidayNotice, type WorkCalendar } from '#shared/work-calendar'
import { yearOf } from '#shared/days'
import type { Wrong } from '#ui/form'
import { readHolidayLines } from '../domain/holiday-lines.ts'

/** A notice as it was typed, so that a refused form comes back with its words. */
export type TypedNotice = { readonly year: string; readonly number: string; readonly daysOff: string; readonly workdays: string; readonly reason: string }

const NOT_LONGER = 8000
export const typedFrom = (form: Form): TypedNotice => {
  const text = (name: string) => (form[name] ?? '').slice(0, NOT_LONGER)
  return { year: text('year').trim(), number: typedLine(form['number'], 100), daysOff: text('daysOff'), workdays: text('workdays'), reason: text('reason') }
}

/** What was typed as a notice, and all that is wrong with it, each sentence at its field. */
export function readNotice(typed: TypedNotice, calendar: WorkCalendar): { notice: HolidayNotice; wrong: Wrong[] } {
  const year = /^\d{4}$/.test(typed.year) ? Number(typed.year) : 0
  const off = readHolidayLines(typed.daysOff, year)
  const work = readHolidayLines(typed.workdays, year, '调休')
  const notice = { year, number: typed.number, daysOff: new Map(off.days), workdays: new Map(work.days) }
  const unread: Wrong[] = [
    ...(year === 0 ? [{ field: 'year', reason: '年份请填四位数字' }] : []),
    ...off.wrong.map((reason) => ({ field: 'daysOff', reason })), ...work.wrong.map((reason) => ({ field: 'workdays', reason })),
  ]
  const corrects = year === yearOf(calendar.knownUntil)
  const noReason: Wrong[] = corrects && !typed.reason.trim() ? [{ field: 'reason', reason: '更正已载入的年份，请写明理由' }] : []
  // A line that was not read would be missed as a holiday too: one sentence about it is enough.
  return { notice, wrong: unread.length > 0 ? [...unread, ...noReason] : [...faultsOfNotice(notice, calendar), ...noReason] }
}
