import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

test('keys are sorted, undefined left out', () => assert.equal(canonicalJson({ b: 1, a: [true, null, { d: 'x', c: undefined }] }), '{"a":[true,null,{"d":"x"}],"b":1}'))

test('it is JSON and says the same, in whatever order the keys came', () => fc.assert(fc.property(fc.jsonValue(), (value) => {
  const text = canonicalJson(value)
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
  assert.equal(canonicalJson(JSON.parse(text)), text)
})))
