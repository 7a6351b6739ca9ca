import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { found } from './kit.ts'

const odd = fc.constantFrom('布署', '截止2023年', '峻工', '“', '”', '《', '》', '\ud800', '\udc00', '\u200b', '\u202e', '\0', '👨‍👩‍👧', '\n', '\r\n', '　', '12.5', 'ABC', '严历', '某', '村', 'ﷺ', '\ufeff', '糸')
const text = fc.array(fc.oneof({ weight: 3, arbitrary: odd }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 40 }).map((parts) => parts.join(''))

test('findings lie inside the text, do not overlap, come in order and propose something else', () =>
  fc.assert(fc.property(text, (given) => {
    let last = 0
    for (const { start, end, proposal, why } of found(given)) {
      assert.ok(start >= last && start < end && end <= given.length)
      assert.notEqual(proposal, given.slice(start, end))
      assert.ok(why.includes(given.slice(start, end)))
      last = end
    }
  }), { numRuns: 300 }))

test('the same text gives the same findings', () => fc.assert(fc.property(text, (given) => assert.deepEqual(found(given), found(given))), { numRuns: 60 }))

test('an accepted proposal of a sure slip leaves nothing to say there', () =>
  fc.assert(fc.property(fc.constantFrom('对防汛工作进行了布署', '项目已经峻工', '设施按装完毕', '严历打击违法行为'), fc.constantFrom('市政府', '各部门', '本局'), (slip, who) => {
    const given = `${who}${slip}。`
    const [first] = found(given)
    assert.ok(first)
    assert.deepEqual(found(given.slice(0, first.start) + first.proposal + given.slice(first.end)), [])
  })))

for (const [name, unit] of [['一', '一'], ['布署', '布署'], ['a digit', '7'], ['a quotation mark', '“'], ['an opening book mark', '《'], ['a letter', 'a'], ['严', '严'], ['a lone surrogate', '\ud800'], ['spaces', ' ']] as const)
  test(`a megabyte of ${name} in one line takes linear time`, () => {
    const cost = (length: number): number => {
      const given = unit.repeat(length / unit.length)
      const started = process.cpuUsage()
      found(given)
      const { user, system } = process.cpuUsage(started)
      return (user + system) / 1000
    }
    cost(10_000)
    const [small, large] = [cost(62_500), cost(1_000_000)]
    assert.ok(large < 16 * small * 4 + 300, `${small} ms for a sixteenth, ${large} ms for all`)
  })
