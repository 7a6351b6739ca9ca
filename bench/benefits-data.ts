import { factsOf } from '../src/modules/benefits/domain/facts.ts'
import type { Fact, FactValue, Profile } from '../src/modules/benefits/domain/fact.ts'
import type { Atom, Rule } from '../src/modules/benefits/domain/rule.ts'

/** A small seeded source of chance (mulberry32): the same population in every run. */
export function chance(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (n: number): number => Math.floor(next() * n), of: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T }
}
type Chance = ReturnType<typeof chance>
const pad = (n: number): string => String(n).padStart(2, '0')
const LIMITS: Readonly<Record<string, number>> = { insuranceMonths: 240, householdSize: 7, incomePerHead: 1_500_000, children: 4 }
const options = ({ options = {} }: Fact): string[] => Object.keys(options)

function anyValue(fact: Fact, { below, of, next }: Chance): FactValue {
  switch (fact.kind) {
    case 'day': return `${(fact.key === 'born' ? 1930 : 2000) + below(fact.key === 'born' ? 90 : 25)}-${pad(1 + below(12))}-${pad(1 + below(28))}`
    case 'yes': return next() < 0.5
    case 'set': return options(fact).filter(() => next() < 0.2)
    case 'choice': return of(options(fact))
    default: return below(LIMITS[fact.key] ?? 100)
  }
}
const FACTS = factsOf('person')
/** Somebody of whom each fact is known with four chances in five. */
export function person(dice: Chance, known = 0.8): Profile {
  const profile: Record<string, FactValue> = {}
  for (const fact of FACTS) if (dice.next() < known) profile[fact.key] = anyValue(fact, dice)
  return profile
}

function atom(dice: Chance): Atom {
  const fact = dice.of(FACTS), { key } = fact
  switch (fact.kind) {
    case 'day': return dice.next() < 0.5 ? { fact: key, is: dice.of(['years-at-least', 'years-at-most'] as const), value: 1 + dice.below(fact.key === 'born' ? 80 : 10) } : { fact: key, is: dice.of(['on-or-after', 'on-or-before'] as const), day: String(anyValue(fact, dice)) }
    case 'yes': return { fact: key, is: dice.of(['yes', 'no'] as const) }
    case 'set': return { fact: key, is: 'has-any', values: [dice.of(options(fact)), dice.of(options(fact))] }
    case 'choice': return { fact: key, is: 'one-of', values: [...new Set([dice.of(options(fact)), dice.of(options(fact))])] }
    default: return { fact: key, is: dice.of(['at-least', 'at-most'] as const), value: dice.below(LIMITS[key] ?? 100) }
  }
}
/** A benefit's rule as policies write them: three to six conditions, now and then a choice among some, now and then an exclusion. */
export function rule(dice: Chance): Rule {
  const parts: Rule[] = Array.from({ length: 2 + dice.below(3) }, () => atom(dice))
  if (dice.next() < 0.6) parts.push({ any: [atom(dice), atom(dice)] })
  if (dice.next() < 0.3) parts.push({ not: atom(dice) })
  return { all: parts }
}
