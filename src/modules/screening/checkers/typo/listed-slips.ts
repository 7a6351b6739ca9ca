import { type LanguageModel, type ReadStretch, replacement, unitsOf } from '#platform/language-model/index'
import { isMentioned } from './coined.ts'
import type { Slip } from './finding.ts'
import { knownPairs, type KnownPair, type PairIndex } from './known-pairs.ts'

/** A win by which a doubtful pair is only hinted at. */
const HINT_MARGIN = 1
/** A listed slip stays before what the model guesses at the same place. */
const LISTED = 100

/** Number of the word that holds the place: the first that ends after it. */
function wordAt(ends: readonly number[], place: number): number {
  let low = 0, high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

function gainAt(model: LanguageModel, stretch: ReadStretch, start: number, { wrong, right }: KnownPair): number {
  const { ends } = stretch.reading
  const from = wordAt(ends, start)
  let to = from
  while (to < ends.length && (ends[to] ?? 0) < start + wrong.length) to += 1
  return replacement(model.figures, stretch, from, to + 1, start, unitsOf(right)).gain
}

/** Slips of the lists in one read stretch. */
export function listedSlips(model: LanguageModel, index: PairIndex, text: string, stretch: ReadStretch): Slip[] {
  const last = stretch.reading.ends.at(-1) ?? stretch.start
  return knownPairs(index, text, stretch.units, stretch.start, last).flatMap(({ pair, start }): Slip[] => {
    const gain = gainAt(model, stretch, start, pair)
    if (gain < pair.least - (pair.sure ? 0 : HINT_MARGIN)) return []
    const end = start + pair.wrong.length
    const warn = gain >= pair.least && pair.onlyHint !== true && !isMentioned(text, start, end)
    return [{ start, end, right: pair.right, rule: pair.sure ? 'typo-common' : 'typo-confused', warn, sure: pair.sure, why: pair.why, weight: LISTED + gain }]
  })
}
