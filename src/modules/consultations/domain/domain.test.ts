import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { bare } from '#shared/likeness'
import { clustersOf } from './cluster.ts'
import { drawn, maskedName } from './draw.ts'
import { reasonsOfHearing, reasonsOfMinutes, reasonsOfPapers, reasonsOfTerm } from './guards.ts'
import { draftReport } from './report.ts'
import { faultsOfAnswers } from './submission.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const words = fc.array(fc.constantFrom('停车', '收费', '太高', '夜间', '免费', '建议', '学校', '门口', '公交', '延长', '绿化', '噪声'), { minLength: 1, maxLength: 14 }).map((all) => all.join(''))

test('law: every comment is in exactly one cluster, numbers without a gap, and what is the same is together', () => {
  fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (texts) => {
    const clusters = clustersOf(texts)
    assert.equal(clusters.length, texts.length)
    const numbers = new Set(clusters)
    assert.deepEqual([...numbers].sort((a, b) => a - b), Array.from({ length: numbers.size }, (_, i) => i + 1))
    texts.forEach((a, i) => { texts.forEach((b, j) => { if (bare(a) === bare(b)) assert.equal(clusters[i], clusters[j]) }) })
  }))
})
test('law: the order of the comments decides nothing but the numbers', () => {
  fc.assert(fc.property(fc.array(words, { minLength: 2, maxLength: 40 }), fc.nat(), (texts, turn) => {
    const at = turn % texts.length, turned = [...texts.slice(at), ...texts.slice(0, at)], a = clustersOf(texts), b = clustersOf(turned)
    texts.forEach((_, i) => { texts.forEach((__, j) => { assert.equal(a[i] === a[j], b[(i - at + texts.length) % texts.length] === b[(j - at + texts.length) % texts.length]) }) })
  }))
})
test('like comments are together, others apart', () => {
  const [a, b, c, d] = clustersOf(['建议夜间停车免费，方便附近居民接送孩子和买菜', '建议夜间停车免费，方便附近居民接送孩子、买菜！', '收费标准太高，应当听取出租车司机的意见', '建议夜间停车免费 方便附近居民接送孩子和买菜']), all = [a, b, c, d]
  assert.deepEqual(all, [1, 1, 2, 1])
})
test('law: the draw can be repeated by anybody, is independent of the order, and fills the seats', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 60 }), fc.nat(20), fc.string(), fc.nat(), (numbers, seats, seed, turn) => {
    const at = numbers.length === 0 ? 0 : turn % numbers.length, once = drawn(numbers, seats, seed, hash)
    assert.deepEqual(drawn([...numbers.slice(at), ...numbers.slice(0, at)].reverse(), seats, seed, hash), once)
    assert.equal(once.length, Math.min(seats, numbers.length))
    assert.ok(once.every((n) => numbers.includes(n)))
  }))
})
test('thirty days or a reason (国令713 第十五条)', () => {
  assert.deepEqual(reasonsOfTerm({ from: '2025-01-10', until: '2025-02-09', shortReason: '' }, 30), [])
  assert.match(reasonsOfTerm({ from: '2025-01-10', until: '2025-02-08', shortReason: '' }, 30).join(), /2025-02-09 或以后/)
  assert.deepEqual(reasonsOfTerm({ from: '2025-01-10', until: '2025-01-17', shortReason: '汛期将至' }, 30), [])
  assert.match(reasonsOfTerm({ from: '2025-01-10', until: '2025-01-09', shortReason: '急' }, 30).join(), /不能早于/)
})
test('hearings: papers seven days before, minutes signed (第十六、十七条)', () => {
  const plan = { on: '2025-03-10', time: '9时', place: '市政府会议室', seats: 15, registerUntil: '2025-03-02', seedSource: '开奖号码' } as const, hearing = { ...plan, publishedOn: '2025-02-01', draw: { on: '2025-03-03', seed: '1', chosen: [1] }, papersOn: null, minutes: null } as const
  assert.deepEqual(reasonsOfHearing(plan, '2025-02-01'), [])
  assert.match(reasonsOfHearing({ ...plan, registerUntil: '2025-03-03' }, '2025-02-01').join(), /2025-03-02 或以前/)
  assert.deepEqual(reasonsOfPapers(hearing, '2025-03-03'), [])
  assert.match(reasonsOfPapers(hearing, '2025-03-04').join(), /最迟 2025-03-03/)
  assert.match(reasonsOfMinutes({ ...hearing, papersOn: '2025-03-03' }, { words: '要点', present: 15, signed: 14 }, '2025-03-10').join(), /签字/)
  assert.deepEqual(reasonsOfMinutes({ ...hearing, papersOn: '2025-03-03' }, { words: '要点', present: 15, signed: 15 }, '2025-03-10'), [])
})
test('the report counts every comment once; answers are offered ones', () => {
  const report = draftReport({ title: '停车办法', from: '2025-01-10', until: '2025-02-10' }, [{ n: 1, size: 7, sample: '夜间免费', verdict: 'adopted', reason: '已写入第五条。' }, { n: 2, size: 3, sample: '取消收费', verdict: 'not', reason: '周转需要。' }], '2025-02-20')
  assert.match(report, /共收到意见 10 条，归并为 2 类.*采纳 7 条，部分采纳 0 条，未采纳 3 条/s)
  assert.equal(maskedName('欧阳某某'), '欧某')
  const questions = [{ label: '赞成吗', kind: 'one', options: ['赞成', '反对'] }] as const
  assert.deepEqual(faultsOfAnswers(questions, [['赞成']]), [])
  assert.match(faultsOfAnswers(questions, [['也许']]).join(), /选项/)
  assert.match(faultsOfAnswers(questions, []).join(), /请回答/)
})
