import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hitsIn, pairsIn } from './sweep.ts'

const part = (text: string) => [{ name: 'body', place: '正文', text }]

test('lines become pairs; what is too short or the same is said by line', () => {
  assert.deepEqual(pairsIn('市旅游局 => 市文化和旅游局\n\n张某'), [{ wrong: '市旅游局', right: '市文化和旅游局' }, { wrong: '张某', right: null }])
  assert.deepEqual(pairsIn('旅\n甲局=>甲局'), ['第1行：要查的文字至少两个字', '第2行：新旧写法相同'])
  assert.deepEqual(pairsIn('  \n'), ['请填写要查的文字，每行一条'])
})

test('places that already hold the new words stay, each other place is found once', () => {
  const pairs = [{ wrong: '旅游局', right: '文化和旅游局' }]
  const hits = hitsIn(part('市旅游局与市文化和旅游局，旅游局旅游局。'), pairs)
  assert.deepEqual(hits.map(({ start, end }) => [start, end]), [[1, 4], [13, 16], [16, 19]])
  assert.equal(hits[0]?.proposal, '文化和旅游局')
  assert.deepEqual(hitsIn(part('没有'), pairs), [])
})
