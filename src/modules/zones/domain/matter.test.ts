import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citedAs, matterOf } from './matter.ts'

test('a title without who made it and what kind it is', () => {
  for (const [title, matter] of [
    ['青汀市人民政府办公室关于印发《青汀市公共租赁住房管理实施细则》的通知', '公共租赁住房'], ['青汀市人民政府办公室关于印发《青汀市农村公路建设实施意见》的通知', '农村公路'],
    ['关于做好高龄津贴发放工作的通知', '高龄津贴发放'], ['青汀市市场监督管理办法', '市场监督'],
  ] as const) assert.equal(matterOf(title), matter, title)
})

test('the names by which a guide cites a document', () => {
  assert.deepEqual(citedAs('关于印发《养犬管理规定》的通知', '青政发〔2024〕1号'), ['青政发〔2024〕1号', '关于印发《养犬管理规定》的通知', '《养犬管理规定》'])
  assert.deepEqual(citedAs('关于防汛的通知', ''), ['关于防汛的通知'])
})
