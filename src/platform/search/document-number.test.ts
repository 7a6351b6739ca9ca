import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberKey } from './document-number.ts'

test('a document number is one number in every dress', () => {
  const dresses = ['青政发〔2024〕12号', '青政发[2024]12号', '青政发(2024)12', '青政发（２０２４）１２号', ' 青政发 〔2024〕 12 号 ', '青政发【2024】第12号', '青政发2024年12号', '青政发［2024］12號'.replace('號', '号'), '青政发〔2024〕012号']
  assert.deepEqual(dresses.map(numberKey), dresses.map(() => '青政发|2024|12'))
})

test('other numbers are other numbers', () => {
  assert.equal(new Set(['青政发〔2024〕12号', '青政发〔2024〕1号', '青政发〔2023〕12号', '青政办发〔2024〕12号', '青政发〔2024〕112号'].map(numberKey)).size, 5)
})

test('what is no document number is none', () => {
  assert.deepEqual(['', '公租房', '2024', '青政发', '12号', '青政发〔2024〕', '关于印发2024年工作要点的通知', 'x'.repeat(10_000)].map(numberKey), Array(8).fill(null))
})
