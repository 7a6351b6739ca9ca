import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#shared/days'
import { isWorkday, type HolidayNotice, type WorkCalendar } from '#shared/work-calendar'
import { calendarWith } from './calendar.ts'
import { weeksOf } from './month-grid.ts'

const always = (year: number): Map<Day, string> => new Map(['01-01', '05-01', '10-01', '10-02', '10-03'].map((date) => [`${year}-${date}` as Day, '节日']))
const notice = (year: number, more: readonly Day[] = []): HolidayNotice =>
  ({ year, number: '文号', daysOff: new Map([...always(year), ...more.map((day) => [day, '春节'] as const)]), workdays: new Map() })
const pinnedTo = (year: number): WorkCalendar => ({ knownFrom: '2026-01-01', knownUntil: `${year}-12-31` as Day, daysOff: always(year), workdays: new Map() })

test('loaded years follow the pinned table, in whatever order they come', () => {
  const calendar = calendarWith(pinnedTo(2026), [notice(2028), notice(2027, ['2027-02-08'])])
  assert.equal(calendar.knownUntil, '2028-12-31')
  assert.equal(isWorkday('2027-02-08', calendar), false)
  assert.equal(isWorkday('2027-02-09', calendar), true)
})

test('a newer program that brings the years itself does not stumble over what was loaded before', () => {
  const calendar = calendarWith(pinnedTo(2028), [notice(2027, ['2027-02-08']), notice(2028, ['2028-02-08'])])
  assert.equal(calendar.knownUntil, '2028-12-31')
  assert.equal(isWorkday('2027-02-08', calendar), true)
  assert.equal(isWorkday('2028-02-08', calendar), false)
})

test('February 2027 begins on a Monday and has four whole weeks; August 2026 needs six', () => {
  assert.deepEqual(weeksOf(2027, 2).map((week) => week[0]), ['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'])
  assert.equal(weeksOf(2026, 8).length, 6)
  assert.deepEqual(weeksOf(2026, 8)[0], [null, null, null, null, null, '2026-08-01', '2026-08-02'])
})
