import { spellings } from './spelling.ts'
import { syllables } from './syllables.ts'

/** One syllable of a stretch: where it stands in the folded text; `letters` when it is written in letters, with the borders of its run. */
export type Sounded = { readonly number: number; readonly start: number; readonly end: number; readonly letters: boolean; readonly first: boolean; readonly last: boolean }

/** So many characters before and after letters are read with them. */
const REACH = 12
/** More letters without a border are read piece by piece. */
const LONGEST_RUN = 100
const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const SPACE = 0x20
/** What may stand between syllables of one word: a space, an apostrophe, a hyphen, the figure of a tone. */
const joins = (unit: number): boolean => unit === SPACE || unit === 0x27 || unit === 0x2019 || unit === 0x2d || (unit >= 0x31 && unit <= 0x35)

/** The runs of letters as stretches with their surroundings, those that meet taken together. */
function stretchesOf(units: Uint16Array): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = []
  for (let at = 0; at < units.length; at += 1) {
    if (!isLetter(units[at] ?? 0)) continue
    const start = Math.max(0, at - REACH)
    while (at < units.length && isLetter(units[at] ?? 0)) at += 1
    const before = stretches.at(-1)
    const end = Math.min(units.length, at + REACH)
    if (before !== undefined && before.end >= start) before.end = end
    else stretches.push({ start, end })
  }
  return stretches
}

const BREAK: Sounded = { number: 0, start: 0, end: 0, letters: false, first: false, last: false }

function lettersAt(units: Uint16Array, at: number): string {
  let end = at
  while (end < at + LONGEST_RUN && isLetter(units[end] ?? 0)) end += 1
  return String.fromCharCode(...units.subarray(at, end))
}

function runAt(letters: string, at: number, way: number): Sounded[] {
  const ways = spellings(letters)
  const spelled = ways[Math.min(way, ways.length - 1)]
  if (spelled === undefined) return [BREAK]
  let start = at
  return spelled.map(({ number, length }, nth) => {
    const one = { number, start, end: start + length, letters: true, first: nth === 0, last: nth === spelled.length - 1 }
    start += length
    return one
  })
}

/** The syllables of each stretch that has letters, read in the given way; number 0 parts what does not belong together. */
export function soundLines(units: Uint16Array, way: number): Sounded[][] {
  const { first } = syllables()
  return stretchesOf(units).map(({ start, end }) => {
    const line: Sounded[] = []
    for (let at = start; at < end; at += 1) {
      const unit = units[at] ?? 0
      if (isLetter(unit)) {
        const letters = lettersAt(units, at)
        line.push(...runAt(letters, at, way))
        at += letters.length - 1
      } else if (!joins(unit) || (line.at(-1)?.letters !== true && !(unit === SPACE && isLetter(units[at + 1] ?? 0)))) line.push({ ...BREAK, number: first.get(unit) ?? 0, start: at, end: at + 1 })
    }
    return line
  })
}
