import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { creditCheck, readCreditCode, wrongCreditCode } from './credit-code.ts'

test('GB 32100: 91350100M000100Y43, Σ = 1640, remainder 28, 3', () => {
  assert.equal(creditCheck('91350100M000100Y4'), '3')
  assert.equal(wrongCreditCode('91350100M000100Y43'), null)
  assert.equal(wrongCreditCode('９1350100 m000100y43'), null)
  assert.equal(readCreditCode(' 91350100-m000100y43 '), '91350100M000100Y43')
})

test('each kind of mistake has its own sentence', () => {
  assert.match(wrongCreditCode('91350100M000100Y4') ?? '', /18位/)
  assert.match(wrongCreditCode('9135O100M000100Y43') ?? '', /没有字母/)
  assert.match(wrongCreditCode('91350100M000100Y4-号') ?? '', /只有数字/)
  assert.match(wrongCreditCode('91350100M000100Y44') ?? '', /最后一位/)
})

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
test('law: modulo 31, a prime, finds every single wrong character', () => fc.assert(
  fc.property(fc.array(fc.constantFrom(...SIGNS), { minLength: 17, maxLength: 17 }), fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 30 }), (signs, at, by) => {
    const code = signs.join('')
    assert.equal(wrongCreditCode(`${code}${creditCheck(code)}`), null)
    const other = SIGNS[(SIGNS.indexOf(signs[at] ?? '') + by) % 31] ?? ''
    assert.notEqual(wrongCreditCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}${creditCheck(code)}`), null)
  })))
