import { addDays, type Day } from '#shared/days'
import { knownFact } from './facts.ts'
import type { FactValue, Profile } from './fact.ts'
import { fullMonths, interpret } from './interpret.ts'
import type { Literal } from './residual.ts'
import { isAtom, type Atom, type Rule } from './rule.ts'

/** One thing to do: bring a fact to a value, or wait until a day. */
export type Change = { readonly fact: string; readonly to: FactValue; readonly because: Literal } | { readonly wait: Day; readonly because: Literal }
export type Plan = readonly Change[]
const KEPT = 12

/** The first day on which so many months are full. */
export function dayOfFullMonths(from: string, months: number, since: Day): Day {
  let day = since
  // Months are long: jump near it, then walk.
  const missing = months - fullMonths(from, since)
  if (missing > 1) day = addDays(since, (missing - 1) * 28)
  while (fullMonths(from, day) < months) day = addDays(day, 1)
  return day
}

const firstOther = (options: Readonly<Record<string, string>> | undefined, not: readonly string[]): string | undefined => Object.keys(options ?? {}).find((one) => !not.includes(one))

/** The value that makes a condition come out as wanted; undefined where nothing sensible does. */
function valueFor({ atom, want }: Literal, value: FactValue | undefined): FactValue | undefined {
  const fact = knownFact(atom.fact)
  switch (atom.is) {
    case 'at-least': return want ? atom.value : atom.value - 1
    case 'at-most': return want ? atom.value : atom.value + 1
    case 'more-than': return want ? atom.value + 1 : atom.value
    case 'less-than': return want ? atom.value - 1 : atom.value
    case 'yes': return want
    case 'no': return !want
    case 'one-of': return want ? atom.values[0] : firstOther(fact.options, atom.values)
    case 'has-any': { const had = Array.isArray(value) ? value as readonly string[] : []; return want ? [...had, ...atom.values.slice(0, 1)] : had.filter((one) => !atom.values.includes(one)) }
    case 'has-all': { const had = Array.isArray(value) ? value as readonly string[] : []; return want ? [...new Set([...had, ...atom.values])] : had.filter((one) => one !== atom.values[0]) }
    default: return undefined
  }
}
const waits = (atom: Atom, want: boolean): boolean => ((atom.is === 'years-at-least' || atom.is === 'months-at-least') && want) || ((atom.is === 'years-at-most' || atom.is === 'months-at-most') && !want)
function waitFor({ atom }: Literal, from: string, today: Day): Day {
  if (atom.is === 'years-at-least') return dayOfFullMonths(from, atom.value * 12, today)
  if (atom.is === 'months-at-least') return dayOfFullMonths(from, atom.value, today)
  return dayOfFullMonths(from, atom.is === 'years-at-most' ? (atom.value + 1) * 12 : 'value' in atom ? atom.value + 1 : 0, today)
}

function changeFor(literal: Literal, profile: Profile, today: Day): Change | null {
  const { atom, want } = literal, value = profile[atom.fact]
  if (waits(atom, want)) return typeof value === 'string' ? { wait: waitFor(literal, value, today), because: literal } : null
  if (!knownFact(atom.fact).changeable) return null
  const to = valueFor(literal, value)
  return to === undefined || (typeof to === 'number' && to < 0) ? null : { fact: atom.fact, to, because: literal }
}

/** The cheapest ways to bring a rule to what is wanted; what is unknown is taken as it is needed. */
function plans(rule: Rule, want: boolean, profile: Profile, today: Day): Plan[] {
  const verdict = interpret(rule, profile, today)
  if (verdict === want || verdict === null) return [[]]
  if (isAtom(rule)) { const change = changeFor({ atom: rule, want }, profile, today); return change ? [[change]] : [] }
  if ('not' in rule) return plans(rule.not, !want, profile, today)
  const all = 'all' in rule, children = all ? rule.all : rule.any
  if (all !== want) return children.flatMap((child) => plans(child, want, profile, today)).sort((a, b) => a.length - b.length).slice(0, KEPT)
  let ways: Plan[] = [[]]
  for (const child of children) {
    const more = plans(child, want, profile, today)
    ways = ways.flatMap((way) => more.map((one) => [...way, ...one])).sort((a, b) => a.length - b.length).slice(0, KEPT)
  }
  return ways
}

/** The profile and the day after a plan. */
export function after(plan: Plan, profile: Profile, today: Day): { readonly profile: Profile; readonly today: Day } {
  const values = Object.fromEntries(plan.flatMap((change) => ('fact' in change ? [[change.fact, change.to]] : [])))
  const day = plan.reduce<Day>((latest, change) => ('wait' in change && change.wait > latest ? change.wait : latest), today)
  return { profile: { ...profile, ...values }, today: day }
}

/** The fewest changes after which the rule no longer fails, none of them idle; null where nothing that people can change would help. */
export function nearestChange(rule: Rule, profile: Profile, today: Day): Plan | null {
  const helps = (plan: Plan): boolean => {
    const then = after(plan, profile, today)
    return interpret(rule, then.profile, then.today) !== false
  }
  const slim = (plan: Plan): Plan => {
    const idle = plan.findIndex((_, i) => helps(plan.toSpliced(i, 1)))
    return idle < 0 ? plan : slim(plan.toSpliced(idle, 1))
  }
  const ways = plans(rule, true, profile, today).filter(helps).map(slim)
  return ways.toSorted((a, b) => a.length - b.length)[0] ?? null
}
