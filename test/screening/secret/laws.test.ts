import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findings } from './found.ts'

const level = fc.constantFrom('绝密', '机密', '秘密')
const blank = fc.constantFrom('', ' ', '\u3000', '\u200b')
const period = fc.oneof(fc.constant('长期'), fc.integer({ min: 1, max: 30 }).map((years) => `${years}年`), fc.constantFrom('十年', '6个月', '启用前'))

test('every mark of level, star and period is a block', () => fc.assert(fc.property(level, blank, blank, period, fc.constantFrom('', '\n', '关于某项工作的通知\n'), (words, one, two, term, lead) => {
  const text = `${lead}${[...words].join(one)}${two}★${one}${term}\n青汀市人民政府`
  assert.ok(findings({ text, segments: [] }).some(({ severity }) => severity === 'block'), text)
})))
const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('\ud800', '\udc00', '\u200b', '\u202e', '\0', '😀', '秘密', '★', '10年', '(', '）', '\n', '内部', '不得外传', '：', '公开属性', '不予公开', '会议纪要', '〔2024〕', '5号', '118.627341', '°', '送审稿'), { maxLength: 80 }).map((signs) => signs.join('')))
test('places lie in the text, in order and apart, whatever stands in it', () => fc.assert(fc.property(odd, (text) => {
  let last = 0
  for (const { start, end } of findings({ text, segments: [] })) {
    assert.ok(start >= last && start < end && end <= text.length)
    last = end
  }
}), { numRuns: 500 }))
/** Milliseconds of this process's own work: the machine may be busy with others. */
const spent = (began: NodeJS.CpuUsage): number => { const { user, system } = process.cpuUsage(began); return Math.round((user + system) / 1000) }
test('a line of a million signs is read in less than two seconds', () => {
  for (const unit of ['密', '秘', '★', ' ', '1', '(', '内', '，', '。', '会', '此', '公', '°', '1.', '秘密', '内部', '\n', '会议纪要', '（', '《', '稿', '机 ', '密级', '份号', '\u200b', '秘密\n', '内部资料 ', '8']) {
    const text = unit.repeat(Math.floor(1_000_000 / unit.length))
    const began = process.cpuUsage()
    findings({ text, segments: [] })
    assert.ok(spent(began) < 2000, `${JSON.stringify(unit)}: ${spent(began)} ms`)
  }
})
