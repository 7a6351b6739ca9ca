import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#shared/days'
import type { HolidayNotice } from '#shared/work-calendar'
import { readHolidayLines } from './holiday-lines.ts'
import { balanceOf, doubtsOfNotice, statutoryDays } from './notice-doubts.ts'

const OFF = '1月1日至3日 元旦\n2月15日至23日 春节\n4月4日至6日 清明节\n5月1日至5日 劳动节\n6月19日至21日 端午节\n9月25日至27日 中秋节\n10月1日至7日 国庆节'
const WORK = '1月4日、2月14日、2月28日、5月9日、9月20日、10月10日'
const notice = (off: string, work: string): HolidayNotice =>
  ({ year: 2026, number: '文号', daysOff: new Map(readHolidayLines(off, 2026).days), workdays: new Map(readHolidayLines(work, 2026, '调休').days) })

test('the notice of 2026 takes 19 working days and gives 6 back: 13 statutory days', () => {
  assert.deepEqual(balanceOf(notice(OFF, WORK)), { taken: 19, given: 6 })
  assert.deepEqual(doubtsOfNotice(notice(OFF, WORK)), [])
})

test('13 days since the revision of 2024, 11 before', () => assert.deepEqual([statutoryDays(2024), statutoryDays(2025)], [11, 13]))

test('a make-up day that was left out, a festival that was left out, are doubted', () => {
  assert.match(doubtsOfNotice(notice(OFF, WORK.replace('、10月10日', ''))).join(), /占用周一至周五19天、调休上班5天，相差14天.*应相差13天/)
  assert.match(doubtsOfNotice(notice(OFF.replace('6月19日至21日 端午节\n', ''), WORK)).join(), /名称里没有端午/)
})

test('a day of the year before is doubted', () => {
  const early = new Map([...notice(OFF, WORK).daysOff, ['2025-12-31' as Day, '元旦'] as const])
  assert.match(doubtsOfNotice({ ...notice(OFF, WORK), daysOff: early }).join(), /2025-12-31在上一年/)
})
