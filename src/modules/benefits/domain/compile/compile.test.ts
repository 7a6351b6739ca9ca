import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FactValue, Profile } from '../fact.ts'
import { knownFact } from '../facts.ts'
import { fullMonths, interpret } from '../interpret.ts'
import { judge } from '../judge.ts'
import { after, nearestChange } from '../nearest.ts'
import { nextFact } from '../questions.ts'
import { residual } from '../residual.ts'
import { isAtom, type Atom, type Rule } from '../rule.ts'
import { lastDayOfFullMonths } from './atoms.ts'
import { countBits, hasBit, wordsFor } from './bits.ts'
import { columnMaker } from './columns.ts'
import { compile } from './matcher.ts'

const FACTS = ['residence', 'born', 'hukou', 'insuranceMonths', 'incomePerHead', 'married', 'certificates', 'industry', 'graduatedOn'] as const
const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const code = fc.constantFrom('C', 'I', '26', '2614', '65', '6510', 'A', '01', '0111')
const optionsOf = (key: string): string[] => Object.keys(knownFact(key).options ?? {})
const some = (key: string) => fc.uniqueArray(fc.constantFrom(...optionsOf(key)), { minLength: 1, maxLength: 3 })
function anyValue(key: string): fc.Arbitrary<FactValue> {
  const { kind } = knownFact(key)
  if (kind === 'day') return day
  if (kind === 'number' || kind === 'money') return fc.nat(40)
  if (kind === 'yes') return fc.boolean()
  if (kind === 'industry') return code
  return kind === 'set' ? fc.subarray(optionsOf(key)) : fc.constantFrom(...optionsOf(key))
}
function atomOf(key: string): fc.Arbitrary<Atom> {
  const { kind } = knownFact(key)
  const number = fc.record({ fact: fc.constant(key), is: fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than'), value: fc.nat(40) })
  if (kind === 'number' || kind === 'money') return number
  if (kind === 'yes') return fc.record({ fact: fc.constant(key), is: fc.constantFrom('yes', 'no') })
  if (kind === 'industry') return fc.record({ fact: fc.constant(key), is: fc.constant('within'), values: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }) })
  if (kind === 'set') return fc.record({ fact: fc.constant(key), is: fc.constantFrom('has-any', 'has-all'), values: some(key) })
  if (kind === 'choice') return fc.record({ fact: fc.constant(key), is: fc.constant('one-of'), values: some(key) })
  return fc.oneof(fc.record({ fact: fc.constant(key), is: fc.constantFrom('on-or-after', 'on-or-before'), day }), fc.record({ fact: fc.constant(key), is: fc.constantFrom('years-at-least', 'years-at-most'), value: fc.nat(80) }), fc.record({ fact: fc.constant(key), is: fc.constantFrom('months-at-least', 'months-at-most'), value: fc.nat(900) }))
}
const atom = fc.oneof(...FACTS.map(atomOf))
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 4, withCrossShrink: true }, atom, fc.record({ all: fc.array(tie('rule'), { maxLength: 4 }) }), fc.record({ any: fc.array(tie('rule'), { maxLength: 4 }) }), fc.record({ not: tie('rule') })),
}))
const profile = fc.record(Object.fromEntries(FACTS.map((key) => [key, anyValue(key)])), { requiredKeys: [] }) as fc.Arbitrary<Profile>
const today = fc.constantFrom('2024-02-29', '2025-02-28', '2025-01-10', '2025-12-31', '2025-03-30')

