import { type LanguageModel, replacement } from '#platform/language-model/index'
import type { Slip } from './finding.ts'
import type { TypoList } from './known-pairs.ts'
import { type CostedStretch, stepsCost } from './steps.ts'

/** Characters that stand by themselves and what else may be meant, by their unit. */
export type SingleIndex = ReadonlyMap<number, readonly { readonly unit: number; readonly least: number }[]>

const HINT_MARGIN = 1
/** What the better character and the step after it cost at the least. */
const LEAST_LEFT = 4

/** The lists' single characters, ready to be looked up. */
export function singleIndex(lists: readonly TypoList[]): SingleIndex {
  const index = new Map<number, { unit: number; least: number }[]>()
  for (const { wrong, right, least } of lists.flatMap(({ singles }) => singles)) {
    const key = wrong.charCodeAt(0)
    index.set(key, [...(index.get(key) ?? []), { unit: right.charCodeAt(0), least }])
  }
  return index
}

/** Words of one character that should be another such word: 再 and 在, 以 and 已. */
export function singleSlips(model: LanguageModel, index: SingleIndex, stretch: CostedStretch): Slip[] {
  const { units, start, reading: { ends } } = stretch
  const slips: Slip[] = []
  let begin = start
  for (const [word, end] of ends.entries()) {
    const others = end - begin === 1 ? index.get(units[begin] ?? 0) : undefined
    const steps = others === undefined ? 0 : stepsCost(stretch, word, word + 1)
    for (const { unit, least } of others ?? []) {
      if (steps < least + LEAST_LEFT) continue
      const { gain } = replacement(model.figures, stretch, word, word + 1, begin, [unit])
      if (gain >= least - HINT_MARGIN) slips.push({ start: begin, end, right: String.fromCharCode(unit), rule: 'typo-particle', warn: gain >= least, sure: false, weight: gain - least })
    }
    begin = end
  }
  return slips
}
