import { checkedHtml } from '#platform/rich-text/checked-html'
import type { CheckedText, Segment, SegmentKind } from '../domain/checked-text.ts'

/** A part of what is checked: its name for the program, its place for people, and its words or its clean HTML. */
export type Part = { readonly name: string; readonly place: string; readonly kind: SegmentKind } & ({ readonly text: string } | { readonly html: string })
type Range = { readonly name: string; readonly place: string; readonly start: number; readonly end: number }
export type JoinedParts = CheckedText & { readonly ranges: readonly Range[] }

/** All parts as one text, with which stretch is whose. */
export function joinedParts(parts: readonly Part[]): JoinedParts {
  let text = ''
  const segments: Segment[] = [], ranges: Range[] = []
  for (const part of parts) {
    if (text !== '') text += '\n'
    const base = text.length
    const inner = 'html' in part ? checkedHtml(part.html) : { text: part.text, segments: [{ kind: part.kind, start: 0, end: part.text.length, place: part.place }] }
    text += inner.text
    ranges.push({ name: part.name, place: part.place, start: base, end: text.length })
    for (const segment of inner.segments) if (segment.end > segment.start) segments.push({ ...segment, start: segment.start + base, end: segment.end + base, place: 'html' in part && part.name !== 'body' ? `${part.place}${segment.place.replace('正文', '')}` : segment.place })
  }
  return { text, segments, ranges }
}

/** The part that a stretch begins in, and as people call the place. */
export function placeOf({ ranges, segments }: JoinedParts, start: number): { range: Range | undefined; place: string } {
  const range = ranges.find((one) => start >= one.start && start <= one.end)
  const segment = segments.find((one) => one.kind !== 'link' && start >= one.start && start < one.end)
  return { range, place: segment?.place ?? range?.place ?? '' }
}
