import { COST_STEP, type Figures, PAIR_STEP } from './sections.ts'

/** Nats that a unit of no known word costs. */
export const UNKNOWN_COST = 15

/** Place of a listed pair, or -1. */
export function pairAt(figures: Figures, first: number, second: number): number {
  if (first < 0 || second < 0 || second > 0xffff) return -1
  const { pairStart, follower } = figures
  let low = pairStart[first] ?? 0
  let high = (pairStart[first + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = follower[middle] ?? 0
    if (here === second) return middle
    if (here < second) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Minus the log probability of a word by itself, in nats. */
export const wordCost = (figures: Figures, word: number): number => (word < 0 ? UNKNOWN_COST : (figures.cost[word] ?? 0) * COST_STEP)

/** Minus the log probability of `second` after `first`, in nats. */
export function pairCostOf(figures: Figures, first: number, second: number): number {
  const at = pairAt(figures, first, second)
  if (at >= 0) return (figures.pairCost[at] ?? 0) * PAIR_STEP
  // What follows is of no word: that says nothing about the word before it.
  if (second < 0) return UNKNOWN_COST
  return wordCost(figures, second) + (first < 0 ? 0 : (figures.backOff[first] ?? 0) * COST_STEP)
}
