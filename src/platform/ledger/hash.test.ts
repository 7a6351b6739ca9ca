import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FIRST_HASH, dailyRoot, hashOfLine, sm3, type LedgerLine } from './hash.ts'

const line: LedgerLine = { chain: 'qingting', seq: 1, at: '2024-01-01T00:00:00.000Z', actor: 'chen', deed: 'x.y', subject: 's', detail: { a: 1 } }

test('SM3 gives the vector of GB/T 32905 for abc', () =>
  assert.equal(sm3('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'))

test('every part of a line and the hash before it changes the hash', () => {
  const base = hashOfLine(line, FIRST_HASH)
  const changed: LedgerLine[] = [
    { ...line, chain: 'b' }, { ...line, seq: 2 }, { ...line, at: '2024-01-01T00:00:00.001Z' }, { ...line, actor: 'lin' },
    { ...line, deed: 'x.z' }, { ...line, subject: 't' }, { ...line, detail: { a: 2 } },
  ]
  for (const other of changed) assert.notEqual(hashOfLine(other, FIRST_HASH), base)
  assert.notEqual(hashOfLine(line, base), base)
})

test('a daily root does not depend on the order of chains, and does on everything else', () => {
  const a = { chain: 'a', seq: 3, hash: 'h1' }, b = { chain: 'b', seq: 1, hash: 'h2' }
  assert.equal(dailyRoot('2024-01-01', [a, b], FIRST_HASH), dailyRoot('2024-01-01', [b, a], FIRST_HASH))
  assert.notEqual(dailyRoot('2024-01-01', [a], FIRST_HASH), dailyRoot('2024-01-01', [a, b], FIRST_HASH))
  assert.notEqual(dailyRoot('2024-01-02', [a, b], FIRST_HASH), dailyRoot('2024-01-01', [a, b], FIRST_HASH))
})
