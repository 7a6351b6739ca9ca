import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPersonal } from './find.ts'

const kinds = (text: string): string[] => findPersonal(text, '2025-01-01').map(({ kind, text: found }) => `${kind} ${found}`)

test('each kind by its shape and its own check', () => {
  assert.deepEqual(kinds('身份证11010519491231002X，电话13812341234'), ['identity 11010519491231002X', 'phone 13812341234'])
  assert.deepEqual(kinds('卡号6222021234567890128'), ['bank 6222021234567890128'])
  assert.deepEqual(kinds('邮箱 wang@example.org，座机0599-8800001'), ['email wang@example.org', 'landline 0599-8800001'])
  assert.deepEqual(kinds('车牌闽A12345、闽AD12345'), ['plate 闽A12345', 'plate 闽AD12345'])
  assert.deepEqual(kinds('住青汀市临江路12号3单元502室'), ['address 住青汀市临江路12号3单元502室'])
})
test('what fails its check, what is public and what is only a number stays quiet', () => {
  for (const text of ['110105194912310021', '6222021234567890127', '91350100M000100Y43', '国办发〔2018〕37号', '投资12345678901元', '2025年3月3日'])
    assert.deepEqual(kinds(text), [], text)
})
test('places are within the text, in order, and never overlap', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
  let last = 0
  for (const { start, end, text: found } of findPersonal(text, '2025-01-01')) {
    assert.ok(start >= last && end <= text.length && text.slice(start, end) === found)
    last = end
  }
})))
