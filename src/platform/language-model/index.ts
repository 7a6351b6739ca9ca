import { type Confusions, confusionsIn } from './confusions.ts'
import { pairCostOf } from './costs.ts'
import { sharedBytes, shippedFigures } from './load.ts'
import type { Figures } from './sections.ts'
import { wordNumber } from './word-tree.ts'

export { bestPath, type Reading } from './best-path.ts'
export { type Confusions, NEAR_SOUND, SAME_SOUND, SAME_TONE, SHAPE } from './confusions.ts'
export { pairAt, pairCostOf, wordCost } from './costs.ts'
export { type ReadStretch, type Replacement, replacement } from './replacement.ts'
export { LONGEST_PIECE } from './lattice.ts'
export type { Figures } from './sections.ts'
export { unitsOf } from './units.ts'
export { childOf, wordNumber } from './word-tree.ts'

/** Words and pairs of words of modern Chinese with their probabilities, and which characters are mistaken for which. */
export type LanguageModel = {
  readonly figures: Figures
  readonly confusions: Confusions
  /** Natural logarithm of the probability of these words in this order. */
  readonly logProbability: (words: readonly string[]) => number
}

/** A model over figures and confusions that are already in memory. */
export const languageModel = (figures: Figures, confusions: Confusions): LanguageModel => ({
  figures,
  confusions,
  logProbability: (words) => {
    const numbers = words.map((word) => wordNumber(figures, word))
    return -numbers.reduce((sum, number, index) => sum + pairCostOf(figures, numbers[index - 1] ?? -1, number), 0)
  },
})

let loaded: LanguageModel | undefined
/** The shipped model, read at the first call and shared from then on. */
export function loadLanguageModel(): LanguageModel {
  loaded ??= languageModel(shippedFigures(), confusionsIn(sharedBytes('confusions.bin')))
  return loaded
}
