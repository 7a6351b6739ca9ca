import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#shared/refusal'
import { countedWord, MOST_PER_VISIT, readUse } from './use.ts'

test('a visit’s sums are read without anything that could be a person', () => {
  const use = readUse(Buffer.from(JSON.stringify({ version: 1, zone: 'linhe', day: '2025-01-10', counts: { search: 2, entry: 1e9, person: 3, print: -1, qr: 1.5 }, words: ['公租房', '公租房', '13800138000', '周某的地', 'a@b.cn', '一'.repeat(30)], who: '周某' })))
  assert.deepEqual(use, { version: 1, zone: 'linhe', day: '2025-01-10', counts: { search: 2, entry: MOST_PER_VISIT }, words: ['公租房'] })
})

test('what is no such sum is refused, to be laid aside', () => {
  for (const text of ['', 'null', '{}', '{"version":2}', '{"version":1,"zone":"x","day":"2025-02-30"}']) assert.throws(() => readUse(Buffer.from(text)), (error) => error instanceof Refusal && error.status === 422, text)
})

test('a word is counted small and short', () => {
  assert.equal(countedWord('  GB/T 9704 '), 'gb/t 9704')
  assert.equal(countedWord('青政发〔2024〕12号'), '青政发〔2024〕12号')
  assert.equal(countedWord('330102199001011234'), null)
})
