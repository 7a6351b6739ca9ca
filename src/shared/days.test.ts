import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, chineseDay, dayOf, daysBetween, isDay, type Day } from './days.ts'

test('a day is a real calendar day, written in full', () => {
  for (const good of ['2024-02-29', '2023-12-31']) assert.ok(isDay(good), good)
  for (const bad of ['2023-02-29', '2023-13-01', '2023-1-1', '20230101', '2023-04-31', '', '2023-01-01T00:00']) assert.ok(!isDay(bad), bad)
})

test('the day is China’s day: 2023-12-31T16:00Z is already the new year there', () => {
  assert.equal(dayOf(new Date('2023-12-31T15:59:59Z')), '2023-12-31')
  assert.equal(dayOf(new Date('2023-12-31T16:00:00Z')), '2024-01-01')
})

test('adding and counting days undo each other', () => fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -4000, max: 4000 }), (from, days) => {
  const start = addDays('1950-01-01', from)
  assert.equal(daysBetween(start, addDays(start, days)), days)
})))

test('GB/T 9704 writes a date without leading zeros', () => assert.equal(chineseDay('2024-03-08' as Day), '2024年3月8日'))
