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

const CACHE_BITS = 16
const CACHE = 1 << CACHE_BITS
/** The last pairs that were asked, each at the place that its numbers give: most pairs of a page are asked again and again. */
const firsts = new Int32Array(CACHE).fill(-2), seconds = new Int32Array(CACHE).fill(-2), costs = new Float64Array(CACHE)
let cachedFor: Figures | undefined

/** Minus the log probability of `second` after `first`, in nats. */
export function pairCostOf(figures: Figures, first: number, second: number): number {
  if (cachedFor !== figures) {
    firsts.fill(-2)
    cachedFor = figures
  }
  const place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - CACHE_BITS)
  if (firsts[place] === first && seconds[place] === second) return costs[place] ?? 0
  const cost = askedCost(figures, first, second)
  firsts[place] = first
  seconds[place] = second
  costs[place] = cost
  return cost
}

function askedCost(figures: Figures, first: number, second: number): number {
  const at = pairAt(figures, first, second)
  if (at >= 0) return (figures.pairCost[at] ?? 0) * PAIR_STEP
  // What follows is of no word: that says nothing about the word before it.
  if (second < 0) return UNKNOWN_COST
  return wordCost(figures, second) + (first < 0 ? 0 : (figures.backOff[first] ?? 0) * COST_STEP)
}
