import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shippedWordingLists, type WordingList, wordingChecker } from '../../../src/modules/screening/checkers/wording/index.ts'
import { innocentWords } from '../../../src/modules/screening/checkers/wording/innocent.ts'
import { found } from './found.ts'

const LIST = { name: 'own-list', version: '1', source: '本单位', effectiveFrom: '2026-01-01', until: '2026-12-31' } as const
const say = (parts: Partial<WordingList>, text: string, day = '2026-06-01') => wordingChecker([{ ...LIST, ...parts }]).check({ text, segments: [] }, { day: day as WordingList['effectiveFrom'] })

test('a list holds between its days only', () => {
  const pairs = [{ wrong: '旧局', right: '新局', severity: 'warn', why: '机构改革后更名。' }] as const
  assert.deepEqual(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => say({ pairs }, '由旧局办理', day).length), [0, 1, 1, 0])
})

test('slots are filled in, and a slot of any signs at the beginning is context', () => {
  const parts = { slots: { who: { oneOf: ['甲', '乙'] }, any: { least: 1, most: 3 } }, pairs: [{ wrong: '{who}局局', right: '{who}局', severity: 'warn', why: '重复。' }, { wrong: '{any}镇镇长办', right: '{any}镇长办', severity: 'warn', why: '重复。' }] } as const
  assert.deepEqual(say(parts, '由甲局局办理，东山镇镇长办').map(({ start, end, proposal }) => [start, end, proposal]), [[1, 4, '甲局'], [9, 13, '镇长办']])
})

test('posts of the office: a former holder, and the holder of another post', () => {
  const posts = [{ post: '青汀市市长', holder: '赵某', former: ['钱某'] }, { post: '青汀市副书记', holder: '孙某' }]
  assert.match(say({ posts }, '青汀市市长钱某出席')[0]?.why ?? '', /“钱某”已不任此职，现任青汀市市长是赵某/)
  assert.match(say({ posts }, '青汀市市长孙某出席')[0]?.why ?? '', /“孙某”的职务是青汀市副书记/)
  assert.deepEqual(say({ posts }, '青汀市市长赵某出席，原青汀市市长钱某、副青汀市市长孙某'), [])
})

test('names in the office’s order', () => {
  const orders = [{ names: ['赵某', '钱某', '孙某'], why: '以公布的名单为准。' }]
  assert.deepEqual(say({ orders }, '出席的有钱某、赵某、孙某。').map(({ proposal }) => proposal), ['赵某、钱某、孙某'])
  assert.deepEqual(say({ orders }, '赵某、孙某出席。孙某讲话，赵某主持。'), [])
})

test('what the office has not switched on is silent', () => {
  assert.deepEqual(found('青汀市市长钱某出席；李某、赵某、孙某参加'), [])
  const off = shippedWordingLists().flatMap(({ formulations = [] }) => formulations).filter(({ enabled }) => enabled === false)
  assert.deepEqual(off.map(({ name }) => name), ['两个确立', '两个维护', '七优享'])
})

test('the shipped lists are whole: a source, a version, a reason, and exceptions that hold their form', () => {
  const lists = shippedWordingLists()
  assert.ok(lists.flatMap(({ pairs = [] }) => pairs).length >= 100)
  for (const { name, version, source, effectiveFrom, pairs = [] } of lists) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/)
    assert.ok(version && source && effectiveFrom)
    for (const { wrong, why, exceptions = [] } of pairs) {
      assert.ok(why.length > 2, wrong)
      const anchor = wrong.split(/\{[a-z]+\}/).reduce((best, part) => (part.length > best.length ? part : best), '')
      for (const exception of exceptions) assert.ok(innocentWords([exception], anchor).length > 0, `${exception} does not hold ${anchor}`)
    }
  }
})

const PIECES = ['中华', '人民', '共和国', '台独', '“', '”', '《', '》', '政治意识', '、', '看齐', '新发展理念', '省省委', '书记', '浙江', '中共', '回回', '\ud800', '\udc00', '\u200b', '\u202e', '\0', '😀', '\n', '，', '来华', '游客', '台湾']
const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')))

test('offsets lie in the text and findings do not overlap', () =>
  fc.assert(
    fc.property(odd, (text) => {
      let last = 0
      for (const { start, end } of found(text)) {
        assert.ok(start >= last && start < end && end <= text.length)
        last = end
      }
    }),
    { numRuns: 500 },
  ))

// Time of this process only: others on the machine must not make it fail.
test('a line of a million signs of one kind is read in its stride', () => {
  for (const sign of ['中', '台', '“', '《', '、', '回', '政治、', '政治意识、', '省省委', '市市委书记', '中华人', '老板', 'a', '1']) {
    const text = sign.repeat(Math.ceil(1_000_000 / sign.length))
    const from = process.cpuUsage()
    found(text)
    const spent = process.cpuUsage(from).user / 1000
    assert.ok(spent < 2000, `${sign}: ${Math.round(spent)} ms`)
  }
})
