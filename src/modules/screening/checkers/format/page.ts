import type { CheckedText, Circumstances, Segment, SegmentKind } from '../../domain/checked-text.ts'
import { calendarDates } from './dates/calendar-dates.ts'
import type { Line, Page } from './rule.ts'

const FOREIGN = /https?:\/\/[\w\-./?%&=#:;,+~@!$()]{1,500}|(?<![\w.])(?:www\.[\w\-./?%&=#]{1,300}|[\w.+-]{1,64}@[\w.-]{1,100})|(?<![\w.-])[\w.-]{1,100}\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|jpe?g|png|html?)(?![\w])/gi

function foreignStretches(text: string): (at: number) => boolean {
  const stretches = [...text.matchAll(FOREIGN)].map((match) => [match.index, match.index + match[0].length] as const)
  if (stretches.length === 0) return () => false
  return (at) => {
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.[0] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low > 0 && at < (stretches[low - 1]?.[1] ?? 0)
  }
}

/** Which segment a place lies in: segments follow one another, and links lie inside them. */
function kinds(segments: readonly Segment[]): (at: number) => SegmentKind {
  const ordered = segments.filter(({ kind }) => kind !== 'link').toSorted((a, b) => a.start - b.start)
  return (at) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const segment = ordered[low - 1]
    return segment !== undefined && at <= segment.end ? segment.kind : 'paragraph'
  }
}

function linesOf(text: string, kindAt: (at: number) => SegmentKind): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return { text: line, start: from, end: from + line.length, kind: kindAt(from) }
  })
}

/** Makes a text ready for the rules of form. */
export function pageOf({ text, segments }: CheckedText, { day }: Circumstances): Page {
  const kindAt = kinds(segments)
  return { text, segments, day, kindAt, lines: linesOf(text, kindAt), isForeign: foreignStretches(text), dates: calendarDates(text) }
}
