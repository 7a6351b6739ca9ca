import { addDays, chineseDay, type Day } from '#shared/days'
import type { WorkCalendar } from '#shared/work-calendar'
import { clock, WEEKDAYS, type DayException, type Span, type WeekHours } from './hours.ts'

/** Days that the State Council's notice makes different from other weeks: off, or worked on a weekend. */
export type SpecialDay = { readonly day: Day; readonly off: boolean; readonly festival: string }
export type Opening = { readonly hours: WeekHours; readonly exceptions: readonly DayException[]; readonly followsHolidays: boolean; readonly special: readonly SpecialDay[] }
export type DayHours = { readonly spans: readonly Span[]; readonly why: string }
export type Moment = { readonly day: Day; readonly minute: number }
export type OpenState = { readonly open: boolean; /** When it changes next; null where nothing opens in two months. */ readonly next: Moment | null; readonly why: string }

/** 0 for Monday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
/** So far ahead is looked for the next opening. */
const DAYS_AHEAD = 62
const MONDAY = 0

/** The hours of one day: what the office said of this very day comes first, then the national holidays, then the week. */
export function hoursOn(day: Day, { hours, exceptions, followsHolidays, special }: Opening): DayHours {
  const own = exceptions.filter(({ from, until }) => from <= day && day <= until).at(-1)
  if (own) return { spans: own.spans, why: own.note || (own.spans.length === 0 ? '临时不开放' : '临时调整') }
  const usual = hours[weekdayOf(day)] ?? []
  const known = followsHolidays ? special.find((one) => one.day === day) : undefined
  if (!known) return { spans: usual, why: '' }
  if (known.off) return { spans: [], why: `节假日（${known.festival}）` }
  // 调休上班: a weekend that is worked has the hours of a working day.
  return { spans: usual.length > 0 ? usual : hours[MONDAY], why: '调休上班' }
}

/** Open now? And when that changes. */
export function openState(at: Moment, opening: Opening): OpenState {
  const today = hoursOn(at.day, opening)
  const now = today.spans.find(({ from, to }) => from <= at.minute && at.minute < to)
  if (now) return { open: true, next: { day: at.day, minute: now.to }, why: today.why }
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(at.day, ahead)
    const first = hoursOn(day, opening).spans.find(({ from }) => ahead > 0 || from > at.minute)
    if (first) return { open: false, next: { day, minute: first.from }, why: today.why }
  }
  return { open: false, next: null, why: today.why }
}

/** The state in words: 正在开放，今天17:30结束 / 现在不开放（节假日（春节）），2月5日 8:30开放. */
export function openWords(state: OpenState, today: Day): string {
  const { open, next, why } = state
  if (open && next) return `正在开放，今天 ${clock(next.minute)} 结束`
  const when = next === null ? '近两个月没有开放安排' : next.day === today ? `今天 ${clock(next.minute)} 开放` : `${next.day === addDays(today, 1) ? '明天' : chineseDay(next.day).slice(5)}（${WEEKDAYS[weekdayOf(next.day)]}）${clock(next.minute)} 开放`
  return `现在不开放${why ? `（${why}）` : ''}，${when}`
}

/** The calendar's special days of a span, to be published with a zone: the public side has no registers to ask. */
export function specialDays(calendar: WorkCalendar, from: Day, until: Day): SpecialDay[] {
  const off = [...calendar.daysOff].map(([day, festival]) => ({ day, off: true, festival }))
  const worked = [...calendar.workdays].map(([day, festival]) => ({ day, off: false, festival }))
  return [...off, ...worked].filter(({ day }) => day >= from && day <= until).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** A moment of the clock on the wall in China. */
export const momentAt = (instant: Date): Moment => {
  const local = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  return { day: local.slice(0, 10) as Day, minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) }
}
