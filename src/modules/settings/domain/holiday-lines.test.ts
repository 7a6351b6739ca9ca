import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidayLines, readHolidayLines } from './holiday-lines.ts'

const off = (text: string) => readHolidayLines(text, 2027)
const work = (text: string) => readHolidayLines(text, 2027, '调休')

test('a range is every day in it, under its festival', () => {
  assert.deepEqual(off('2027-01-01 至 2027-01-03 元旦'), { wrong: [], days: [['2027-01-01', '元旦'], ['2027-01-02', '元旦'], ['2027-01-03', '元旦']] })
})

test('the ways people write the same range', () => {
  const three = off('2027-01-01 至 2027-01-03 元旦').days
  for (const line of ['1月1日至3日 元旦', '2027年1月1日至3日元旦', '１月１日（星期五）至３日（周日）　元旦', '2027/1/1-1/3 元旦', '1月1日—1月3日：元旦', '2027-1-1到2027-1-3，元旦。']) {
    assert.deepEqual(off(line), { days: three, wrong: [] }, line)
  }
})

test('a range may go over the end of a month, and into the year when it says so', () => {
  assert.equal(off('1月30日至2月2日 春节').days.length, 4)
  assert.deepEqual(off('2026-12-31 至 2027-01-01 元旦').days.map(([day]) => day), ['2026-12-31', '2027-01-01'])
})

test('make-up days need no name and may stand in one line as the notice prints them', () => {
  assert.deepEqual(work('1月4日（周日）、2月14日（周六）上班。'), { wrong: [], days: [['2027-01-04', '调休'], ['2027-02-14', '调休']] })
  assert.deepEqual(work('2027-02-14 春节').days, [['2027-02-14', '春节']])
})

test('what cannot be read is said with its words, and nothing is guessed', () => {
  for (const [line, words] of [
    ['元旦放假三天', /“元旦放假三天”看不懂/], ['2027-02-30 春节', /看不懂/], ['2027-01-03 至 2027-01-01 元旦', /止日早于起日/], ['2027-01-01 至 元旦', /止日看不懂/],
    ['2027-01-01', /后面要写节日名称/], ['2027-01-01 至 2027-03-01 元旦', /超过20天/], ['1月1日至3日放假，共3天', /只写节日名称/], ['1月1日 元旦\n1月1日至2日 元旦', /1月1日写了两次/],
  ] as const) assert.match(off(line).wrong.join('；'), words, line)
})

test('lines written from days read back as the same days', () => {
  const { days } = off('2027-01-01 至 2027-01-03 元旦\n2027-02-05 至 2027-02-11 春节\n2027-02-12 元宵')
  assert.equal(holidayLines(days), '2027-01-01 至 2027-01-03 元旦\n2027-02-05 至 2027-02-11 春节\n2027-02-12 元宵')
  assert.deepEqual(off(holidayLines(days)).days, days)
})
