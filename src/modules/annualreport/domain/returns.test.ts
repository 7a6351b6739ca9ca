import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reasonsAgainst } from '#shared/procedure'
import { bigChanges, changesBetween, feesFen, feesText, readFigures } from './return-figures.ts'
import { needsReminder, RETURN, RETURN_FIELDS, roleToAct } from './returns.ts'

test('万元 and fen: one fen is 0.000001 万元, and nothing is lost on the way', () => {
  for (const [text, fen] of [['0', 0], ['0.000001', 1], ['1', 1_000_000], ['12.5', 12_500_000], ['0.1', 100_000], ['999999999.999999', 999_999_999_999_999]] as const) {
    assert.equal(feesFen(text), fen)
    assert.equal(feesText(fen), text)
  }
})

test('every amount of fen survives the way to text and back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => feesFen(feesText(fen)) === fen), { numRuns: 2000 })
})

test('sums of fen are sums of the amounts that were typed, which floats cannot promise', () => {
  assert.equal(feesText(['0.1', '0.2'].reduce((sum, text) => sum + (feesFen(text) ?? 0), 0)), '0.3')
})

test('amounts are read as offices type them', () => {
  assert.equal(feesFen('１２．５'), 12_500_000)
  assert.equal(feesFen(' 1,234.50 万元 '), 1_234_500_000)
  for (const bad of ['', '-1', '1.2345678', '1e3', '约12', '.5', '1.', '1.2.3', '0x10', 'NaN', '1000000000']) assert.equal(feesFen(bad), null, bad)
})

test('counts are whole and not negative; every wrong field is named in its own words', () => {
  assert.deepEqual(readFigures({ licences: '1,200', penalties: '３４', coercions: '0', fees: '12.300001' }).figures, { licences: 1200, penalties: 34, coercions: 0, feesFen: 12_300_001 })
  const { wrong } = readFigures({ licences: '1.5', penalties: '-3', coercions: '', fees: '十' })
  assert.deepEqual(wrong.map(({ field }) => field), ['licences', 'penalties', 'coercions', 'fees'])
  for (const { field, reason } of wrong) assert.ok(reason.includes(RETURN_FIELDS[field].label), reason)
})

test('any typed text is either refused with a reason or read as what it shows', () => {
  fc.assert(fc.property(fc.record({ licences: fc.string(), penalties: fc.string(), coercions: fc.string(), fees: fc.string() }), (typed) => {
    const { figures, wrong } = readFigures(typed)
    assert.equal(figures === null, wrong.length > 0)
    if (figures) assert.ok(Object.values(figures).every((figure) => Number.isSafeInteger(figure) && figure >= 0))
  }))
})

const BASE = { licences: 100, penalties: 10, coercions: 0, feesFen: 1_000_000 }
test('a change of more than half against last year asks for a note, exactly half does not', () => {
  assert.deepEqual(bigChanges(BASE, { ...BASE, licences: 150, penalties: 5 }), [])
  assert.deepEqual(bigChanges(BASE, { ...BASE, licences: 151, penalties: 4 }).map(({ field }) => field), ['licences', 'penalties'])
  assert.deepEqual(bigChanges(BASE, { ...BASE, coercions: 1 }), [{ field: 'coercions', before: '0', now: '1' }])
})
test('a comparison of versions names what changed, in the words of the form', () => {
  assert.deepEqual(changesBetween(BASE, { ...BASE, feesFen: 1_500_000 }), [{ field: 'fees', before: '1', now: '1.5' }])
})

test('who filled in may not confirm, another may; a confirmed return is changed only by a correction', () => {
  assert.equal(reasonsAgainst(RETURN, 'confirm', { state: 'filled', actor: 'zhang', doers: { fill: 'zhang' } }).length, 1)
  assert.deepEqual(reasonsAgainst(RETURN, 'confirm', { state: 'filled', actor: 'li', doers: { fill: 'zhang' } }), [])
  assert.equal(reasonsAgainst(RETURN, 'fill', { state: 'confirmed', actor: 'zhang', doers: {} }).length, 1)
  assert.deepEqual(reasonsAgainst(RETURN, 'correct', { state: 'confirmed', actor: 'zhang', doers: {} }), [])
})

test('reminders go from seven days before, every third day, until the figures are confirmed', () => {
  assert.equal(needsReminder({ state: 'waiting', daysLeft: 8, daysSinceReminded: null }), false)
  assert.equal(needsReminder({ state: 'waiting', daysLeft: 7, daysSinceReminded: null }), true)
  assert.equal(needsReminder({ state: 'filled', daysLeft: -20, daysSinceReminded: 3 }), true)
  assert.equal(needsReminder({ state: 'waiting', daysLeft: -20, daysSinceReminded: 2 }), false)
  assert.equal(needsReminder({ state: 'confirmed', daysLeft: -20, daysSinceReminded: null }), false)
  assert.equal(roleToAct('filled'), 'agency_reviewer')
  assert.equal(roleToAct('correcting'), 'agency_clerk')
})
