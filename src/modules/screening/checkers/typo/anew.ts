import { bestPath, type LanguageModel, type Reading } from '#platform/language-model/index'
import { type CostedStretch, stepsCost } from './steps.ts'

/** Words on either side of a change that are read anew with it. */
const NEIGHBOURS = 2

export type Anew = { readonly gain: number; readonly reading: Reading; /** Where the units that were read anew begin in the text. */ readonly begin: number; /** The word before them, -1 where there is none. */ readonly previous: number; readonly following: number }

/** Index of the word of the reading that holds a place. */
export function wordAtPlace({ reading: { ends } }: CostedStretch, place: number): number {
  let low = 0, high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** What is won, in nats, when `start`..`end` of the text is written as `units` instead. */
export function readAnew({ figures }: LanguageModel, stretch: CostedStretch, start: number, end: number, units: readonly number[]): Anew {
  const { words, ends } = stretch.reading
  const first = Math.max(0, wordAtPlace(stretch, start) - NEIGHBOURS), last = Math.min(words.length, wordAtPlace(stretch, end - 1) + 1 + NEIGHBOURS)
  const begin = ends[first - 1] ?? stretch.start, stop = ends[last - 1] ?? begin
  const changed = new Uint16Array(start - begin + units.length + stop - end)
  changed.set(stretch.units.subarray(begin, start))
  changed.set(units, start - begin)
  changed.set(stretch.units.subarray(end, stop), start - begin + units.length)
  const previous = words[first - 1] ?? -1, following = words[last] ?? -1
  const reading = bestPath(figures, changed, 0, changed.length, previous, following)
  return { gain: stepsCost(stretch, first, last) - reading.cost, reading, begin, previous, following }
}
