import { eachWord } from '#platform/words/index'
import { endIn, startIn } from '../../../domain/folded-text.ts'
import type { FoldedUnits } from '../../../domain/folded-units.ts'
import { lowered, weightOf } from '../context.ts'
import type { Sighting, Written } from '../finding-of.ts'
import type { Entry, TermBook } from '../term-book.ts'
import { type SoundBook, soundBook } from './sound-book.ts'
import { soundLines, type Sounded } from './sound-line.ts'

/** How many ways to part letters into syllables are tried. */
const WAYS = 3
const HAS_LETTERS = (units: Uint16Array): boolean => units.some((unit) => unit >= 0x61 && unit <= 0x7a)

/** Wholly in pinyin as whole words, or with one character in pinyin and all others as in the term. */
function writtenAs(form: string, units: Uint16Array, sounded: readonly Sounded[]): Written | null {
  const spelled = sounded.filter(({ letters }) => letters).length
  if (spelled === sounded.length) return sounded[0]?.first === true && sounded.at(-1)?.last === true ? 'sounds' : null
  if (spelled !== 1) return null
  const rest = sounded.every(({ letters, first, last, start }, at) => (letters ? first && last : units[start] === form.charCodeAt(at)))
  return rest ? 'mixed' : null
}

function sightingAt(entry: Entry, folded: FoldedUnits, sounded: readonly Sounded[]): Sighting | null {
  const written = writtenAs(entry.form, folded.units, sounded)
  const [start, end] = [sounded[0]?.start ?? 0, sounded.at(-1)?.end ?? 0]
  if (written === null) return null
  const weight = weightOf(entry, folded.units, { start, end })
  // What is wholly in letters may be another word of the same sounds, so it weighs one step less.
  const severity = weight.severity === null ? null : written === 'sounds' ? lowered(weight.severity) : weight.severity
  return severity === null ? null : { entry, start: startIn(folded, start), end: endIn(folded, end), severity, because: weight.because, written }
}

/** Finds terms whose letters are pinyin. The table of sounds is made when the first text with letters comes. */
export function soundSightings(book: TermBook): (folded: FoldedUnits) => Sighting[] {
  let sounds: SoundBook | undefined
  return (folded) => {
    if (book.entries.length === 0 || !HAS_LETTERS(folded.units)) return []
    sounds ??= soundBook(book)
    const { table, entries } = sounds
    const seen = new Map<string, Sighting>()
    for (let way = 0; way < WAYS; way += 1) {
      for (const line of soundLines(folded.units, way)) {
        eachWord(table, Uint16Array.from(line, ({ number }) => number), (pattern, from, to) => {
          const entry = book.entries[entries[pattern] ?? -1]
          const sighting = entry === undefined ? null : sightingAt(entry, folded, line.slice(from, to))
          if (sighting !== null) seen.set(`${entries[pattern]}:${sighting.start}:${sighting.end}`, sighting)
        })
      }
    }
    return [...seen.values()]
  }
}
