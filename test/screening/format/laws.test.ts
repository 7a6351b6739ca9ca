import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatChecker } from '../../../src/modules/screening/checkers/format/index.ts'
import { found } from './found.ts'

const PIECES = ['，', '。', '“', '”', '（', '）', '《', '》', '共', '其中', '12', '3.5', '件', '年', '月', '日', '2024', '〇', '一', '二', '、', '的', '的', '\n', ' ', '甲', '市人民政府', '%', '〔', '〕', '号', '附件', '\ud800', '\udc00', '\u200b', '\u202e', '\0', '😀', 'é', '合计', '星期三']
const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')))

test('offsets lie in the text, and nothing odd makes it fall', () =>
  fc.assert(
    fc.property(odd, (text) => {
      for (const { start, end, why, rule, source } of found(text)) {
        assert.ok(start >= 0 && start < end && end <= text.length, `${rule} ${start} ${end}`)
        assert.ok(why !== '' && source !== '')
      }
    }),
    { numRuns: 600 },
  ))

test('a text stays as it is found: the same text gives the same findings', () => fc.assert(fc.property(odd, (text) => assert.deepEqual(found(text), found(text))), { numRuns: 100 }))

// Time of this process only: others on the machine must not make it fail.
test('a line of a million signs of one kind is read in its stride', () => {
  const checker = formatChecker()
  for (const sign of ['一', '1', ' ', '，', '。', '“', '”', '（', '《', '〈', '.', ',', '-', 'a', '的', '年', '、', '共1', '一、', '1件、', '"', '<', '第', '12月', '5日', '\n', '\n1.', '一是', '。一是', '其中']) {
    const text = sign.repeat(Math.ceil(1_000_000 / sign.length))
    const from = process.cpuUsage()
    checker.check({ text, segments: [] }, { day: '2026-11-23' })
    const spent = process.cpuUsage(from).user / 1000
    assert.ok(spent < 2000, `${JSON.stringify(sign)}: ${Math.round(spent)} ms`)
  }
})

test('every rule has a kebab-case name of its own', () => {
  const text = '会议要求，，抓好落实,。各单位（要在2月30日前完成，共3人，其中男2人、女2人。'
  const rules = new Set(found(text).map(({ rule }) => rule))
  assert.ok(rules.size >= 4)
  for (const rule of rules) assert.match(rule, /^[a-z]+(-[a-z]+)*$/)
})
