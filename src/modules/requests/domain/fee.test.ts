import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#shared/refusal'
import { feeByItems, feeByPages } from './fee.ts'

test('by item: ten free, then 100, and from the 31st 100 more apiece with each ten', () => {
  for (const [count, yuan] of [[0, 0], [1, 0], [10, 0], [11, 100], [30, 2000], [31, 2200], [40, 4000], [41, 4300], [50, 7000], [51, 7400]] as const) assert.equal(feeByItems(count).yuan, yuan, `${count}`)
})

test('by volume: thirty pages free, then 10, 20 and 40 yuan a page', () => {
  for (const [count, yuan] of [[0, 0], [30, 0], [31, 10], [68, 380], [100, 700], [101, 720], [200, 2700], [201, 2740], [250, 4700]] as const) assert.equal(feeByPages(count).yuan, yuan, `${count}`)
})

test('the steps say how it comes about', () => {
  assert.deepEqual(feeByItems(41).steps.map(({ words }) => words), ['第1至10件不收费', '第11至30件：20件×100元=2000元', '第31至40件：10件×200元=2000元', '第41件：1件×300元=300元'])
  assert.deepEqual(feeByPages(68).steps, [
    { from: 1, to: 30, count: 30, each: 0, yuan: 0, words: '第1至30页不收费' }, { from: 31, to: 68, count: 38, each: 10, yuan: 380, words: '第31至68页：38页×10元=380元' },
  ])
})

test('items already charged in the month are not charged again', () => {
  assert.deepEqual(feeByItems(12, 9).steps.map(({ words }) => words), ['第10件不收费', '第11至12件：2件×100元=200元'])
  fc.assert(fc.property(fc.nat(300), fc.nat(300), (before, added) => {
    assert.equal(feeByItems(before).yuan + feeByItems(before + added, before).yuan, feeByItems(before + added).yuan)
  }))
})

test('the steps sum up to the fee and to the count, and one more never costs less', () => fc.assert(fc.property(fc.nat(2000), fc.constantFrom(feeByItems, feeByPages), (count, fee) => {
  const { yuan, steps } = fee(count)
  assert.equal(steps.reduce((sum, step) => sum + step.yuan, 0), yuan)
  assert.equal(steps.reduce((sum, step) => sum + step.count, 0), count)
  assert.ok(fee(count + 1).yuan >= yuan)
})))

test('what is no count is refused', () => {
  for (const wrong of [-1, 1.5, Number.NaN, 100_001]) {
    assert.throws(() => feeByItems(wrong), Refusal)
    assert.throws(() => feeByPages(wrong), Refusal)
  }
})
