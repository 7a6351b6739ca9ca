import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodOf, yearBefore } from './period.ts'
import { frequentWords } from './subject-words.ts'
import { tableThree, unbalanced } from './table-three.ts'
import { changeWords, shareOf } from './words.ts'

test('a running year ends today and is set beside the same part of the year before', () => {
  assert.deepEqual(periodOf(2026, '2026-03-10'), { year: 2026, from: '2026-01-01', until: '2026-03-10', whole: false })
  assert.deepEqual(yearBefore(periodOf(2026, '2026-03-10')), { year: 2025, from: '2025-01-01', until: '2025-03-10', whole: false })
  assert.equal(yearBefore(periodOf(2024, '2024-02-29')).until, '2023-02-28')
})

test('a year that is over is whole, and so is the one before it', () => {
  assert.deepEqual(periodOf(2024, '2026-03-10').until, '2024-12-31')
  assert.deepEqual([yearBefore(periodOf(2024, '2026-03-10')).until, periodOf(2026, '2026-12-31').whole], ['2023-12-31', true])
})

test('table 三 has its sums, and says where it does not balance', () => {
  const counts = [
    { row: 'new', column: 'natural', n: 5 }, { row: 'carried_in', column: 'natural', n: 2 }, { row: 'denied_process', column: 'natural', n: 3 },
    { row: 'denied_internal', column: 'natural', n: 1 }, { row: 'granted', column: 'natural', n: 2 }, { row: 'carried_out', column: 'natural', n: 1 },
    { row: 'new', column: 'business', n: 1 }, { row: 'other_other', column: 'business', n: 1 },
  ]
  const rows = tableThree(counts)
  const total = (row: string) => rows.find((one) => one.row === row)?.total
  assert.deepEqual(['new', 'denied', 'other', 'total', 'carried_out'].map(total), [6, 4, 1, 7, 1])
  assert.deepEqual(unbalanced(rows), [])
  assert.deepEqual(unbalanced(tableThree([...counts, { row: 'new', column: 'legal', n: 1 }])), ['法律服务机构'])
  assert.equal(rows.filter(({ kind }) => kind === 'leaf').length, 21)
})

test('frequent words are whole words: neither the joints nor the parts of a longer one', () => {
  const subjects = ['东门村土地征收批准文件', '申请公开西门村土地征收补偿标准', '土地征收公告及补偿标准', '北门路道路改造招标文件', '道路改造资金情况', '南门路道路改造的预算']
  const words = frequentWords(subjects, 5)
  assert.deepEqual(words.slice(0, 2).toSorted(), ['土地征收', '道路改造'])
  for (const part of ['地征', '土地', '公开', '文件', '改造']) assert.ok(!words.includes(part), part)
})

test('pieces of one long phrase are one word', () => {
  const words = frequentWords(['东门', '西门', '北滩', '南滩'].flatMap((place) => [`${place}公交线路调整依据`, `${place}老街改造`]), 10)
  assert.deepEqual(words.toSorted(), ['公交线路调整依据', '老街改造'].toSorted())
})

test('a few subjects have no frequent words', () => assert.deepEqual(frequentWords(['土地征收', '道路改造'], 5), []))

test('shares and changes in words', () => {
  assert.deepEqual([shareOf(1, 3), shareOf(0, 0), shareOf(5, 5)], ['33.3%', '—', '100%'])
  assert.deepEqual([changeWords(5, 3, '件'), changeWords(3, 5, '件'), changeWords(2.04, 2, '天')], ['增加2件', '减少2件', '持平'])
})
