import type { Day } from '#shared/days'
import type { Profile } from './fact.ts'
import { interpret } from './interpret.ts'
import { factsIn, isAtom, type Atom, type Rule } from './rule.ts'

/** What of a rule still matters when these facts are known; a boolean where it is decided. */
export function residual(rule: Rule, profile: Profile, today: Day): Rule | boolean {
  const verdict = interpret(rule, profile, today)
  if (verdict !== null) return verdict
  if (isAtom(rule)) return rule
  if ('not' in rule) { const inner = residual(rule.not, profile, today); return typeof inner === 'boolean' ? !inner : { not: inner } }
  const all = 'all' in rule, open = (all ? rule.all : rule.any).map((child) => residual(child, profile, today)).filter((one): one is Rule => typeof one !== 'boolean')
  return all ? { all: open } : { any: open }
}
/** The facts that can still decide a rule. */
export function openFacts(rule: Rule, profile: Profile, today: Day): string[] {
  const left = residual(rule, profile, today)
  return typeof left === 'boolean' ? [] : [...factsIn(left)]
}

/** A condition that shall hold, or shall not. */
export type Literal = { readonly atom: Atom; readonly want: boolean }
/** The conditions to blame for a rule that does not come out as wanted: each, put right, brings it nearer. */
export function blamed(rule: Rule, profile: Profile, today: Day, want = true): Literal[] {
  if (interpret(rule, profile, today) === want) return []
  if (isAtom(rule)) return [{ atom: rule, want }]
  if ('not' in rule) return blamed(rule.not, profile, today, !want)
  const children = 'all' in rule ? rule.all : rule.any
  return children.filter((child) => interpret(child, profile, today) === !want).flatMap((child) => blamed(child, profile, today, want))
}
/** The conditions that a rule stands on when it comes out as wanted. */
export function carried(rule: Rule, profile: Profile, today: Day, want = true): Literal[] {
  if (interpret(rule, profile, today) !== want) return []
  if (isAtom(rule)) return [{ atom: rule, want }]
  if ('not' in rule) return carried(rule.not, profile, today, !want)
  return ('all' in rule ? rule.all : rule.any).flatMap((child) => carried(child, profile, today, want))
}
