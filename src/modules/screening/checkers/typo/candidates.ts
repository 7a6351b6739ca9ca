import { type LanguageModel, replacement, wordNumber } from '#platform/language-model/index'
import { guessesAt } from './guesses.ts'
import { HINT_MARGIN, needOf } from './need.ts'
import type { CostedStretch } from './steps.ts'

/** One change of one character: what it wins and which word it makes of `start`..`end`. `single` tells that the character stood outside every longer word. */
export type Candidate = {
  readonly place: number
  readonly unit: number
  readonly kind: number
  readonly gain: number
  readonly start: number
  readonly end: number
  readonly single: boolean
}

/** The shortest part of `word` that is a word with a word on its other side and holds the character at `place`: of 质量安全 it is 质量. */
function narrowed({ figures }: Pick<LanguageModel, 'figures'>, word: string, place: number): [number, number] {
  for (let cut = 2; cut <= word.length - 2; cut += 1)
    if (wordNumber(figures, word.slice(0, cut)) >= 0 && wordNumber(figures, word.slice(cut)) >= 0) {
      const [from, to] = place < cut ? [0, cut] : [cut, word.length]
      const [start, end] = narrowed({ figures }, word.slice(from, to), place - from)
      return [from + start, from + end]
    }
  return [0, word.length]
}

/** The word that a change makes, as places in the text. */
function madeWord(model: LanguageModel, units: Uint16Array, { start, end }: { start: number; end: number }, place: number, unit: number): [number, number] {
  const changed = units.slice(start, end)
  changed[place - start] = unit
  const [from, to] = narrowed(model, String.fromCharCode(...changed), place - start)
  return [start + from, start + to]
}

/** Changes of single characters inside word number `index` of the reading that win nearly what they need. */
export function candidatesIn(model: LanguageModel, stretch: CostedStretch, index: number): Candidate[] {
  const { ends } = stretch.reading
  const begin = ends[index - 1] ?? stretch.start, end = ends[index] ?? begin
  const single = end - begin === 1
  const found: Candidate[] = []
  for (let place = begin; place < end; place += 1)
    for (const { unit, kind, ...words } of guessesAt(model, stretch, index, place, single)) {
      const won = replacement(model.figures, stretch, words.from, words.to, place, [unit])
      if (won.gain < needOf(kind, single) - HINT_MARGIN || won.end - won.start < 2) continue
      const [from, to] = madeWord(model, stretch.units, won, place, unit)
      found.push({ place, unit, kind, gain: won.gain, start: from, end: to, single })
    }
  return found
}
