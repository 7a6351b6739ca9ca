import { addDays, type Day } from '#shared/days'
import { atomHolds, fullMonths } from '../interpret.ts'
import type { Atom } from '../rule.ts'
import type { Bits } from './bits.ts'
import { dayNumber, type CodeColumn, type Column, type NumberColumn } from './columns.ts'

/** Every condition on numbers and days is one comparison, or its opposite. */
type Threshold = { readonly edge: number; readonly strict: boolean; readonly opposite: boolean }

/** The last day from which so many months are full today. A day earlier never has fewer full months, so one line divides them. */
export function lastDayOfFullMonths(months: number, today: Day): Day {
  let low = addDays(today, -Math.ceil(months * 30.5) - 62), high = addDays(today, 1)
  while (addDays(low, 1) < high) {
    const middle = addDays(low, Math.floor((Date.parse(high) - Date.parse(low)) / 172_800_000))
    if (fullMonths(middle, today) >= months) low = middle
    else high = middle
  }
  return low
}

function thresholdOf(atom: Atom, today: Day): Threshold | null {
  const least = (edge: number): Threshold => ({ edge, strict: false, opposite: false }), more = (edge: number): Threshold => ({ edge, strict: true, opposite: false })
  const not = (one: Threshold): Threshold => ({ ...one, opposite: !one.opposite })
  const full = (months: number) => not(more(dayNumber(lastDayOfFullMonths(months, today))))
  switch (atom.is) {
    case 'at-least': return least(atom.value)
    case 'more-than': return more(atom.value)
    case 'less-than': return not(least(atom.value))
    case 'at-most': return not(more(atom.value))
    case 'on-or-after': return least(dayNumber(atom.day))
    case 'on-or-before': return not(more(dayNumber(atom.day)))
    case 'years-at-least': return full(atom.value * 12)
    case 'years-at-most': return not(full((atom.value + 1) * 12))
    case 'months-at-least': return full(atom.value)
    case 'months-at-most': return not(full(atom.value + 1))
    default: return null
  }
}

/** Bits by comparison; what is not known is NaN, and neither at least nor below. */
function compare({ values }: NumberColumn, { edge, strict, opposite }: Threshold, into: Bits): void {
  const yes = opposite ? into.no : into.yes, no = opposite ? into.yes : into.no, { length } = values
  for (let from = 0, word = 0; from < length; from += 32, word++) {
    const until = Math.min(from + 32, length)
    let above = 0, below = 0
    if (strict) for (let i = from; i < until; i++) { const v = values[i] as number; above |= Number(v > edge) << (i - from); below |= Number(v <= edge) << (i - from) }
    else for (let i = from; i < until; i++) { const v = values[i] as number; above |= Number(v >= edge) << (i - from); below |= Number(v < edge) << (i - from) }
    yes[word] = above
    no[word] = below
  }
}
/** Bits by a table over the dictionary: a value is judged once, not once a profile. */
function lookUp({ codes }: CodeColumn, table: Uint8Array, into: Bits): void {
  const { length } = codes
  for (let from = 0, word = 0; from < length; from += 32, word++) {
    const until = Math.min(from + 32, length)
    let yes = 0, no = 0
    for (let i = from; i < until; i++) {
      const verdict = table[codes[i] as number] as number
      yes |= (verdict & 1) << (i - from)
      no |= (verdict >>> 1) << (i - from)
    }
    into.yes[word] = yes
    into.no[word] = no
  }
}

/** Compiles one condition: fills the bits of a batch from the column of its fact. */
export function compileAtom(atom: Atom, today: Day): (column: Column, into: Bits) => void {
  const threshold = thresholdOf(atom, today)
  if (threshold) return (column, into) => { if (column.kind === 'number') compare(column, threshold, into) }
  return (column, into) => {
    if (column.kind !== 'code') return
    const verdicts = column.dictionary.map((value) => atomHolds(atom, value, today))
    lookUp(column, Uint8Array.from([0, ...verdicts.map((verdict) => (verdict === null ? 0 : verdict ? 1 : 2))]), into)
  }
}
