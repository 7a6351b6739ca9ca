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

const codesOf = new WeakMap<LanguageModel, Uint16Array>()
/** The code in the word tree of each character that another is mistaken for, in the order of the confusions. */
function confusedCodes(model: LanguageModel): Uint16Array {
  const known = codesOf.get(model)
  if (known) return known
  const { figures: { codes }, confusions: { other } } = model
  const made = new Uint16Array(other.length)
  for (let entry = 0; entry < made.length; entry += 1) made[entry] = codes[other[entry] ?? 0] ?? 0
  codesOf.set(model, made)
  return made
}

/** The most promising changes of the character at `place`, which stands in word `index` of the reading. */
export function guessesAt(model: LanguageModel, stretch: CostedStretch, index: number, place: number, single: boolean): Guess[] {
  const { figures, confusions: { start: first, other, kind } } = model
  const { codes, base, parent } = figures
  const limit = stretch.reading.ends.at(-1) ?? place, own = stretch.units[place] ?? 0
  const [begin, stop] = [first[own] ?? 0, first[own + 1] ?? 0], confused = confusedCodes(model)
  const next = place + 1 < limit ? codes[stretch.units[place + 1] ?? 0] ?? 0 : 0
  const found = new Map<number, Guess>()
  for (const { start, node: before } of openWords(model, stretch, place)) {
    const children = base[before] ?? 0, alone = start === place
    if (alone && next === 0) continue
    for (let entry = begin; entry < stop; entry += 1) {
      const code = confused[entry] ?? 0, node = children + code
      if (code === 0 || parent[node] !== before) continue
      // Nothing but the character itself stands before: only words that go on with the next one count.
      if (alone && parent[(base[node] ?? 0) + next] !== node) continue
      const guess = bestFrom(model, stretch, index, { start, place, node, limit, unit: other[entry] ?? 0, kind: kind[entry] ?? 0, least: needOf(kind[entry] ?? 0, single) - HINT_MARGIN })
      if (guess !== undefined && guess.promise > (found.get(entry)?.promise ?? -1)) found.set(entry, guess)
    }
  }
  const guesses = [...found.values()]
  return guesses.length <= MOST_READ ? guesses : guesses.sort((a, b) => b.promise - a.promise).slice(0, MOST_READ)
}

type Beginning = { readonly start: number; readonly place: number; readonly node: number; readonly limit: number; readonly unit: number; readonly kind: number; readonly least: number }

/** The most promising word that begins so and goes on as the text does. */
function bestFrom({ figures }: LanguageModel, stretch: CostedStretch, index: number, { start, place, node: beginning, limit, unit, kind, least }: Beginning): Guess | undefined {
  let best: Guess | undefined
  for (let node = beginning, end = place + 1; node >= 0; end += 1) {
    const word = figures.wordAt[node] ?? -1
    if (word >= 0 && end - start >= 2) {
      const [from, to] = touched(stretch, index, start, end)
      const promise = stepsCost(stretch, from, to) - Math.max(5, wordCost(figures, word) - BY_NEIGHBOURS)
      if (promise >= least && (best === undefined || promise > best.promise)) best = { unit, kind, start, end, from, to, promise }
    }
    if (end >= limit || end - start >= LONGEST_WORD) break
    node = childOf(figures, node, stretch.units[end] ?? 0)
  }
  return best
}
