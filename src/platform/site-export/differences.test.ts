import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rangesAgainst, rangesByBlocks } from './differences.ts'
import { fileOf } from './manifest.ts'

const bytes = fc.uint8Array({ minLength: 0, maxLength: 6000 })

test('bytes that are the same have no range; what was put in, taken out or changed lies in the ranges that are told', () => {
  fc.assert(fc.property(bytes, fc.nat(6000), fc.nat(50), fc.uint8Array({ maxLength: 60 }), (original, place, taken, put) => {
    const at = Math.min(place, original.length), cut = Math.min(taken, original.length - at)
    const now = Buffer.concat([original.subarray(0, at), put, original.subarray(at + cut)])
    const isSame = Buffer.from(original).equals(now)
    for (const [ranges, slack] of [[rangesAgainst(original, now), 0], [rangesByBlocks(fileOf('x', original), now), 1024]] as const) {
      if (isSame) { assert.deepEqual(ranges.filter(({ from, to }) => to > from), []); continue }
      assert.ok(ranges.length > 0)
      for (const { from, to } of ranges) {
        assert.ok(from >= 0 && to <= now.length && from <= to, `${from} ${to} of ${now.length}`)
        assert.ok(from >= at - slack, `${at}+${put.length}: ${from}–${to}`)
      }
      // What was put in beside the same bytes can stand in two places (a 7 before or behind a 7): its length is certain, not its place.
      const told = (ranges.at(-1)?.to ?? 0) - (ranges[0]?.from ?? 0)
      assert.ok(told <= put.length + 2 * slack, `${put.length} put in, ${told} told`)
      // Outside of the ranges nothing differs: before the first and after the last it is the original.
      const first = ranges[0]?.from ?? 0, last = ranges.at(-1)?.to ?? 0
      assert.ok(Buffer.from(original.subarray(0, first)).equals(now.subarray(0, first)))
      assert.ok(Buffer.from(original.subarray(original.length - (now.length - last))).equals(now.subarray(last)))
    }
  }), { numRuns: 300, examples: [[Uint8Array.of(0, 0, 0, 0, 209), 4, 0, Uint8Array.of(209)]] })
})

test('what is hung on at the end is told with all its bytes', () => {
  const original = Buffer.alloc(7140, 1), now = Buffer.concat([original, Buffer.from('<script>')])
  assert.deepEqual(rangesByBlocks(fileOf('x', original), now), [{ from: 7140, to: 7148 }])
})
