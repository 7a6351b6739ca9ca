import { type LanguageModel, pairAt } from '#platform/language-model/index'
import { type CostedStretch, stepsCost } from './steps.ts'

/** Nats that a word must cost with the step to the next before a change can win enough: of one character, and of more. */
const SURPRISE_OF_ONE = 12
const SURPRISE_OF_WORD = 14

const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** Numbers of the words of a reading that are worth a closer look: single characters that hang on one side, and words that nobody writes beside their neighbours. */
export function suspectWords({ figures }: LanguageModel, stretch: CostedStretch): number[] {
  const { units, start, reading: { words, ends } } = stretch
  const suspects: number[] = []
  let begin = start, bound = false
  for (let index = 0; index < words.length; index += 1) {
    const end = ends[index] ?? begin
    const boundToNext = index + 1 < words.length && pairAt(figures, words[index] ?? -1, words[index + 1] ?? -1) >= 0
    const least = end - begin === 1 ? SURPRISE_OF_ONE : SURPRISE_OF_WORD
    if (isChinese(units[begin] ?? 0) && !(bound && boundToNext) && stepsCost(stretch, index, index + 1) >= least) suspects.push(index)
    bound = boundToNext
    begin = end
  }
  return suspects
}
