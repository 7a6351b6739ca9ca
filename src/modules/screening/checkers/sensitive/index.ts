import type { Checker } from '../../domain/checker.ts'
import { endIn, startIn, unitsFolded } from '../../domain/folded-text.ts'
import type { FoldedUnits } from '../../domain/folded-units.ts'
import { weightOf } from './context.ts'
import { writingOf } from './evasion.ts'
import { findingOf, type Sighting } from './finding-of.ts'
import { gravest } from './gravest.ts'
import { hitsOf } from './hits.ts'
import { soundSightings } from './sounds/sound-sightings.ts'
import { type TermBook, termBook } from './term-book.ts'
import type { TermList } from './term-list.ts'

export { shippedTermLists } from './load.ts'
export type { Term, TermList } from './term-list.ts'
export { termTable } from './term-table.ts'

function written(book: TermBook, text: string, folded: FoldedUnits): Sighting[] {
  return hitsOf(book, folded.units).flatMap((hit): Sighting[] => {
    const entry = book.entries[hit.entry]
    const writing = entry === undefined ? null : writingOf(text, folded, hit, entry.term.term)
    if (entry === undefined || writing === null) return []
    const { severity, because } = weightOf(entry, folded.units, hit)
    return severity === null ? [] : [{ entry, start: startIn(folded, hit.start), end: endIn(folded, hit.end), severity, because, written: writing }]
  })
}

/** 敏感词: the words of these lists, however they are written — full width, traditional, look-alikes, with signs between, in pinyin — where the words near them do not make them innocent. */
export function sensitiveChecker(lists: readonly TermList[]): Checker {
  const book = termBook(lists)
  const inSounds = soundSightings(book)
  return {
    name: 'sensitive',
    check: ({ text }) => {
      const folded = unitsFolded(text, { loose: true })
      return gravest([...written(book, text, folded), ...inSounds(folded)]).map((sighting) => findingOf(text, sighting))
    },
  }
}
