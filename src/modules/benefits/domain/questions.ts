import type { Day } from '#shared/days'
import type { Benefit } from './benefit.ts'
import type { Profile } from './fact.ts'
import { FACTS } from './facts.ts'
import { residual } from './residual.ts'
import { factsIn, isAtom, type Rule } from './rule.ts'

/** How much a fact weighs in what is left of a rule: a condition that alone can end it weighs one, one of several ways less. */
function weigh(rule: Rule, weight: number, into: Map<string, number>): void {
  if (isAtom(rule)) { into.set(rule.fact, (into.get(rule.fact) ?? 0) + weight); return }
  if ('not' in rule) { weigh(rule.not, weight, into); return }
  const children = 'all' in rule ? rule.all : rule.any
  // Nearly decided rules come first: what is left of them is little.
  for (const child of children) weigh(child, 'all' in rule ? weight : weight / children.length, into)
}

/** The fact to ask next: the one that moves most of what is still open. Null when nothing more can matter. `skipped` are facts that the person does not know. */
export function nextFact(benefits: readonly Pick<Benefit, 'rule'>[], profile: Profile, today: Day, skipped: ReadonlySet<string> = new Set()): string | null {
  const weights = new Map<string, number>()
  for (const { rule } of benefits) {
    const left = residual(rule, profile, today)
    if (typeof left !== 'boolean') weigh(left, 1 / factsIn(left).size, weights)
  }
  let best: string | null = null
  for (const { key } of FACTS) if (weights.has(key) && !skipped.has(key) && (best === null || (weights.get(key) ?? 0) > (weights.get(best) ?? 0) + 1e-9)) best = key
  return best
}
