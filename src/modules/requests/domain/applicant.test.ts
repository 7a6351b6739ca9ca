import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskedId, maskedName, maskedPhone, plainId, wrongId, type IdKind } from './applicant.ts'

const TODAY = '2025-01-10'
const GOOD: readonly (readonly [IdKind, string])[] = [
  ['resident_id', '11010519491231002X'], ['passport', 'E12345678'], ['passport', 'ab１2345 6'], ['hk_macau_permit', 'H12345678'], ['hk_macau_permit', 'm1234567801'],
  ['taiwan_permit', '12345678'], ['foreigner_permit', 'ABC110105900101'], ['credit_code', '91350100M000100Y43'], ['other', '军字第0012345号'], ['other', 'AB-2024/001'],
]
const BAD: readonly (readonly [IdKind, string])[] = [
  ['resident_id', '11010519491231002'], ['passport', 'ABCDEFGH'], ['passport', 'E1'], ['hk_macau_permit', 'A12345678'], ['hk_macau_permit', 'H1234'],
  ['taiwan_permit', '1234567'], ['foreigner_permit', 'AB110105900101'], ['foreigner_permit', '911301195001010000'], ['credit_code', '91350100M000100Y44'], ['other', '1'], ['other', "x'; drop table"],
]
test('numbers by their documents', () => {
  for (const [kind, number] of GOOD) assert.equal(wrongId(kind, number, TODAY), null, `${kind} ${number}`)
  for (const [kind, number] of BAD) assert.notEqual(wrongId(kind, number, TODAY), null, `${kind} ${number}`)
  assert.equal(plainId('passport', ' e12345678 '), 'E12345678')
  assert.match(wrongId('passport', ' ', TODAY) ?? '', /请填写证件号码/)
})

test('masks (domain rules §11): surname and 某, the first two and last three, 138****1234', () => {
  assert.equal(maskedName({ class: 'natural', name: '王小明' }), '王某')
  assert.equal(maskedName({ class: 'natural', name: '欧阳修' }), '欧阳某')
  assert.equal(maskedName({ class: 'natural', name: '𠮷田' }), '𠮷某')
  assert.equal(maskedName({ class: 'business', name: '青汀某某有限公司' }), '青汀某某有限公司')
  assert.equal(maskedId({ idKind: 'resident_id', idNumber: '11010519491231002X' }), '11*************02X')
  assert.equal(maskedId({ idKind: 'credit_code', idNumber: '91350100M000100Y43' }), '91350100M000100Y43')
  assert.equal(maskedId({ idKind: 'other', idNumber: '1234' }), '****')
  assert.equal(maskedPhone({ phone: '13800001234' }), '138****1234')
  assert.equal(maskedPhone({ phone: '' }), '')
})
