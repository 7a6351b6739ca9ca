import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#shared/days'
import { exceptionLine, NEVER, readException, readSpans, spansText, tidySpans, weekLines, type Span, type WeekHours } from './hours.ts'
import { hoursOn, openState, openWords, type Opening } from './open.ts'

const OFFICE = readSpans('8:30-12:00，14:00-17:30') ?? []
const WEEK: WeekHours = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []]
/** 国办发明电〔2024〕12号: 春节 28 January to 4 February 2025 off, Sunday 26 January and Saturday 8 February worked. */
const SPRING: Opening = { hours: WEEK, exceptions: [], followsHolidays: true, special: [
  { day: '2025-01-26', off: false, festival: '春节' }, ...['28', '29', '30', '31'].map((day) => ({ day: `2025-01-${day}` as Day, off: true, festival: '春节' })),
  ...['01', '02', '03', '04'].map((day) => ({ day: `2025-02-${day}` as Day, off: true, festival: '春节' })), { day: '2025-02-08', off: false, festival: '春节' },
] }
const at = (day: Day, clock: string) => ({ day, minute: Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1]) })

test('hours are read as people type them, and what is no hours is not', () => {
  assert.deepEqual(readSpans('8:30-12:00，14:00-17:30'), [{ from: 510, to: 720 }, { from: 840, to: 1050 }])
  assert.deepEqual(readSpans('9：00—11：30'), [{ from: 540, to: 690 }])
  for (const closed of ['', '休息', '  ']) assert.deepEqual(readSpans(closed), [])
  for (const wrong of ['8:30', '12:00-8:00', '25:00-26:00', '8:60-9:00', '8:00-12:00,11:00-13:00', '早上', '8:00-9:00-10:00']) assert.equal(readSpans(wrong), null, wrong)
})

test('an exception is a line that reads back as itself', () => {
  assert.deepEqual(readException('2025-01-26 至 2025-02-05 休息 装修'), { from: '2025-01-26', until: '2025-02-05', spans: [], note: '装修' })
  assert.deepEqual(readException('2025-05-06 9:00-12:00 系统维护'), { from: '2025-05-06', until: '2025-05-06', spans: [{ from: 540, to: 720 }], note: '系统维护' })
  for (const wrong of ['2025-02-30 休息', '2025-05-06 至 2025-05-01 休息', '明天 休息', '2025-05-06 x']) assert.equal(readException(wrong), null, wrong)
  assert.equal(exceptionLine(readException('2025-05-06 9:00-12:00 系统维护') ?? { from: '2025-01-01', until: '2025-01-01', spans: [], note: '' }), '2025-05-06 9:00-12:00 系统维护')
})

test('the week is said in as few lines as say it', () => {
  assert.deepEqual(weekLines(WEEK), [{ days: '周一至周五', text: '8:30—12:00，14:00—17:30' }, { days: '周六至周日', text: '休息' }])
  assert.equal(spansText([]), '休息')
})

test('holidays are closed, weekends that are worked instead are open, and what the office says of a day comes first', () => {
  assert.deepEqual(hoursOn('2025-01-28', SPRING), { spans: [], why: '节假日（春节）' })
  assert.deepEqual(hoursOn('2025-01-26', SPRING), { spans: OFFICE, why: '调休上班' })
  assert.deepEqual(hoursOn('2025-02-08', SPRING), { spans: OFFICE, why: '调休上班' })
  assert.deepEqual(hoursOn('2025-01-28', { ...SPRING, followsHolidays: false }).spans, OFFICE)
  const duty = readException('2025-01-28 9:00-12:00 值班')
  assert.ok(duty)
  assert.deepEqual(hoursOn('2025-01-28', { ...SPRING, exceptions: [duty] }), { spans: [{ from: 540, to: 720 }], why: '值班' })
})

test('open now, and when that changes: the last minute, noon, the evening before a festival', () => {
  assert.equal(openState(at('2025-01-27', '8:29'), SPRING).open, false)
  assert.deepEqual(openState(at('2025-01-27', '8:30'), SPRING), { open: true, next: at('2025-01-27', '12:00'), why: '' })
  assert.equal(openState(at('2025-01-27', '12:00'), SPRING).open, false)
  assert.deepEqual(openState(at('2025-01-27', '12:00'), SPRING).next, at('2025-01-27', '14:00'))
  const evening = openState(at('2025-01-27', '18:00'), SPRING)
  assert.deepEqual(evening.next, at('2025-02-05', '8:30'))
  assert.equal(openWords(evening, '2025-01-27'), '现在不开放，2月5日（周三）8:30 开放')
  assert.equal(openWords(openState(at('2025-01-30', '10:00'), SPRING), '2025-01-30'), '现在不开放（节假日（春节）），2月5日（周三）8:30 开放')
  assert.equal(openState(at('2025-01-27', '10:00'), { ...SPRING, hours: NEVER }).next, null)
})

const minute = fc.integer({ min: 0, max: 1440 })
const spans = fc.array(fc.tuple(minute, minute).map(([from, to]): Span => ({ from, to })), { maxLength: 6 })
const days = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2024-06-01', n))

test('law: tidied spans are in order and apart, and hold exactly the minutes that the untidy ones held', () => {
  fc.assert(fc.property(spans, (some) => {
    const tidy = tidySpans(some)
    tidy.forEach(({ from, to }, index) => { assert.ok(from < to && (index === 0 || (tidy[index - 1]?.to ?? 0) < from)) })
    const holds = (list: readonly Span[], one: number) => list.some(({ from, to }) => from <= one && one < to)
    for (let one = 0; one <= 1440; one += 7) assert.equal(holds(tidy, one), holds(some, one))
    assert.deepEqual(tidySpans(tidy), tidy)
  }))
})

test('law: what the state calls next is the first minute at which it is otherwise', () => {
  const openings = fc.array(spans, { minLength: 7, maxLength: 7 }).map((week): Opening => ({ ...SPRING, hours: week.map(tidySpans) as unknown as WeekHours }))
  fc.assert(fc.property(openings, days, fc.integer({ min: 0, max: 1439 }), (opening, day, now) => {
    const state = openState({ day, minute: now }, opening)
    const isOpen = (on: Day, one: number) => hoursOn(on, opening).spans.some(({ from, to }) => from <= one && one < to)
    assert.equal(state.open, isOpen(day, now))
    if (state.next === null) return
    const end = state.next
    for (let on = day, one = now; on < end.day || (on === end.day && one < end.minute);) {
      assert.equal(isOpen(on, one), state.open)
      one += 1
      if (one >= 1440) { one = 0; on = addDays(on, 1) }
    }
    if (end.minute < 1440) assert.equal(isOpen(end.day, end.minute), !state.open)
  }), { numRuns: 60 })
})
