import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bandsOf, likeness } from './min-hash.ts'

const meet = (one: string, other: string): boolean => bandsOf(one).some((band) => bandsOf(other).includes(band))

test('the same matter in other words is found, another matter is not', () => {
  const asked = '申请公开临江路改造工程的土地征收补偿方案及批准文件'
  assert.ok(meet(asked, '请提供临江路改造工程土地征收补偿方案'))
  assert.ok(likeness(asked, '请提供临江路改造工程土地征收补偿方案') > 0.6)
  assert.ok(likeness(asked, '2023年小学招生计划和学区划分') < 0.05)
})
test('width, case and punctuation make no difference', () => assert.deepEqual(bandsOf('ＡＢＣ路、改造（一期）'), bandsOf('abc路改造一期')))
test('a text without words has no bands and is like nothing', () => {
  assert.deepEqual(bandsOf('——！'), [])
  assert.equal(likeness('', '临江路'), 0)
})
test('likeness is symmetric, within 0 and 1, and bands fit an integer column', () => fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
  assert.equal(likeness(a, b), likeness(b, a))
  assert.ok(likeness(a, b) >= 0 && likeness(a, b) <= 1)
  assert.ok(bandsOf(a).every((band) => Number.isInteger(band) && band >= -(2 ** 31) && band < 2 ** 31))
})))
