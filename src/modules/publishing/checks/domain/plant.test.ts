import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caughtBy, plantedBody, PLANTS, type PlantName } from './plant.ts'

const BODY = '<p>青汀市人民政府决定于2025年3月12日起实行新的管理办法。</p><p>请各单位按照部署办理。</p>'

test('each error stands in the text once, and what was right is known', () => {
  const { body, planted } = plantedBody(BODY, Object.keys(PLANTS) as PlantName[])
  assert.deepEqual(planted.map((one) => one.class), ['错别字', '严重表述错误', '个人信息', '日期', '涉密'])
  for (const { words } of planted) assert.equal(body.split(words).length, 2, words)
  assert.match(body, /布署/)
  assert.match(body, /人民攻府/)
  assert.match(body, /2025年2月30日/)
  assert.deepEqual(plantedBody('<p>无</p>', ['slip', 'name', 'day']).planted, [])
})

test('an identity number is planted with a right check digit (GB 11643) and belongs to nobody', () => {
  const [{ words } = { words: '' }] = plantedBody(BODY, ['person']).planted
  assert.match(words, /^11019919000101\d{3}[\dX]$/)
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((so, weight, at) => so + weight * Number(words[at]), 0)
  assert.equal('10X98765432'[sum % 11], words[17])
})

test('a mark catches the error whose words it quotes, wholly or in part; a mark that names none is a wrong one', () => {
  const { planted } = plantedBody(BODY, ['slip', 'day'])
  assert.deepEqual(caughtBy([{ quote: '按照布署办理', note: '' }, { quote: '2月30', note: '没有这天' }, { quote: '新的', note: '？' }], planted), { caught: 2, wrong: 1 })
  assert.deepEqual(caughtBy([{ quote: '布', note: '' }], planted), { caught: 0, wrong: 1 })
  assert.deepEqual(caughtBy([], planted), { caught: 0, wrong: 0 })
})
