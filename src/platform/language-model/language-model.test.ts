import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestPath, loadLanguageModel, replacement, unitsOf, wordNumber } from './index.ts'

const model = loadLanguageModel()
const cut = (text: string): string[] => {
  const { ends } = bestPath(model.figures, unitsOf(text), 0, text.length)
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

test('words are cut by the likeliest reading', () => {
  assert.deepEqual(cut('依法申请行政复议'), ['依法', '申请', '行政复议'])
  assert.deepEqual(cut('2023年共有1,234.5万元'), ['2023', '年', '共有', '1,234.5', '万元'])
})

test('the right sentence is likelier than the wrong one', () => {
  assert.ok(model.logProbability(['依法', '行使', '权力']) > model.logProbability(['依法', '行使', '圈里']))
  assert.ok(model.logProbability(['工作', '部署']) < 0)
})

test('forms that are always wrong are no words', () => {
  for (const wrong of ['布署', '峻工', '时侯', '咨讯']) assert.equal(wordNumber(model.figures, wrong), -1, wrong)
  for (const right of ['部署', '竣工', '时候', '咨询']) assert.ok(wordNumber(model.figures, right) >= 0, right)
})

test('a replacement wins what the whole text wins', () => {
  const text = '会议对防汛工作进行了布署', units = unitsOf(text)
  const reading = bestPath(model.figures, units, 0, units.length)
  const place = text.indexOf('布')
  const word = reading.ends.findIndex((end) => end > place)
  const { gain, start, end } = replacement(model.figures, { units, start: 0, reading }, word, word + 2, place, unitsOf('部'))
  const after = bestPath(model.figures, unitsOf(text.replace('布', '部')), 0, units.length)
  assert.ok(Math.abs(gain - (reading.cost - after.cost)) < 0.5, `${gain} and ${reading.cost - after.cost}`)
  assert.ok(gain > 8 && start <= place && end > place)
  assert.deepEqual([...units], [...unitsOf(text)], 'the text is as it was')
})

test('the figures are views of one buffer that threads can share', () => {
  const buffers = new Set(Object.values(model.figures).map(({ buffer }) => buffer))
  assert.equal(buffers.size, 1)
  assert.ok([...buffers][0] instanceof SharedArrayBuffer)
})

test('every follower list rises, and every pair’s first word has a back-off', () => {
  const { pairStart, follower, cost, backOff } = model.figures
  assert.equal(pairStart.length, cost.length + 1)
  assert.equal(backOff.length, cost.length)
  let falls = 0
  for (let word = 0; word < cost.length; word += 1)
    for (let at = (pairStart[word] ?? 0) + 1; at < (pairStart[word + 1] ?? 0); at += 1) if ((follower[at] ?? 0) <= (follower[at - 1] ?? 0)) falls += 1
  assert.equal(falls, 0)
})
