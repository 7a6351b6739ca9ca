import type { Figures } from './sections.ts'

export const DIGITS = '0'
export const LETTERS = 'A'
export const LINE = '\n'

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
const isLetter = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)

/** End of the run of digits or of letters that starts at `start`; `start` itself where there is none. A decimal point or thousands mark between digits belongs to the run. */
export function runEnd(units: Uint16Array, start: number, limit: number): number {
  let at = start
  if (isDigit(units[start] ?? 0)) {
    while (at < limit && (isDigit(units[at] ?? 0) || (isPoint(units[at] ?? 0) && isDigit(units[at + 1] ?? 0)))) at += 1
  } else while (at < limit && isLetter(units[at] ?? 0)) at += 1
  return at
}
const isPoint = (unit: number): boolean => unit === 0x2e || unit === 0x2c

/** The word that a run of digits or letters counts as. */
export const runWord = (figures: Figures, unit: number): number =>
  figures.wordAt[childOf(figures, 0, (isDigit(unit) ? DIGITS : LETTERS).charCodeAt(0))] ?? -1

/** The node below `node` by one unit, or -1. */
export function childOf(figures: Figures, node: number, unit: number): number {
  const code = figures.codes[unit] ?? 0
  if (code === 0) return -1
  const child = (figures.base[node] ?? 0) + code
  return figures.parent[child] === node ? child : -1
}

/** Number of a whole word, or -1. */
export function wordNumber(figures: Figures, word: string): number {
  let node = 0
  for (let at = 0; at < word.length && node >= 0; at += 1) node = childOf(figures, node, word.charCodeAt(at))
  return node <= 0 ? -1 : (figures.wordAt[node] ?? -1)
}
