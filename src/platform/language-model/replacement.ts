import { bestPath, type Reading } from './best-path.ts'
import { pairCostOf } from './costs.ts'
import type { Figures } from './sections.ts'

/** Words on either side of a change that are read anew. */
const NEIGHBOURS = 2

/** What a change of the text wins: nats, and the word that then stands at its place. */
export type Replacement = { readonly gain: number; readonly start: number; readonly end: number }
/** A reading of the units from `start`. */
export type ReadStretch = { readonly units: Uint16Array; readonly start: number; readonly reading: Reading }

/** Cost in nats of the words `from`..`to` of a reading, with the step into the word after them. */
function costBetween(figures: Figures, { words }: Reading, from: number, to: number): number {
  let cost = 0
  // A word after the stretch that is unknown tells nothing, and its step is counted on neither side.
  const last = (words[to] ?? -1) < 0 ? to - 1 : to
  for (let index = from; index <= last; index += 1) cost += pairCostOf(figures, words[index - 1] ?? -1, words[index] ?? -1)
  return cost
}

/** What is won when the text gets `units` at `place` and after, all inside the words `from`..`to` (excluded) of its reading. */
export function replacement(figures: Figures, stretch: ReadStretch, from: number, to: number, place: number, units: ArrayLike<number>): Replacement {
  const { words, ends } = stretch.reading
  const first = Math.max(0, from - NEIGHBOURS), last = Math.min(words.length, to + NEIGHBOURS)
  const begin = ends[first - 1] ?? stretch.start
  const old = stretch.units.slice(place, place + units.length)
  stretch.units.set(units, place)
  const anew = bestPath(figures, stretch.units, begin, ends[last - 1] ?? stretch.start, words[first - 1] ?? -1, words[last] ?? -1)
  stretch.units.set(old, place)
  const index = anew.ends.findIndex((end) => end > place)
  return { gain: costBetween(figures, stretch.reading, first, last) - anew.cost, start: anew.ends[index - 1] ?? begin, end: anew.ends[index] ?? place + 1 }
}
