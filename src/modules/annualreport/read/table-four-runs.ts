import { addressLabel } from '../domain/addresses.ts'
import { DISPUTE_BLOCK_KEYS, DISPUTE_KEYS } from '../domain/format.ts'
import type { Results, Table4 } from '../domain/tables.ts'
import type { Tally } from './tally.ts'

const MOST = 200
const SIZE = DISPUTE_KEYS.length
type Walk = { readonly digits: string; readonly ends: ReadonlySet<number>; readonly found: number[][]; steps: number }

/** Ways to part the digits into three blocks, each ending in the sum of its four. */
function walk(state: Walk, from: number, taken: readonly number[]): void {
  state.steps += 1
  if (state.steps > 200_000 || state.found.length >= MOST) return
  const left = SIZE * DISPUTE_BLOCK_KEYS.length - taken.length
  if (left === 0) {
    if (from === state.digits.length) state.found.push([...taken])
    return
  }
  const closes = taken.length % SIZE === SIZE - 1
  const sum = closes ? taken.slice(-(SIZE - 1)).reduce((total, value) => total + value, 0) : null
  for (let to = from + 1; to <= state.digits.length - (left - 1) && to - from <= 9; to += 1) {
    const text = state.digits.slice(from, to)
    if (text.length > 1 && text.startsWith('0')) break
    if (sum === null || Number(text) === sum) walk(state, to, [...taken, Number(text)])
    if (state.ends.has(to)) break
  }
}

const asTable = (values: readonly number[]): Table4 => ({
  reconsideration: values.slice(0, SIZE) as unknown as Results,
  litigationDirect: values.slice(SIZE, 2 * SIZE) as unknown as Results,
  litigationAfter: values.slice(2 * SIZE) as unknown as Results,
})

/** The prose names 行政复议 and 行政诉讼 by their totals. */
function support(values: readonly number[], told: ReadonlySet<number>): number {
  const totals = [values[4] ?? 0, values[9] ?? 0, values[14] ?? 0]
  return [totals[0], (totals[1] ?? 0) + (totals[2] ?? 0)].filter((value) => value && told.has(value)).length
}

/** Parts table 四 whose fifteen cells ran together. */
export function splitDisputes(digits: readonly string[], told: ReadonlySet<number>, tally: Tally): Table4 | null {
  const ends = new Set<number>()
  digits.reduce((end, part) => { ends.add(end + part.length); return end + part.length }, 0)
  const state: Walk = { digits: digits.join(''), ends, found: [], steps: 0 }
  walk(state, 0, [])
  if (state.found.length === 0 && state.digits.length === SIZE * 3) state.found.push([...state.digits].map(Number))
  const best = [...state.found].sort((one, other) => support(other, told) - support(one, told))[0]
  if (!best) return null
  if (state.found.length === 1 && state.steps <= 200_000) {
    tally.say('run-together', '表四的数字连在一起，按各块总计等于四项之和拆分，只有这一种拆法成立。')
    return asTable(best)
  }
  const cells = DISPUTE_BLOCK_KEYS.flatMap((row, block) => DISPUTE_KEYS.flatMap((column, index) =>
    new Set(state.found.map((values) => values[block * SIZE + index])).size > 1 ? [`${addressLabel({ table: '4', row, column })}（取${best[block * SIZE + index]}）`] : []))
  tally.say('run-together-uncertain', `表四的数字连在一起，有不止一种拆法都成立，以下单元格不能确定，务必核对原件：${cells.join('；')}。`)
  return asTable(best)
}
