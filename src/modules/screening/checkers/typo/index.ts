import { bestPath, type LanguageModel, unitsOf } from '#platform/language-model/index'
import type { Checker } from '../../domain/checker.ts'
import { quotedUnits } from './coined.ts'
import { doubledSlips } from './doubled.ts'
import { familiarPlaces } from './familiar.ts'
import { foundOf, type Slip, weightiest } from './finding.ts'
import { guessedSlips } from './guessed-slips.ts'
import { pairIndex, type TypoList } from './known-pairs.ts'
import { listedSlips } from './listed-slips.ts'
import { shippedTypos } from './load.ts'
import { piecesOf } from './pieces.ts'
import { singleIndex, singleSlips } from './single-slips.ts'
import { sparedUnits } from './spared.ts'
import { missingSlips, swappedSlips } from './slipped-hands.ts'
import { costed } from './steps.ts'
import { suspectWords } from './suspects.ts'

export type { TypoList } from './known-pairs.ts'

/** 错别字: characters of the same or nearly the same sound or shape in the place of the right one, by a list of common ones and by what official prose writes. */
export function typoChecker(model: LanguageModel, lists: readonly TypoList[] = [shippedTypos()]): Checker {
  const pairs = pairIndex(lists), singles = singleIndex(lists), alike = new Set(lists.flatMap((list) => list.alike))
  return {
    name: 'typo',
    check: ({ text }) => {
      const units = unitsOf(text)
      const spared = sparedUnits(text), quoted = quotedUnits(text)
      const listed: Slip[] = [], guessed: ReturnType<typeof guessedSlips> = []
      for (const [start, end] of piecesOf(text)) {
        const stretch = costed(model, { units, start, reading: bestPath(model.figures, units, start, end) })
        listed.push(...listedSlips(model, pairs, text, stretch))
        listed.push(...singleSlips(model, singles, stretch))
        const suspects = suspectWords(model, stretch)
        guessed.push(...guessedSlips(model, { text, quoted, alike }, stretch, suspects))
        listed.push(...doubledSlips(model, text, stretch))
        guessed.push(...[...swappedSlips(model, text, stretch, suspects), ...missingSlips(model, text, stretch, suspects)].map((slip) => ({ slip, place: slip.start })))
      }
      const familiar = familiarPlaces(units, guessed.map(({ place }) => place))
      const slips = [...listed, ...guessed.flatMap(({ slip, place }) => (familiar.has(place) ? [] : [slip]))]
      return weightiest(slips.filter(({ start }) => spared[start] === 0), text.length).map((slip) => foundOf(text, slip))
    },
  }
}
