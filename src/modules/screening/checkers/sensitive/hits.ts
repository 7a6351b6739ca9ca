import { eachWord } from '#platform/words/index'
import type { TermBook } from './term-book.ts'

/** An entry's number and where its form stands in the folded text. */
export type Hit = { readonly entry: number; readonly start: number; readonly end: number }

const isLetterOrFigure = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)
/** Latin words count as whole words: AV is not in java. */
const cutsWord = (units: Uint16Array, start: number, end: number): boolean =>
  (isLetterOrFigure(units[start] ?? 0) && start > 0 && isLetterOrFigure(units[start - 1] ?? 0)) || (isLetterOrFigure(units[end - 1] ?? 0) && isLetterOrFigure(units[end] ?? 0))

/** The first whose end is not before this one; the stretches stand in the order of their ends. */
function firstFrom(stretches: readonly Hit[], end: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) < end) low = middle + 1
    else high = middle
  }
  return low
}

function isExcepted(hit: Hit, exceptions: readonly Hit[] | undefined, longest: number): boolean {
  if (exceptions === undefined) return false
  for (let nth = firstFrom(exceptions, hit.end); nth < exceptions.length; nth += 1) {
    const exception = exceptions[nth]
    if (exception === undefined || exception.end > hit.end + longest) return false
    if (exception.start <= hit.start) return true
  }
  return false
}

/** Where terms stand, without those inside a longer word that is innocent. */
export function hitsOf({ entries, owners, table, longestException }: TermBook, units: Uint16Array): Hit[] {
  const hits: Hit[] = []
  const exceptions = new Map<number, Hit[]>()
  eachWord(table, units, (pattern, start, end) => {
    if (pattern < entries.length) {
      if (!cutsWord(units, start, end)) hits.push({ entry: pattern, start, end })
      return
    }
    const entry = owners[pattern - entries.length] ?? 0
    const known = exceptions.get(entry)
    if (known === undefined) exceptions.set(entry, [{ entry, start, end }])
    else known.push({ entry, start, end })
  })
  return exceptions.size === 0 ? hits : hits.filter((hit) => !isExcepted(hit, exceptions.get(hit.entry), longestException))
}
