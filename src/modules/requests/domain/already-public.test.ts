import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likely, titleWords } from './already-public.ts'

const TITLES = ['青汀市交通运输局2023年政府信息公开工作年度报告', '青汀市教育局2023年政府信息公开工作年度报告', '青汀市人民政府关于印发防汛应急预案的通知'].map((title) => ({ title }))
const found = (text: string) => likely(titleWords(text), TITLES).map(({ title }) => title)

test('a sentence is cut into pairs, without the words that people write around it', () => {
  assert.deepEqual(titleWords('我想要申请公开防汛预案'), ['防汛', '汛预', '预案'])
  assert.deepEqual(titleWords('请公开 2023 年报'), ['2023', '年报'])
  assert.deepEqual(titleWords('%_\\'), [])
})

test('the likeliest comes first; what has little in common is left out', () => {
  assert.equal(found('交通运输局2023年度报告')[0], TITLES[0]?.title)
  assert.deepEqual(found('防汛应急预案'), [TITLES[2]?.title])
  assert.deepEqual(found('水库大坝安全鉴定'), [])
})
