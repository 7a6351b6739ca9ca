import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDeadline, checkRepeated, checkSections, repeatedShare } from './check.ts'
import { SECTIONS, type SectionKey } from './format.ts'

test('条例 art. 49: departments by 31 January, governments by 31 March', () => {
  assert.deepEqual(checkDeadline(2023, 'department', '2024-01-31', '2024-06-01'), [])
  assert.equal(checkDeadline(2023, 'department', '2024-02-01', '2024-06-01').length, 1)
  assert.deepEqual(checkDeadline(2023, 'government', '2024-03-31', '2024-06-01'), [])
  assert.equal(checkDeadline(2023, 'government', '2024-04-01', '2024-06-01')[0]?.expected, '2024-03-31')
})

test('what is not published counts as late only when its day has passed', () => {
  assert.deepEqual(checkDeadline(2023, 'department', null, '2024-01-31'), [])
  assert.match(checkDeadline(2023, 'department', null, '2024-02-01')[0]?.message ?? '', /仍未公布.*尽快公布/)
})

test('every section of the form must be there', () => {
  const all = Object.keys(SECTIONS) as SectionKey[]
  assert.deepEqual(checkSections(all), [])
  assert.deepEqual(checkSections(all.filter((key) => key !== 'problems')).map(({ row, expected }) => [row, expected]), [['problems', '存在的主要问题及改进情况']])
})

const LAST = '我市加强组织领导，完善工作机制。全年组织政务公开培训三场次。2022年我市继续推进基层政务公开标准化。'
test('sentences taken over are counted by their length, whatever year they name', () => {
  assert.equal(repeatedShare(LAST.replace('2022', '2023'), LAST), 1)
  assert.equal(repeatedShare('本年度新建政务公开专区十二个，覆盖全部镇街。', LAST), 0)
  assert.equal(repeatedShare('', LAST), 0)
  const half = '全年组织政务公开培训三场次。全年建成政务公开专区十个。'
  assert.ok(Math.abs(repeatedShare(half, LAST) - 13 / 25) < 0.05)
})

test('a text that repeats last year’s is told of from the threshold on', () => {
  assert.match(checkRepeated(LAST, LAST)[0]?.message ?? '', /100%的语句与上年报告相同/)
  assert.deepEqual(checkRepeated('本年度新建政务公开专区十二个，覆盖全部镇街。', LAST), [])
  assert.deepEqual(checkRepeated(LAST, LAST, 1), [])
})
