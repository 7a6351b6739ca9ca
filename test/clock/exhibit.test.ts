import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinnedCalendar } from '#platform/work-calendar'
import { runClock, summary } from '#requests/rules'
import { CLOCK_RULES } from '../../src/modules/requests/domain/clock/rules.ts'
import { caseOf } from './scenario.ts'

const clockOf = (received: string, events = '') => runClock(caseOf({ received, events }), pinnedCalendar())
const days = (received: string, events = '') => Object.fromEntries(clockOf(received, events).explanation.map(({ date, why }) => [date.slice(5), why]))

test('each kind of day says why it counts or not', () => {
  const why = days('internet 2026-02-06/2026-02-10', 'agency_asked 2026-02-24, agency_answered 2026-02-26, extended 2026-03-02 1')
  assert.equal(why['02-10'], '收到当日不计（双方确认之日）')
  assert.equal(why['02-11'], '第1个工作日')
  assert.equal(why['02-14'], '调休上班，第4个工作日')
  assert.equal(why['02-17'], '节假日（春节）')
  assert.equal(why['02-24'], '第5个工作日', 'the day of asking is not taken out')
  assert.equal(why['02-25'], '征求其他机关意见')
  assert.equal(why['02-26'], '征求其他机关意见', 'the day of the answer is')
  assert.equal(why['03-01'], '周末')
  assert.equal(why['03-18'], '第20个工作日')
  assert.equal(why['03-19'], '第21个工作日（延期）')
})

test('a restart says why what came before does not count', () => {
  const why = days('in_person 2026-03-02', 'correction_asked 2026-03-04, corrected 2026-03-10, fee_noticed 2026-03-11, fee_paid 2026-03-13')
  assert.deepEqual(Object.values(why).slice(0, 15), [
    '收到当日不计（当面提交之日）', '收到补正后重新计算，此前不计', '收到补正后重新计算，此前不计', '等待补正', '等待补正', '周末', '周末', '等待补正',
    '收到补正当日不计', '缴费后重新计算，此前不计', '缴费后重新计算，此前不计', '缴费当日不计', '周末', '周末', '第1个工作日',
  ])
})

test('while a correction is awaited nothing counts', () => {
  const { explanation } = clockOf('in_person 2026-03-02', 'correction_asked 2026-03-04')
  assert.deepEqual(explanation.map(({ date, counts }) => [date, counts]), [['2026-03-02', false], ['2026-03-03', false], ['2026-03-04', false]])
})

/** The first sentence is the issue's own. */
const SUMMARIES: readonly (readonly [received: string, events: string, sentence: string])[] = [
  ['internet 2024-01-03', 'third_party_asked 2024-01-08, third_party_answered 2024-01-16, extended 2024-01-30', '收到 01-03，+20 个工作日，扣除征求第三方意见 6 个工作日，延期 20 个工作日'],
  ['in_person 2026-03-02', '', '收到 03-02，+20 个工作日'],
  ['in_person 2026-03-02', 'correction_asked 2026-03-05', '收到 03-02，03-05 告知补正，收到补正后重新计算 20 个工作日'],
  ['in_person 2025-12-26', 'correction_asked 2025-12-30, corrected 2026-01-05, extended 2026-01-20 5', '收到 12-26，补正 2026-01-05 收到，重新计算，+20 个工作日，延期 5 个工作日'],
  ['in_person 2026-03-02', 'third_party_asked 2026-03-05, agency_asked 2026-03-09, third_party_answered 2026-03-13, agency_answered 2026-03-17',
    '收到 03-02，+20 个工作日，扣除征求第三方意见 6 个工作日，扣除征求其他机关意见 6 个工作日（其中 4 个与征求第三方意见重合，只扣一次）'],
  ['in_person 2026-03-02', 'fee_noticed 2026-03-10', '收到 03-02，+20 个工作日，03-10 收到收费通知，缴费后重新计算'],
  ['in_person 2026-03-02', 'fee_noticed 2026-03-10, fee_paid 2026-03-18', '收到 03-02，缴费 03-18，重新计算，+20 个工作日'],
]
for (const [received, events, sentence] of SUMMARIES) test(sentence, () => assert.equal(summary(clockOf(received, events)), sentence))

test('[unconfirmed] whether payment restarts the term is a parameter of the rules', () => {
  const request = caseOf({ received: 'in_person 2026-03-02', events: 'fee_noticed 2026-03-10, fee_paid 2026-03-18' })
  assert.equal(runClock(request, pinnedCalendar()).due, '2026-04-16')
  assert.equal(runClock(request, pinnedCalendar(), { ...CLOCK_RULES, paymentRestarts: false }).due, '2026-03-30')
})

test('the term of an agency that has not answered is known to the desk', () => {
  assert.equal(clockOf('in_person 2026-03-02', 'agency_asked 2026-03-04').agencyDue, '2026-03-25')
  assert.equal(clockOf('in_person 2026-03-02', 'agency_asked 2026-03-04, agency_answered 2026-03-05').agencyDue, null)
})
