import { Engine, type NestedCondition } from 'json-rules-engine'
import { atomHolds } from '../src/modules/benefits/domain/interpret.ts'
import type { FactValue, Profile } from '../src/modules/benefits/domain/fact.ts'
import { isAtom, type Atom, type Rule } from '../src/modules/benefits/domain/rule.ts'

const TODAY = '2025-01-10'
/** The peer's own operators where it has them; the others are added to it as it offers. */
function condition(rule: Rule): NestedCondition {
  if (!isAtom(rule)) return 'all' in rule ? { all: rule.all.map(condition) } : 'any' in rule ? { any: rule.any.map(condition) } : { not: condition(rule.not) }
  if (rule.is === 'at-least') return { fact: rule.fact, operator: 'greaterThanInclusive', value: rule.value }
  if (rule.is === 'at-most') return { fact: rule.fact, operator: 'lessThanInclusive', value: rule.value }
  if (rule.is === 'one-of') return { fact: rule.fact, operator: 'in', value: [...rule.values] }
  // Wrapped: the peer takes a value that names a fact for another fact.
  if (rule.is === 'yes' || rule.is === 'no') return { fact: rule.fact, operator: 'equal', value: rule.is === 'yes' }
  return { fact: rule.fact, operator: 'ours', value: { atom: rule } as unknown as string }
}
/** Whole profiles only: the peer knows no unknown. Answers how many decisions came out as entitled, and the seconds. */
export async function peer(rules: readonly Rule[], people: readonly Profile[]): Promise<{ readonly entitled: number; readonly seconds: number }> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator<FactValue, { readonly atom: Atom }>('ours', (value, { atom }) => atomHolds(atom, value, TODAY) === true)
  rules.forEach((one, i) => { engine.addRule({ conditions: { all: [condition(one)] }, event: { type: String(i) } }) })
  const began = performance.now()
  let entitled = 0
  for (const profile of people) entitled += (await engine.run(profile as Record<string, unknown>)).events.length
  return { entitled, seconds: (performance.now() - began) / 1000 }
}
