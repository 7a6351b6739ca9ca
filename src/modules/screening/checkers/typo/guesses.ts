import { childOf, type LanguageModel, wordCost } from '#platform/language-model/index'
import { HINT_MARGIN, needOf } from './need.ts'
import { type CostedStretch, stepsCost } from './steps.ts'

/** A change that makes a word of `start`..`end`, which lies in the words `from`..`to` (excluded) of the reading; `promise` is what it may win at most, roughly. */
export type Guess = { readonly unit: number; readonly kind: number; readonly start: number; readonly end: number; readonly from: number; readonly to: number; readonly promise: number }

const LONGEST_BEFORE = 3
const LONGEST_WORD = 6
/** Changes of one character that are read anew; the others promise less. */
const MOST_READ = 4
/** A listed pair makes a word this much cheaper than it is by itself, seldom more. */
const BY_NEIGHBOURS = 3

/** The starts from which what stands before `place` is the beginning of a word, and the node after it. */
type Open = { readonly start: number; readonly node: number }

function openWords({ figures }: LanguageModel, { units, start: least }: CostedStretch, place: number): Open[] {
  const open: Open[] = [{ start: place, node: 0 }]
  for (let start = place - 1; start >= Math.max(least, place - LONGEST_BEFORE); start -= 1) {
    let node = 0
    for (let at = start; at < place && node >= 0; at += 1) node = childOf(figures, node, units[at] ?? 0)
    if (node > 0) open.push({ start, node })
  }
  return open
}

/** The words that `start`..`end` touches, as numbers of the reading; `index` is one of them. */
function touched({ reading: { ends }, start: least }: CostedStretch, index: number, start: number, end: number): [number, number] {
  let from = index, to = index + 1
  while (from > 0 && (ends[from - 1] ?? least) > start) from -= 1
  while (to < ends.length && (ends[to - 1] ?? end) < end) to += 1
  return [from, to]
}

/** The most promising changes of the character at `place`, which stands in word `index` of the reading. */
export function guessesAt(model: LanguageModel, stretch: CostedStretch, index: number, place: number, single: boolean): Guess[] {
  const { figures, confusions: { start: first, other, kind } } = model
  const { codes, base, parent, wordAt } = figures
  const { units } = stretch
  const limit = stretch.reading.ends.at(-1) ?? place
  const own = units[place] ?? 0
  const open = openWords(model, stretch, place)
  const found: Guess[] = []
  const stop = first[own + 1] ?? 0
  for (let entry = first[own] ?? 0; entry < stop; entry += 1) {
    const unit = other[entry] ?? 0, code = codes[unit] ?? 0
    const least = needOf(kind[entry] ?? 0, single) - HINT_MARGIN
    let best: Guess | undefined
    for (const { start, node: before } of open) {
      let node = (base[before] ?? 0) + code
      if (code === 0 || parent[node] !== before) continue
      for (let end = place + 1; node >= 0; end += 1) {
        const word = wordAt[node] ?? -1
        if (word >= 0 && end - start >= 2) {
          const [from, to] = touched(stretch, index, start, end)
          const promise = stepsCost(stretch, from, to) - Math.max(5, wordCost(figures, word) - BY_NEIGHBOURS)
          if (promise >= least && (best === undefined || promise > best.promise)) best = { unit, kind: kind[entry] ?? 0, start, end, from, to, promise }
        }
        if (end >= limit || end - start >= LONGEST_WORD) break
        node = childOf(figures, node, units[end] ?? 0)
      }
    }
    if (best !== undefined) found.push(best)
  }
  return found.length <= MOST_READ ? found : found.sort((a, b) => b.promise - a.promise).slice(0, MOST_READ)
}
