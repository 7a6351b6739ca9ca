import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inGroups, usableStep } from './one-time-code.ts'

const at = (second: number) => new Date(second * 1000)

test('a code may be used in its step and its neighbours, once, and never an older one after it', () => {
  assert.equal(usableStep(0, at(59), 0), 1)
  assert.equal(usableStep(-1, at(60), 0), 1)
  assert.equal(usableStep(-1, at(60), 1), null)
  assert.equal(usableStep(0, at(60), 1), 2)
  assert.equal(usableStep(null, at(60), 0), null)
})

test('a key is shown in groups of four', () => assert.equal(inGroups('ABCDEFGHIJ'), 'ABCD EFGH IJ'))
