import { isDay, type Day } from '#shared/days'

/** From one minute of the day to another, the second not included: 8:30–12:00 is [510, 720). */
export type Span = { readonly from: number; readonly to: number }
/** Monday first, as people here count the week. */
export type WeekHours = readonly [readonly Span[], readonly Span[], readonly Span[], readonly Span[], readonly Span[], readonly Span[], readonly Span[]]
/** Days on which other hours hold; no spans: closed. */
export type DayException = { readonly from: Day; readonly until: Day; readonly spans: readonly Span[]; readonly note: string }

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
const MINUTES = 24 * 60
export const NEVER: WeekHours = [[], [], [], [], [], [], []]

/** 8:30 */
export const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
/** 8:30—12:00，14:00—17:30 */
export const spansText = (spans: readonly Span[]): string => (spans.length === 0 ? '休息' : spans.map(({ from, to }) => `${clock(from)}—${clock(to)}`).join('，'))

/** In order, none empty, none touching another. */
export function tidySpans(spans: readonly Span[]): Span[] {
  const tidy: Span[] = []
  for (const { from, to } of spans.filter((span) => span.to > span.from).toSorted((a, b) => a.from - b.from)) {
    const last = tidy.at(-1)
    if (last && from <= last.to) tidy[tidy.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else tidy.push({ from, to })
  }
  return tidy
}

const TIME = /^(\d{1,2})[:：](\d{2})$/
function minuteOf(text: string): number | null {
  const [, hour, minute] = TIME.exec(text.trim()) ?? []
  if (hour === undefined || Number(minute) > 59) return null
  const at = Number(hour) * 60 + Number(minute)
  return at <= MINUTES ? at : null
}

/** Reads `8:30-12:00，14:00-17:30`; nothing or 休息 is closed; null for what is no hours. */
export function readSpans(text: string): Span[] | null {
  const said = text.trim()
  if (said === '' || said === '休息' || said === '不开放') return []
  const spans: Span[] = []
  for (const part of said.split(/[，,、;；\s]+/).filter((one) => one !== '')) {
    const [from, to, more] = part.split(/[-—–~～至到]+/).map(minuteOf)
    if (from === undefined || to === undefined || from === null || to === null || more !== undefined || to <= from) return null
    spans.push({ from, to })
  }
  const tidy = tidySpans(spans)
  return tidy.length === spans.length ? tidy : null
}

const LINE = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|—|~)\s*(\d{4}-\d{2}-\d{2}))?\s+(\S+)(?:\s+(.*))?$/
/** Reads a line such as `2025-05-06 9:00-12:00 系统维护` or `2025-01-26 至 2025-02-05 休息 装修`; null for what is none. */
export function readException(line: string): DayException | null {
  const [, from, until = from, hours = '', note = ''] = LINE.exec(line.trim()) ?? []
  const spans = readSpans(hours)
  if (from === undefined || until === undefined || !isDay(from) || !isDay(until) || until < from || spans === null) return null
  return { from, until, spans, note: note.trim() }
}
/** The line that `readException` reads back. */
export const exceptionLine = ({ from, until, spans, note }: DayException): string =>
  `${from === until ? from : `${from} 至 ${until}`} ${spans.length === 0 ? '休息' : spans.map((span) => `${clock(span.from)}-${clock(span.to)}`).join(',')}${note ? ` ${note}` : ''}`

/** The week in as few lines as say it: 周一至周五 8:30—12:00，14:00—17:30. */
export function weekLines(hours: WeekHours): { readonly days: string; readonly text: string }[] {
  const lines: { first: number; last: number; text: string }[] = []
  for (const [at, spans] of hours.entries()) {
    const text = spansText(spans), last = lines.at(-1)
    if (last?.text === text) last.last = at
    else lines.push({ first: at, last: at, text })
  }
  return lines.map(({ first, last, text }) => ({ days: first === last ? WEEKDAYS[first] ?? '' : `${WEEKDAYS[first]}至${WEEKDAYS[last]}`, text }))
}
