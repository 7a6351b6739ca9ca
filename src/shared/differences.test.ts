import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differencesOf, type Difference } from './differences.ts'

const side = (all: readonly Difference[], without: 'added' | 'removed'): string[] =>
  all.filter(({ kind }) => kind !== without).map(({ parts }) => parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join(''))

test('a changed paragraph shows the signs that changed, a new one and a lost one stand by themselves', () => {
  const found = differencesOf(['春灌从三月二十五日开始。', '各村按下列顺序用水。', '删去的一段完全不同'], ['春灌从三月二十八日开始。', '各村按下列顺序用水。', 'New paragraph'])
  assert.deepEqual(found.map(({ kind }) => kind), ['changed', 'same', 'removed', 'added'])
  assert.deepEqual(found[0]?.parts.filter(({ kind }) => kind !== 'same'), [{ kind: 'removed', text: '五' }, { kind: 'added', text: '八' }])
})

test('both sides can be read back from the differences, whatever the texts', () => {
  const line = fc.array(fc.constantFrom('甲', '乙', '丙', '2024', 'abc', '。', ' '), { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (before, after) => {
    const all = differencesOf(before, after)
    assert.deepEqual(side(all, 'added'), before)
    assert.deepEqual(side(all, 'removed'), after)
  }), { numRuns: 400 })
})

test('two thousand paragraphs are compared in a moment', () => {
  const before = Array.from({ length: 2000 }, (_, n) => `第${n}条 本条规定第${n}项事项的办理程序和时限。`)
  const after = before.map((line, n) => (n % 50 === 0 ? line.replace('时限', '期限') : line))
  const start = performance.now()
  assert.equal(differencesOf(before, after).filter(({ kind }) => kind === 'changed').length, 40)
  assert.ok(performance.now() - start < 3000)
})
