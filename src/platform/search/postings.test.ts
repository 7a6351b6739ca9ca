import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bitsFor, countBits, eachBit, hasBit, pack, unpackInto } from './postings.ts'

const SIZE = 3000
const sets = fc.oneof(
  fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 60 }),
  fc.integer({ min: 1, max: 9 }).chain((step) => fc.nat(step).map((first) => Array.from({ length: Math.floor((SIZE - first) / step) }, (_, n) => first + n * step))),
).map((set) => set.toSorted((a, b) => a - b))

test('what is packed comes back whole', () => fc.assert(fc.property(sets, (set) => {
  const packed = pack(set, SIZE)
  assert.ok(packed.bytes.length <= SIZE / 8 + 4)
  const bits = unpackInto(bitsFor(SIZE), packed)
  const back: number[] = []
  eachBit(bits, (at) => back.push(at))
  assert.deepEqual(back, set)
  assert.equal(countBits(bits), set.length)
  assert.ok(set.every((at) => hasBit(bits, at)))
})))

test('the highest ordinal and the empty set', () => {
  assert.equal(countBits(unpackInto(bitsFor(SIZE), pack([], SIZE))), 0)
  assert.ok(hasBit(unpackInto(bitsFor(32_768), pack([32_767], 32_768)), 32_767))
})
