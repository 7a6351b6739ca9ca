import type { CheckedText, Segment } from '../domain/checked-text.ts'
import { hashText, newHashSet } from './journal/hash-set.ts'
import type { PageText } from './page/page-text.ts'

/** A page without what was checked on an earlier one, and the way back to the whole page's offsets. `fresh` are the marks of the shared parts that stand here for the first time. */
export type OwnText = { readonly checked: CheckedText; readonly toPage: (offset: number) => number; readonly fresh: readonly string[] }

const hashOf = (text: string, { start, end }: Segment): string => hashText(text.slice(start, end))

/** Remembers the navigation, heads and feet of a site by their words: each is checked on the first page that shows it. */
export function newSharedParts(): { readonly ownText: (page: PageText) => OwnText; readonly remember: (marks: readonly string[]) => void } {
  const known = newHashSet()
  return {
    remember: (marks) => { for (const mark of marks) known.add(mark) },
    ownText: ({ checked: { text, segments }, isShared }) => {
      const pieces: string[] = [], kept: Segment[] = [], moves: { from: number; by: number }[] = [], fresh: string[] = []
      let length = 0, shift = 0, isDropped = false
      for (const [index, segment] of segments.entries()) {
        if (segment.kind !== 'link') {
          const mark = isShared[index] ? hashOf(text, segment) : ''
          isDropped = mark !== '' && known.has(mark)
          if (!isDropped) {
            if (mark !== '') { known.add(mark); fresh.push(mark) }
            shift = segment.start - length
            moves.push({ from: length, by: shift })
            pieces.push(text.slice(segment.start, segment.end))
            length += segment.end - segment.start + 1
          }
        }
        if (!isDropped) kept.push({ ...segment, start: segment.start - shift, end: segment.end - shift })
      }
      const toPage = (offset: number): number => offset + (moves.findLast(({ from }) => from <= offset)?.by ?? 0)
      return { checked: { text: pieces.join('\n'), segments: kept }, toPage, fresh }
    },
  }
}
