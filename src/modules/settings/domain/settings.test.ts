import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUsable, readValue, typedValue, valueWords } from './read-value.ts'
import { DEFAULTS, GROUPS, SETTING_KEYS, settingOf } from './settings.ts'

test('every default is a value that could be typed, and says itself in words', () => {
  for (const key of SETTING_KEYS) {
    const { fallback } = settingOf(key)
    assert.deepEqual(readValue(key, typedValue(fallback)), { value: fallback }, key)
    assert.ok(isUsable(key, DEFAULTS[key]), key)
    assert.ok(valueWords(settingOf(key), fallback).length > 0, key)
  }
})

test('every setting says what it decides, where it comes from and from when it counts, and stands in one group', () => {
  for (const key of SETTING_KEYS) for (const word of ['label', 'decides', 'source', 'effect'] as const) assert.ok(settingOf(key)[word].length >= 4, `${key} ${word}`)
  assert.deepEqual(GROUPS.flatMap(({ keys }) => keys).toSorted(), SETTING_KEYS.toSorted())
})

test('what the field’s rules mark unconfirmed starts as unconfirmed', () => {
  for (const key of ['clock.paymentRestarts', 'clock.correctionDays', 'requests.jointApplicants', 'requests.withdrawnAs', 'requests.mergedAs', 'fee.pages'] as const) assert.equal(settingOf(key).confirmed, false, key)
})

test('numbers are whole and within their bounds', () => {
  assert.deepEqual(readValue('clock.correctionDays', ' １５ '), { value: 15 })
  for (const typed of ['0', '61', '1.5', '-3', '', '十五', '1e1']) assert.deepEqual(readValue('clock.correctionDays', typed), { wrong: '请填写 1 至 60 的整数' }, typed)
})

test('yes, no and choices are only what is offered', () => {
  assert.deepEqual([readValue('clock.paymentRestarts', 'no'), readValue('clock.paymentRestarts', 'true')], [{ value: false }, { wrong: '请选择是或否' }])
  assert.deepEqual(readValue('requests.mergedAs', 'rejected_duplicate'), { value: 'rejected_duplicate' })
  assert.deepEqual(readValue('requests.mergedAs', 'toString'), { wrong: '请从列出的选项中选择' })
})

test('a pattern keeps the parts without which two numbers would be the same, and no others', () => {
  assert.deepEqual(readValue('requests.letterPattern', '{代字}〔{年}〕{号}号'), { wrong: '格式中要有{种类}，否则编号会重复' })
  assert.deepEqual(readValue('requests.requestPattern', '公申〔{年}〕{号}号'), { value: '公申〔{年}〕{号}号' })
  assert.match(JSON.stringify(readValue('requests.requestPattern', '{单位}〔{年}〕{号}号')), /\{单位\}不能用/)
  assert.match(JSON.stringify(readValue('requests.requestPattern', '{年}{号}}')), /\}不能用/)
})

test('a kept value of an older version that no longer fits is not used', () => {
  assert.equal(isUsable('requests.mergedAs', 'some_other_row'), false)
  assert.equal(isUsable('clock.correctionDays', '15'), false)
  assert.equal(isUsable('clock.correctionDays', 15), true)
})
