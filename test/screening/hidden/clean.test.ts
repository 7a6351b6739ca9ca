import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { hiddenIn, withoutHidden } from '#platform/documents/hidden/index'
import { closePdfWorkers } from '#platform/documents/typst'
import { clean } from './kit/clean.ts'
import { ORDINARY } from './kit/recall.ts'

after(closePdfWorkers)

test('there are enough of them', () => assert.ok(clean.length >= 40, `${clean.length}`))
for (const one of clean) {
  test(`${one.name}: nothing is told that is not there, and nothing is changed`, async () => {
    const bytes = await one.make(), things = await hiddenIn(one.name, bytes)
    assert.deepEqual(things.filter(({ kind }) => !ORDINARY.has(kind)).map(({ kind, place, text }) => [kind, place, text]), [])
    const { bytes: made, left } = await withoutHidden(one.name, bytes)
    assert.deepEqual(left, [])
    if (things.length === 0) assert.deepEqual(made, bytes)
  })
}
