import type { Pace } from './subscription.ts'

/** Minutes of the day in China. From after until before: 22:00–07:00 runs over midnight; the same twice is no quiet at all. */
export type Quiet = { readonly from: number; readonly until: number }
export type Timing = { readonly quiet: Quiet; readonly digestMinute: number }

const MINUTE = 60_000, DAY_MINUTES = 1440, DAY = DAY_MINUTES * MINUTE, CHINA = 8 * 60 * MINUTE
const MONDAY = 4 // 1970-01-01 was a Thursday: days since then, from that Thursday.

/** The minute of the day in China at an instant. */
export const minuteOf = (at: Date): number => Math.floor(((at.getTime() + CHINA) % DAY + DAY) % DAY / MINUTE)

/** Is the minute within the quiet hours? Their first minute is, the minute at which they end is not. */
export function isQuiet(minute: number, { from, until }: Quiet): boolean {
  if (from === until) return false
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}

/** The same instant, or where that is quiet, the end of the quiet hours. */
export function afterQuiet(at: Date, quiet: Quiet): Date {
  if (!isQuiet(minuteOf(at), quiet)) return at
  const midnight = Math.floor((at.getTime() + CHINA) / DAY) * DAY - CHINA
  const end = midnight + quiet.until * MINUTE
  return new Date(end > at.getTime() ? end : end + DAY)
}

/** The next full digest hour strictly after an instant; of a week, Monday's. */
function nextDigest(at: Date, minute: number, weekly: boolean): Date {
  const day = Math.floor((at.getTime() + CHINA) / DAY)
  let next = (at.getTime() + CHINA) % DAY < minute * MINUTE ? day : day + 1
  while (weekly && next % 7 !== MONDAY) next += 1
  return new Date(next * DAY + minute * MINUTE - CHINA)
}

/** When something that was decided now is to go out: never within the quiet hours, whatever the pace. */
export function dueAt(decided: Date, pace: Pace, { quiet, digestMinute }: Timing): Date {
  return afterQuiet(pace === 'at_once' ? decided : nextDigest(decided, digestMinute, pace === 'weekly'), quiet)
}

/** 22:00 as people read it. */
export const clockWords = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Reads 22:00, also full width; null where it is no time of day. */
export function readClock(text: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? []
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : null
}
