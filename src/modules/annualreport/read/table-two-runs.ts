import { allSplits } from './split.ts'
import type { Tally } from './tally.ts'

type Triple = readonly [number, number, number]

/** How far the prose bears a split out: a figure that it names, or a stock that is the sum of two that it names (现行有效393件，本年制发77件). */
function support([made, repealed, inForce]: Triple, told: ReadonlySet<number>): number {
  const named = [made, repealed, inForce].filter((value) => value > 9 && told.has(value)).length
  const kept = made > 0 && told.has(made) && told.has(inForce - made) ? 1 : 0
  return named * 2 + kept
}

const lengths = (values: readonly number[]): number => new Set(values.map((value) => String(value).length)).size

/** Parts 本年制发、本年废止、现行有效 that ran together. No sum binds them: prose may decide, else equal lengths; and it is always said. */
export function splitStock(digits: readonly string[], told: ReadonlySet<number>, cells: readonly string[], tally: Tally): Triple | null {
  const options = allSplits(digits, 3).map(([made = 0, repealed = 0, inForce = 0]): Triple => [made, repealed, inForce])
  const [only] = options
  if (!only) return null
  if (options.length === 1) {
    tally.say('run-together', `${cells.join('、')}的数字连在一起（${digits.join(' ')}），只有一种拆法：${only.join('、')}。`)
    return only
  }
  const ranked = options.map((option) => ({ option, points: support(option, told) })).sort((one, other) => other.points - one.points)
  const [first, second] = ranked
  const even = options.filter((option) => lengths(option) === 1)
  const best = first && first.points > 0 && first.points > (second?.points ?? 0) ? first.option : even.length === 1 ? even[0] : undefined
  if (!best) {
    tally.say('run-together-unsolved', `${cells.join('、')}的数字连在一起（${digits.join(' ')}），无从拆分，没有读取。`)
    return null
  }
  const ground = best === first?.option && first.points > 0 ? '依据正文提到的件数' : '仅按位数相等'
  tally.say('run-together-uncertain', `${cells.join('、')}的数字连在一起（${digits.join(' ')}），${ground}取${best.join('、')}，不能确定，务必核对原件。`)
  return best
}
