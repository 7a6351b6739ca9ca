import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pinnedCalendar } from '#platform/work-calendar'
import { addDays, isDay, type Day } from '#shared/days'
import { isWorkday, workdaysAfter } from '#shared/work-calendar'

const calendar = pinnedCalendar()

test('+7 and +20 working days: the fourteen vectors', () => {
  const vectors = [
    ['2026-02-10', '2026-02-26', '2026-03-16'], ['2026-09-18', '2026-09-29', '2026-10-22'], ['2025-09-26', '2025-10-13', '2025-10-30'], ['2024-01-25', '2024-02-04', '2024-02-27'],
    ['2019-12-31', '2020-01-10', '2020-02-05'], ['2026-01-30', '2026-02-10', '2026-03-05'], ['2026-04-28', '2026-05-11', '2026-05-28'],
  ] as const
  for (const [from, seven, twenty] of vectors) assert.deepEqual([workdaysAfter(from, 7, calendar), workdaysAfter(from, 20, calendar)], [seven, twenty], from)
})

test('the four days on which other tables err', () => {
  for (const off of ['2018-01-01', '2020-01-31', '2020-02-01'] as const) assert.ok(!isWorkday(off, calendar), off)
  assert.ok(isWorkday('2023-01-03', calendar))
})

/** Working days of each year: 365 or 366 less weekends, less the notice's weekdays off, plus its make-up days, counted on the calendar. */
const WORKDAYS_OF_YEAR = { 2023: 249, 2024: 251, 2025: 248, 2026: 248 }

test('a year has as many working days as its notice leaves it', () => {
  for (const [year, expected] of Object.entries(WORKDAYS_OF_YEAR)) {
    let count = 0
    for (let day = `${year}-01-01` as Day; day.startsWith(year); day = addDays(day, 1)) if (isWorkday(day, calendar)) count += 1
    assert.equal(count, expected, year)
  }
})

test('the table is whole: every year from 2018 to 2026, make-up days on weekends, none both, each year with where it comes from', () => {
  const { source, years } = JSON.parse(readFileSync('data/work-calendar.json', 'utf8')) as {
    source: { package: string; version: string; license: string }
    years: { year: number; notices: { address: string; number: string | null }[]; daysOff: Record<string, string>; workdays: Record<string, string> }[]
  }
  assert.deepEqual([source.package, source.version, source.license], ['chinese-days', '1.5.7', 'MIT'])
  assert.deepEqual(years.map(({ year }) => year), [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  for (const { year, notices, daysOff, workdays } of years) {
    assert.ok(notices.length > 0 && notices.every(({ address }) => /^https?:\/\/www\.gov\.cn\//.test(address)), `${year}`)
    for (const day of [...Object.keys(daysOff), ...Object.keys(workdays)]) assert.ok(isDay(day) && day.startsWith(`${year}`), day)
    for (const date of ['01-01', '05-01', '10-01', '10-02', '10-03']) assert.ok(daysOff[`${year}-${date}`], `${year}-${date}`)
    assert.deepEqual(Object.keys(workdays).filter((day) => daysOff[day] || ![0, 6].includes(new Date(day).getUTCDay())), [])
  }
})
