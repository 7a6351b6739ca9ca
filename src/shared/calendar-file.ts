import { addDays, type Day } from './days.ts'

export type CalendarDay = { readonly on: Day; readonly title: string; readonly words: string }

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
const compact = (day: Day): string => day.replaceAll('-', '')
const BYTES = new TextEncoder()

/** RFC 5545, 3.1: no line is longer than 75 octets; what follows begins with a space. Characters stay whole. */
function folded(line: string): string {
  const lines: string[] = []
  let [current, size] = ['', 0]
  for (const sign of line) {
    const { length } = BYTES.encode(sign)
    if (size + length > (lines.length === 0 ? 75 : 74)) {
      lines.push(current)
      ;[current, size] = ['', 0]
    }
    current += sign
    size += length
  }
  return [...lines, current].join('\r\n ')
}

/** Days as an iCalendar file (RFC 5545), each a whole day with a reminder a week before. `id` makes a second download replace the first. */
export function calendarFile(id: string, days: readonly CalendarDay[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const events = days.flatMap(({ on, title, words }, at) => [
    'BEGIN:VEVENT', `UID:${escaped(id)}-${at + 1}@gongkai`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(words)}`, 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P7D', `DESCRIPTION:${escaped(title)}`, 'END:VALARM', 'END:VEVENT',
  ])
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gongkai//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`
}