test('law: the compiled matcher says what the interpreter says, also when facts are missing', () => {
  fc.assert(fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), fc.array(profile, { minLength: 1, maxLength: 70 }), fc.array(profile, { minLength: 1, maxLength: 70 }), today, (rules, first, second, on) => {
    const matcher = compile(rules, on), columns = columnMaker(matcher.facts)
    for (const people of [first, second]) {
      const verdicts = matcher.match(columns(people))
      rules.forEach((one, r) => { people.forEach((person, p) => {
        const bits = verdicts[r]
        assert.ok(bits)
        assert.equal(hasBit(bits.yes, p) ? true : hasBit(bits.no, p) ? false : null, interpret(one, person, on), `${JSON.stringify(one)} ${JSON.stringify(person)} ${on}`)
      }) })
      verdicts.forEach(({ yes, no }, r) => {
        const words = wordsFor(people.length), said = people.map((person) => interpret(rules[r] as Rule, person, on))
        assert.deepEqual([countBits(yes, words), countBits(no, words)], [said.filter((one) => one === true).length, said.filter((one) => one === false).length])
      })
    }
  }), { numRuns: 400 })
})
test('law: what is decided stays decided when more becomes known', () => {
  fc.assert(fc.property(rule, profile, profile, today, (one, known, more, on) => {
    const verdict = interpret(one, known, on)
    // 'C' made more exact to '26' is another value, not more knowledge: only unknown facts are added.
    if (verdict !== null) assert.equal(interpret(one, { ...more, ...known }, on), verdict)
  }), { numRuns: 1000 })
})
test('law: what is left of a rule decides as the whole rule does', () => {
  fc.assert(fc.property(rule, profile, profile, today, (one, known, more, on) => {
    const left = residual(one, known, on), whole = { ...more, ...known }
    assert.equal(typeof left === 'boolean' ? left : interpret(left, whole, on), interpret(one, whole, on))
  }), { numRuns: 1000 })
})
test('law: after the nearest change the rule no longer fails', () => {
  let plans = 0
  fc.assert(fc.property(rule, profile, today, (one, person, on) => {
    if (interpret(one, person, on) !== false) return
    const plan = nearestChange(one, person, on)
    if (!plan) return
    plans += 1
    const then = after(plan, person, on)
    assert.notEqual(interpret(one, then.profile, then.today), false)
    assert.ok(plan.length > 0)
  }), { numRuns: 2000 })
  assert.ok(plans > 100, `${plans} plans`)
})
test('law: no question is asked whose answer could not matter', () => {
  fc.assert(fc.property(rule, profile, today, (one, person, on) => {
    const fact = nextFact([{ rule: one }], person, on)
    assert.equal(fact === null, interpret(one, person, on) !== null)
    // An industry told as a section only may be asked more exactly.
    if (fact !== null && fact !== 'industry') assert.equal(person[fact], undefined)
  }), { numRuns: 1000 })
})
test('law: a verdict says what it needs to', () => {
  fc.assert(fc.property(rule, profile, today, (one, person, on) => {
    const judged = judge({ rule: one, amount: { kind: 'service', words: '服务' } }, person, on), { verdict } = judged
    if (verdict === 'maybe') assert.ok(judged.missing.length > 0 && judged.missing.every((fact) => person[fact] === undefined || fact === 'industry'))
    if (verdict === 'not') for (const { atom: failing, want } of judged.failing) assert.equal(interpret(failing, person, on), !want)
    if (verdict === 'entitled') for (const { atom: holding, want } of judged.because) assert.equal(interpret(holding, person, on), want)
  }), { numRuns: 1000 })
})
test('law: an earlier day never has fewer full months, and the dividing day divides', () => {
  fc.assert(fc.property(day, today, fc.nat(1200), (one, on, months) => {
    const last = lastDayOfFullMonths(months, on)
    assert.equal(fullMonths(one, on) >= months, one <= last)
  }), { numRuns: 2000 })
})
test('a rule without conditions is for everybody, an empty choice for nobody', () => {
  const people = Array.from({ length: 40 }, () => ({})), [everybody, nobody] = compile([{ all: [] }, { any: [] }], '2025-01-10').match(columnMaker([])(people))
  assert.ok(everybody && nobody && isAtom({ fact: 'born', is: 'yes' }))
  assert.deepEqual([countBits(everybody.yes, 2), countBits(nobody.no, 2)], [40, 40])
})
