import { type LanguageModel, pairCostOf, type ReadStretch } from '#platform/language-model/index'

/** A read stretch with the running sum of what its words cost: `sums[i]` is the cost of the words before word i. */
export type CostedStretch = ReadStretch & { readonly sums: Float64Array }

/** The stretch with its running costs. */
export function costed({ figures }: LanguageModel, stretch: ReadStretch): CostedStretch {
  const { words } = stretch.reading
  const sums = new Float64Array(words.length + 1)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? -1
    sums[index + 1] = (sums[index] ?? 0) + pairCostOf(figures, words[index - 1] ?? -1, word)
  }
  return { ...stretch, sums }
}

/** Nats of the words `from`..`to` (excluded) and of the step to the word after them. */
export const stepsCost = ({ sums }: CostedStretch, from: number, to: number): number => (sums[Math.min(to + 1, sums.length - 1)] ?? 0) - (sums[from] ?? 0)
