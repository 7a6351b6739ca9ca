import type { CheckedText, Segment } from '../../domain/checked-text.ts'

/** A text file as it is checked, and the way back to the file's own offsets. */
export type PlainText = { readonly checked: CheckedText; readonly source: string; readonly toFile: (offset: number) => number }

/** The mark at the beginning and the carriage returns are no text, but they count in the file's offsets. */
export function plainText(raw: string): PlainText {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, (end) => (end === '\r\n' ? '\n' : '\r'))
  const mark = raw.length > 0 && raw.charCodeAt(0) === 0xfeff ? 1 : 0
  const dropped: number[] = []
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 1)) dropped.push(at - mark - dropped.length)
  return { checked: { text, segments: lineSegments(text) }, source: raw, toFile: (offset) => offset + mark + before(dropped, offset) }
}

/** How many of the ascending places lie before an offset. */
function before(places: readonly number[], offset: number): number {
  let low = 0, high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Each line that says something is a paragraph; the first one is the title. */
function lineSegments(text: string): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words !== '') {
      const start = at + line.indexOf(words)
      segments.push({ kind: segments.length === 0 ? 'title' : 'paragraph', start, end: start + words.length, place: segments.length === 0 ? '第1段（标题）' : `第${segments.length + 1}段` })
    }
    at += line.length + 1
  }
  return segments
}
