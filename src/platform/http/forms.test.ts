import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, formOf } from './forms.ts'

test('of a field sent twice the last counts, what is no text is nothing, and U+0000 is left out', () => {
  assert.deepEqual(formOf({ a: ['1', '2'], b: 3, c: 'x\0y' }), { a: '2', b: undefined, c: 'xy' })
  assert.deepEqual(allOf({ a: ['1\0', '2'] })('a'), ['1', '2'])
  assert.deepEqual(formOf('text'), {})
})
