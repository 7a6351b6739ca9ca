import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { birthdayOf, identityCheck, readIdentityNumber, wrongIdentityNumber } from './identity-number.ts'

const TODAY = '2025-01-10'

test('GB 11643: the standard’s own example, Σ = 167, remainder 2, X', () => {
  assert.equal(identityCheck('11010519491231002'), 'X')
  assert.equal(wrongIdentityNumber('11010519491231002X', TODAY), null)
  assert.equal(wrongIdentityNumber(' １１０１０５ 19491231 002x', TODAY), null)
  assert.equal(readIdentityNumber('11010519491231002x'), '11010519491231002X')
  assert.equal(birthdayOf('11010519491231002X'), '1949-12-31')
})

test('each kind of mistake has its own sentence', () => {
  assert.match(wrongIdentityNumber('110105491231002', TODAY) ?? '', /应为18位/)
  assert.match(wrongIdentityNumber('110105194912310029', TODAY) ?? '', /最后一位/)
  assert.match(wrongIdentityNumber(`1101051949023100${'2'}${identityCheck('11010519490231002')}`, TODAY) ?? '', /出生日期/)
  assert.match(wrongIdentityNumber(`00010519491231002${identityCheck('00010519491231002')}`, TODAY) ?? '', /地区/)
  assert.match(wrongIdentityNumber(`11010520260101002${identityCheck('11010520260101002')}`, TODAY) ?? '', /出生日期/)
})

const digits = fc.tuple(fc.constantFrom('11010519491231', '35042119600229', '81000019800101'), fc.integer({ min: 0, max: 999 })).map(([head, tail]) => `${head}${String(tail).padStart(3, '0')}`)
test('law: a number with its own check character is right; with one digit of the sequence changed it never is', () => fc.assert(
  fc.property(digits, fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), (head, at, by) => {
    const whole = `${head}${identityCheck(head)}`
    assert.equal(wrongIdentityNumber(whole, TODAY), null)
    const changed = `${whole.slice(0, at)}${(Number(whole[at]) + by) % 10}${whole.slice(at + 1)}`
    assert.notEqual(wrongIdentityNumber(changed, TODAY), null)
  })))
