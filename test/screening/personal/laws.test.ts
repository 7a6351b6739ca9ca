import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { identityCheck } from '#shared/identity-number'
import type { Day } from '#shared/days'
import { findings } from './found.ts'

const PROVINCES = ['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65']
const born = fc.date({ min: new Date('1925-01-01'), max: new Date('2026-10-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10).replaceAll('-', '') as unknown as Day)
const number = fc.tuple(fc.constantFrom(...PROVINCES), fc.integer({ min: 1, max: 9999 }), born, fc.integer({ min: 0, max: 999 })).map(([province, place, day, order]) => {
  const digits = `${province}${String(place).padStart(4, '0')}${day}${String(order).padStart(3, '0')}`
  return digits + identityCheck(digits)
})
const wide = (text: string): string => [...text].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('')
const parted = (gap: string) => (text: string): string => [text.slice(0, 6), text.slice(6, 14), text.slice(14)].join(gap)
const written = fc.constantFrom<(text: string) => string>((text) => text, (text) => text.toLowerCase(), wide, parted(' '), parted('-'), parted('—'), parted('\u3000'), parted('\u200b'), (text) => `${text.slice(0, 9)}\n${text.slice(9)}`, (text) => [...text].join(' '), (text) => (text.match(/.{1,4}/g) ?? []).join(' '))
const lead = fc.constantFrom('', '身份证号码：', '王芳，', '证件号 ', '（', '申请人李伟，男，身份证')

test('every right identity number in any written form is found', () => fc.assert(fc.property(number, written, lead, (one, write, before) => {
  const text = `${before}${write(one)}。`
  const seen = findings(text).filter(({ severity, rule }) => severity === 'block' && rule === 'identity-number')
  assert.equal(seen.length, 1, text)
  assert.equal(text.slice(seen[0]?.start, seen[0]?.end), write(one))
}), { numRuns: 400 }))

test('a number with a wrong check is never a block', () => fc.assert(fc.property(number, fc.integer({ min: 1, max: 10 }), written, lead, (one, step, write, before) => {
  const wrong = one.slice(0, 17) + '0123456789X'.charAt(('0123456789X'.indexOf(one.charAt(17)) + step) % 11)
  const text = `${before}${write(wrong)}。`
  assert.deepEqual(findings(text).filter(({ severity, rule }) => severity === 'block' && rule.startsWith('identity')), [], text)
}), { numRuns: 400 }))

test('every mobile phone as people write it is found', () => fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), fc.constantFrom<(text: string) => string>((text) => text, wide, (text) => `+86 ${text}`, (text) => `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`, (text) => `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`), (phone, write) => {
  assert.ok(findings(`手机：${write(phone)}`).some(({ rule }) => rule.startsWith('mobile-phone')), write(phone))
}), { numRuns: 300 }))

const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('\ud800', '\udc00', '\u200b', '\u202e', '\0', '😀', '身份证', '1', '１', 'X', '-', '\n', '路', '号', '患者', '王', '芳', '|', '\t', '姓名', '，', '浙H', '@qq.com', '62'), { maxLength: 120 }).map((signs) => signs.join('')))
test('places lie in the text, in order and apart, whatever stands in it', () => fc.assert(fc.property(odd, (text) => {
  let last = 0
  for (const { start, end } of findings(text)) {
    assert.ok(start >= last && start < end && end <= text.length)
    last = end
  }
}), { numRuns: 500 }))

/** Milliseconds of this process's own work: the machine may be busy with others. */
const spent = (began: NodeJS.CpuUsage): number => { const { user, system } = process.cpuUsage(began); return Math.round((user + system) / 1000) }
test('a line of a million signs is read in less than two seconds', () => {
  for (const unit of ['1', '路', '王', ' ', '-', '1 ', '号', '1号', 'a', '@', '村', '患者', '(', '，', 'X', '|', '一', '1-', 'a@', '患', '浙H1', '1\n', '住', '出生日期', '138 ', '\u200b']) {
    const text = unit.repeat(Math.floor(1_000_000 / unit.length))
    const began = process.cpuUsage()
    findings(text)
    assert.ok(spent(began) < 2000, `${JSON.stringify(unit)}: ${spent(began)} ms`)
  }
})
