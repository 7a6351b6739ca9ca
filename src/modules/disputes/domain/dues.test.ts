import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#shared/days'
import type { WorkCalendar } from '#shared/work-calendar'
import type { DisputeCase } from './case.ts'
import { duesOf, leftWords, nextStep, urgencyOf } from './dues.ts'
import { DEFAULT_RULES, RULES, rulesFrom } from './rules.ts'

/** 2026 as the State Council's notice has it (domain of the work calendar: off 2.15–23, 5.1–5, 10.1–7…; work 2.14, 2.28, 5.9, 9.20, 10.10). */
const span = (from: Day, days: number): [Day, string][] => Array.from({ length: days }, (_, i) => [new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10) as Day, '节日'])
const CALENDAR: WorkCalendar = {
  knownFrom: '2026-01-01', knownUntil: '2026-12-31',
  daysOff: new Map([...span('2026-01-01', 3), ...span('2026-02-15', 9), ...span('2026-04-04', 3), ...span('2026-05-01', 5), ...span('2026-06-19', 3), ...span('2026-09-25', 3), ...span('2026-10-01', 7)]),
  workdays: new Map((['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'] as const).map((day) => [day, '调休上班'])),
}
const one = (more: Partial<DisputeCase>): DisputeCase => ({
  id: 'd', number: '复1号', agency: 'lu', kind: 'reconsideration', state: 'answering', request: null, earlier: null, body: '某政府', cause: '不服答复', asker: '陈某', procedure: 'ordinary', appliedOn: null,
  acceptedOn: '2026-02-09', noticeOn: null, answeredOn: null, concludedOn: null, servedOn: null, performBy: null, performedOn: null, extendedDays: 0, result: null, resultWords: null, remark: '',
  articles: [], lessons: '', measures: '', version: 1, hearings: [], ...more,
})
const due = (what: string, more: Partial<DisputeCase>, rules = DEFAULT_RULES) => duesOf(one(more), CALENDAR, rules).find((found) => found.what === what)

test('简易程序: the answer is due 5 working days after the copy came (行政复议法第五十四条、第八十八条)', () => {
  // 2026-02-10 is a Tuesday: 11, 12, 13, the worked Saturday 14, then the Spring Festival, 24.
  assert.equal(due('answer', { procedure: 'simplified', noticeOn: '2026-02-10' })?.on, '2026-02-24')
})

test('普通程序: 10 working days, marked as not confirmed; the office can set another number', () => {
  const found = due('answer', { noticeOn: '2026-02-10' })
  assert.deepEqual([found?.on, found?.confirmed], ['2026-03-02', false])
  assert.equal(due('answer', { noticeOn: '2026-02-10' }, rulesFrom({ 'disputes.answerOrdinary': 7 }))?.on, '2026-02-26')
})

test('litigation: the defence is due 15 days after the copy of the complaint came, moved off the holiday where the rules say so', () => {
  assert.equal(due('answer', { kind: 'litigationDirect', noticeOn: '2026-03-02' })?.on, '2026-03-17')
  // The 15th day after 2026-09-18 is 10-03, within the National Day holiday that ends on 10-07.
  assert.equal(due('answer', { kind: 'litigationAfter', noticeOn: '2026-09-18' })?.on, '2026-10-08')
  assert.equal(due('answer', { kind: 'litigationAfter', noticeOn: '2026-09-18' }, rulesFrom({ 'disputes.restDayMoves': false }))?.on, '2026-10-03')
})

test('the decision is due 60 days after acceptance, 30 more when extended, 30 in 简易程序 (行政复议法第六十二条); a court has no term here', () => {
  assert.equal(due('decision', { acceptedOn: '2026-03-02' })?.on, '2026-05-06', 'the 60th day is 1 May, a holiday until the 5th')
  assert.equal(due('decision', { acceptedOn: '2026-03-02', extendedDays: 30 })?.on, '2026-06-01', 'the 90th day is a Sunday')
  assert.equal(due('decision', { acceptedOn: '2026-03-02', procedure: 'simplified' })?.on, '2026-04-01')
  assert.equal(due('decision', { kind: 'litigationDirect' }), undefined)
})

test('a year without its notice of holidays gives no day but the reason', () => {
  const found = due('answer', { noticeOn: '2026-12-28' })
  assert.equal(found?.on, null)
  assert.match(found?.words ?? '', /2027年的放假安排还没有载入/)
})

test('what comes next: our own terms before those of the body, a hearing by its day, performance after the end, then the summary', () => {
  const next = (more: Partial<DisputeCase>) => nextStep(one(more), CALENDAR, DEFAULT_RULES)
  assert.deepEqual(next({ noticeOn: '2026-02-10' }), { what: 'answer', on: '2026-03-02' })
  const hearing = { id: 1, on: '2026-02-25', time: '', place: '', outcome: 'set', attended: '', summary: '' } as const
  assert.deepEqual(next({ noticeOn: '2026-02-10', hearings: [hearing] }), { what: 'hearing', on: '2026-02-25' })
  assert.equal(next({ noticeOn: '2026-02-10', answeredOn: '2026-02-24' }).what, 'decision')
  const ended = { state: 'concluded', concludedOn: '2026-04-01', result: 'corrected', resultWords: '责令履行' } as const
  assert.deepEqual(next({ ...ended, performBy: '2026-04-20' }), { what: 'perform', on: '2026-04-20' })
  assert.deepEqual(next({ ...ended, performBy: '2026-04-20', performedOn: '2026-04-10' }), { what: 'learn', on: null })
  assert.equal(next({ ...ended, result: 'upheld', resultWords: '维持' }).what, 'none')
})

test('urgency: late, today, within three days, later; what the body owes is only watched', () => {
  const at = (on: Day | null, what: 'answer' | 'decision' = 'answer') => urgencyOf({ what, on }, '2026-03-10')
  assert.deepEqual([at('2026-03-09'), at('2026-03-10'), at('2026-03-13'), at('2026-03-14'), at(null), at('2026-03-01', 'decision')], ['late', 'today', 'soon', 'calm', 'waiting', 'waiting'])
  assert.deepEqual([leftWords('2026-03-08', '2026-03-10'), leftWords('2026-03-10', '2026-03-10'), leftWords('2026-03-12', '2026-03-10')], ['已超 2 天', '今天到期', '还有 2 天'])
})

test('only what nobody confirmed can be set, and nonsense is passed over', () => {
  assert.deepEqual(rulesFrom({ 'disputes.answerOrdinary': -1, 'disputes.answerSimplified': 99, 'disputes.mediatedAs': 'nonsense', 'disputes.restDayMoves': 'yes' }), DEFAULT_RULES)
  assert.equal(rulesFrom({ 'disputes.mediatedAs': 'corrected' }).mediatedAs, 'corrected')
  assert.deepEqual(Object.entries(RULES).filter(([, { confirmed }]) => confirmed).map(([key]) => key), ['answerSimplified', 'decideSimplified', 'decideOrdinary', 'decideExtension'])
})
