import type { Day } from '#shared/days'
import type { FactValue, Profile } from './fact.ts'
import { isAtom, type Atom, type Rule } from './rule.ts'

/** Kleene's three values; null is unknown. */
export type Verdict = true | false | null

/** Whole months from one day to another; a month is full on its day, or on the last day of a month that lacks it. */
export function fullMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number), [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  const last = new Date(Date.UTC(y2, m2, 0)).getUTCDate()
  return (y2 - y1) * 12 + m2 - m1 - (d2 < Math.min(d1, last) ? 1 : 0)
}

/** Does a class of GB/T 4754 lie within a code? A section's letter stands for the classes that the standard puts there. */
export const SECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 5], B: [6, 12], C: [13, 43], D: [44, 46], E: [47, 50], F: [51, 52], G: [53, 60], H: [61, 62], I: [63, 65], J: [66, 69], K: [70, 70], L: [71, 72], M: [73, 75], N: [76, 79], O: [80, 82], P: [83, 83], Q: [84, 85], R: [86, 90], S: [91, 96], T: [97, 97],
}
/** The two-figure divisions of a section, as GB/T 4754-2017 numbers them. */
export const sectionOf = (code: string): string => (/^[A-T]$/.test(code) ? code : Object.entries(SECTIONS).find(([, [from, to]]) => Number(code.slice(0, 2)) >= from && Number(code.slice(0, 2)) <= to)?.[0] ?? '')
/** A code that is less exact than the condition says nothing of it: unknown. */
export function isWithin(code: string, wanted: string): Verdict {
  if (/^[A-T]$/.test(wanted)) return sectionOf(code) === wanted
  if (/^[A-T]$/.test(code)) return sectionOf(wanted) === code ? null : false
  return code.startsWith(wanted) ? true : wanted.startsWith(code) ? null : false
}

function anyOf(verdicts: readonly Verdict[]): Verdict { return verdicts.includes(true) ? true : verdicts.includes(null) ? null : false }
function allOf(verdicts: readonly Verdict[]): Verdict { return verdicts.includes(false) ? false : verdicts.includes(null) ? null : true }

function dayAtom(atom: Extract<Atom, { is: `years-${string}` | `months-${string}` | `on-${string}` }>, day: string, today: Day): boolean {
  switch (atom.is) {
    case 'on-or-after': return day >= atom.day
    case 'on-or-before': return day <= atom.day
    case 'years-at-least': return fullMonths(day, today) >= atom.value * 12
    // 不超过 35 周岁 holds until the day before the thirty-sixth birthday.
    case 'years-at-most': return Math.floor(fullMonths(day, today) / 12) <= atom.value
    case 'months-at-least': return fullMonths(day, today) >= atom.value
    case 'months-at-most': return fullMonths(day, today) <= atom.value
  }
}

/** Whether one condition holds for a known value. */
export function atomHolds(atom: Atom, value: FactValue, today: Day): Verdict {
  switch (atom.is) {
    case 'at-least': return Number(value) >= atom.value
    case 'at-most': return Number(value) <= atom.value
    case 'more-than': return Number(value) > atom.value
    case 'less-than': return Number(value) < atom.value
    case 'one-of': return atom.values.includes(String(value))
    case 'yes': return value === true
    case 'no': return value === false
    case 'has-any': return atom.values.some((one) => (value as readonly string[]).includes(one))
    case 'has-all': return atom.values.every((one) => (value as readonly string[]).includes(one))
    case 'within': return anyOf(atom.values.map((one) => isWithin(String(value), one)))
    default: return dayAtom(atom, String(value), today)
  }
}

/** The plain meaning of a rule: what the compiled matcher is held against. */
export function interpret(rule: Rule, profile: Profile, today: Day): Verdict {
  if (isAtom(rule)) {
    const value = profile[rule.fact]
    return value === undefined ? null : atomHolds(rule, value, today)
  }
  if ('all' in rule) return allOf(rule.all.map((one) => interpret(one, profile, today)))
  if ('any' in rule) return anyOf(rule.any.map((one) => interpret(one, profile, today)))
  const inner = interpret(rule.not, profile, today)
  return inner === null ? null : !inner
}
