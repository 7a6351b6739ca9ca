import { pairCostOf } from './costs.ts'
import { Lattice } from './lattice.ts'
import type { Figures } from './sections.ts'
import { childOf, runEnd, runWord } from './word-tree.ts'

/** Words of the likeliest reading, in order: each ends at `ends[i]` and is number `words[i]` (-1 unknown). `cost` in nats. */
export type Reading = { readonly words: readonly number[]; readonly ends: readonly number[]; readonly cost: number }

const LONGEST_WORD = 12
const lattice = new Lattice()

/** The likeliest reading of `units[start..end)` by pairs of words, after the word `previous` and before the word `following` (-1: nothing is known). */
export function bestPath(figures: Figures, units: Uint16Array, start: number, end: number, previous = -1, following = -1): Reading {
  lattice.clear(end - start)
  for (let at = start; at < end; at += 1) if (at === start || lattice.headAt[at - start] !== -1) addWords(figures, units, start, at, end, previous)
  return traced(figures, end - start, start, following)
}

function addWords(figures: Figures, units: Uint16Array, start: number, at: number, end: number, previous: number): void {
  const run = runEnd(units, at, end)
  if (run > at) {
    addEdge(figures, runWord(figures, units[at] ?? 0), at - start, run - start, previous)
    return
  }
  const last = Math.min(end, at + LONGEST_WORD)
  let node = 0, alone = false
  for (let to = at; to < last; to += 1) {
    node = childOf(figures, node, units[to] ?? 0)
    if (node < 0) break
    const word = figures.wordAt[node] ?? -1
    if (word < 0) continue
    if (to === at) alone = true
    addEdge(figures, word, at - start, to + 1 - start, previous)
  }
  if (!alone) addEdge(figures, -1, at - start, at + 1 - start, previous)
}

function addEdge(figures: Figures, word: number, at: number, to: number, previous: number): void {
  if (at === 0) {
    lattice.add(word, to, pairCostOf(figures, previous, word), -1)
    return
  }
  let best = Number.POSITIVE_INFINITY, from = -1
  for (let edge = lattice.headAt[at] ?? -1; edge >= 0; edge = lattice.sibling[edge] ?? -1) {
    const cost = (lattice.cost[edge] ?? 0) + pairCostOf(figures, lattice.word[edge] ?? -1, word)
    if (cost < best) {
      best = cost
      from = edge
    }
  }
  lattice.add(word, to, best, from)
}

function traced(figures: Figures, length: number, start: number, following: number): Reading {
  let cost = Number.POSITIVE_INFINITY, last = -1
  for (let edge = length === 0 ? -1 : (lattice.headAt[length] ?? -1); edge >= 0; edge = lattice.sibling[edge] ?? -1) {
    const total = (lattice.cost[edge] ?? 0) + (following < 0 ? 0 : pairCostOf(figures, lattice.word[edge] ?? -1, following))
    if (total < cost) {
      cost = total
      last = edge
    }
  }
  const words: number[] = [], ends: number[] = []
  for (let edge = last; edge >= 0; edge = lattice.before[edge] ?? -1) {
    words.push(lattice.word[edge] ?? -1)
    ends.push(start + (lattice.end[edge] ?? 0))
  }
  return { words: words.reverse(), ends: ends.reverse(), cost: last < 0 ? 0 : cost }
}
