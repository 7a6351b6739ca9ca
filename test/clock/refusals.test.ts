import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinnedCalendar } from '#platform/work-calendar'
import { readCase, runClock } from '#requests/rules'
import { Refusal } from '#shared/refusal'
import { caseOf } from './scenario.ts'

/** Events that cannot be, after a request handed in on 2026-03-02, and what the refusal must say. */
const IMPOSSIBLE: readonly (readonly [events: string, says: RegExp])[] = [
  ['correction_asked 2026-02-27', /第1个事件（告知补正 2026-02-27）：早于收到申请之日 2026-03-02/],
  ['agency_asked 2026-03-10, third_party_asked 2026-03-09', /第2个事件.*早于前一个事件（2026-03-10）/],
  ['corrected 2026-03-05', /没有告知补正/],
  ['correction_asked 2026-03-04, corrected 2026-03-05, corrected 2026-03-06', /补正已经收到过/],
  ['correction_asked 2026-03-04, correction_asked 2026-03-05', /只能告知一次（条例第三十条）/],
  ['correction_asked 2026-03-04, corrected 2026-03-05, correction_asked 2026-03-06', /只能告知一次/],
  ['correction_asked 2026-03-12', /7个工作日内告知.*到 2026-03-11 为止/],
  ['third_party_answered 2026-03-05', /第三方征求意见/],
  ['agency_answered 2026-03-05', /机关征求意见/],
  ['agency_asked 2026-03-05, third_party_answered 2026-03-06', /第三方征求意见/],
  ['third_party_asked 2026-03-05, third_party_answered 2026-03-06, third_party_answered 2026-03-09', /第3个事件.*第三方征求意见/],
  ['extended 2026-03-20 21', /1至20个工作日（条例第三十三条）/],
  ['extended 2026-03-20 0', /1至20个工作日/],
  ['extended 2026-03-20 -3', /1至20个工作日/],
  ['extended 2026-03-20 2.5', /1至20个工作日/],
  ['extended 2026-03-20 5, extended 2026-03-23 5', /只能一次（条例第三十三条）/],
  ['extended 2026-03-31', /2026-03-30 届满，不能延期/],
  ['correction_asked 2026-03-04, extended 2026-03-05', /等待补正，处理期限还没有起算/],
  ['correction_asked 2026-03-04, fee_noticed 2026-03-05', /等待补正/],
  ['fee_noticed 2026-03-31', /2026-03-30 届满，收费通知/],
  ['fee_paid 2026-03-10', /没有收费通知/],
  ['fee_noticed 2026-03-10, fee_noticed 2026-03-11', /此前已有收费通知/],
  ['fee_noticed 2026-03-10, fee_paid 2026-03-11, fee_paid 2026-03-12', /已经缴纳过/],
  ['fee_noticed 2026-03-10, fee_paid 2026-04-09', /2026-04-08 届满，逾期未缴/],
]

for (const [events, says] of IMPOSSIBLE) {
  test(`refused: ${events}`, () => assert.throws(() => runClock(caseOf({ received: 'in_person 2026-03-02', events }), pinnedCalendar()),
    (error) => error instanceof Refusal && error.status === 422 && says.test(error.message)))
}

const received = { channel: 'in_person', date: '2026-03-02' }
const MISWRITTEN: readonly (readonly [line: unknown, says: RegExp])[] = [
  [null, /一行应是一个案件/], [[], /一行应是一个案件/], ['2026-03-02', /一行应是一个案件/], [{}, /received/], [{ received: [] }, /received/], [{ received }, /events/],
  [{ received: { ...received, channel: 'pigeon' }, events: [] }, /channel 是“pigeon”.*in_person/],
  [{ received: { ...received, channel: 'toString' }, events: [] }, /channel 是“toString”/],
  [{ received: { ...received, date: '2026-02-30' }, events: [] }, /received\.date 是“2026-02-30”，不是真实的日期/],
  [{ received: { ...received, date: '2026-3-2' }, events: [] }, /received\.date/], [{ received: { channel: 'fax' }, events: [] }, /received\.date 是空/],
  [{ received: { ...received, date: 20260302 }, events: [] }, /received\.date/],
  [{ received: { ...received, confirmedOn: '2026-02-27' }, events: [] }, /确认日期 2026-02-27 早于/],
  [{ received: { ...received, confirmedOn: 'soon' }, events: [] }, /confirmedOn/],
  [{ received, events: {} }, /events/], [{ received, events: [null] }, /第1个事件/], [{ received, events: [{ type: 'lost', date: '2026-03-03' }] }, /type 是“lost”/],
  [{ received, events: [{ type: 'extended', date: '2026-13-03' }] }, /第1个事件的日期 date 是“2026-13-03”/],
  [{ received, events: [{ type: 'extended', date: '2026-03-03', days: '5' }] }, /days 是“5”/],
]

for (const [line, says] of MISWRITTEN) {
  test(`not a case: ${JSON.stringify(line)}`, () => assert.throws(() => readCase(line), (error) => error instanceof Refusal && error.status === 422 && says.test(error.message)))
}

test('what lies beyond the known years is refused with the year and what to do', () => {
  const beyond = (of: string, events = '') => () => runClock(caseOf({ received: of, events }), pinnedCalendar())
  assert.throws(beyond('in_person 2026-12-04'), /2027年的放假安排还没有载入（现有2018年至2026年）.*请管理员/)
  assert.throws(beyond('in_person 2026-11-10', 'third_party_asked 2026-12-11'), /2027年/)
  assert.throws(beyond('in_person 2027-01-04'), /2027年/)
  assert.throws(beyond('in_person 2017-06-01'), /2017年/)
})
