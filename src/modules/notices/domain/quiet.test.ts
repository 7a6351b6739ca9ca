import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { afterQuiet, dueAt, isQuiet, minuteOf, type Quiet, readClock } from './quiet.ts'
import type { Pace } from './subscription.ts'

const NIGHT: Quiet = { from: 22 * 60, until: 7 * 60 }
const china = (text: string): Date => new Date(`${text}+08:00`)
const same = (given: Date, wanted: string): void => assert.equal(given.toISOString(), china(wanted).toISOString())

test('22:00 is quiet, 07:00 is not: what falls between goes out at 07:00', () => {
  same(afterQuiet(china('2025-01-10T21:59:59'), NIGHT), '2025-01-10T21:59:59')
  same(afterQuiet(china('2025-01-10T22:00:00'), NIGHT), '2025-01-11T07:00:00')
  same(afterQuiet(china('2025-01-11T06:59:59'), NIGHT), '2025-01-11T07:00:00')
  same(afterQuiet(china('2025-01-11T07:00:00'), NIGHT), '2025-01-11T07:00:00')
  same(afterQuiet(china('2025-01-10T13:30:00'), { from: 12 * 60, until: 14 * 60 }), '2025-01-10T14:00:00')
  same(afterQuiet(china('2025-01-10T03:00:00'), { from: 0, until: 0 }), '2025-01-10T03:00:00')
})

test('a daily digest goes out at the next digest hour, a weekly one on Monday', () => {
  const timing = { quiet: NIGHT, digestMinute: 8 * 60 + 30 }
  same(dueAt(china('2025-01-10T08:29:59'), 'daily', timing), '2025-01-10T08:30:00')
  same(dueAt(china('2025-01-10T08:30:00'), 'daily', timing), '2025-01-11T08:30:00')
  // 10 January 2025 is a Friday.
  same(dueAt(china('2025-01-10T08:00:00'), 'weekly', timing), '2025-01-13T08:30:00')
  same(dueAt(china('2025-01-13T08:00:00'), 'weekly', timing), '2025-01-13T08:30:00')
  same(dueAt(china('2025-01-13T08:30:00'), 'weekly', timing), '2025-01-20T08:30:00')
  // A digest hour within the quiet hours waits for their end.
  same(dueAt(china('2025-01-10T09:00:00'), 'daily', { quiet: NIGHT, digestMinute: 6 * 60 }), '2025-01-11T07:00:00')
})

const minute = fc.integer({ min: 0, max: 1439 })
const instant = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
const pace = fc.constantFrom<Pace>('at_once', 'daily', 'weekly')

test('whatever the hours, the pace and the moment: never within the quiet hours, never before it was decided, never later than it must', () => {
  fc.assert(fc.property(instant, pace, minute, minute, minute, (at, how, from, until, digestMinute) => {
    const due = dueAt(at, how, { quiet: { from, until }, digestMinute })
    assert.equal(isQuiet(minuteOf(due), { from, until }), false)
    assert.ok(due >= at)
    const most = { at_once: 1, daily: 2, weekly: 8 }[how]
    assert.ok(due.getTime() - at.getTime() <= most * 86_400_000)
  }), { numRuns: 3000 })
})

test('the quiet hours and the others share the day without a gap', () => {
  fc.assert(fc.property(minute, minute, (from, until) => {
    const quiet = Array.from({ length: 1440 }, (_, at) => at).filter((at) => isQuiet(at, { from, until })).length
    assert.equal(quiet, (until - from + 1440) % 1440)
  }))
})

test('a time of day is read as people type it', () => {
  assert.deepEqual(['22:00', '７：05', ' 7:05 ', '24:00', '7:5', '七点', ''].map(readClock), [1320, 425, 425, null, null, null, null])
})
