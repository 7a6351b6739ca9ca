import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OUTCOME_KEYS, OUTCOMES } from './outcome.ts'
import { remedyDays } from './remedy-days.ts'

const OFFICE = { kind: 'department', reviewBody: '青汀市人民政府', court: '青汀市人民法院' }
/** A calendar without holidays: weekends alone. */
const WEEKENDS = { knownFrom: '2024-01-01', knownUntil: '2025-12-31', daysOff: new Map(), workdays: new Map() } as const
const spans = (...of: Parameters<typeof remedyDays>) => remedyDays(...of).map(({ kind, from, until }) => [kind, from, until])

test('a refusal: reconsideration first, 60 days from the day after, and how the suit follows', () => {
  assert.deepEqual(spans('denied_state_secret', '2025-01-21', OFFICE), [['行政复议', '2025-01-22', '2025-03-22']])
  assert.match(remedyDays('denied_state_secret', '2025-01-21', OFFICE)[0]?.words ?? '', /青汀市人民政府.*第二十条.*应当先申请行政复议（《行政复议法》第二十三条第一款第四项）.*15日内向青汀市人民法院起诉（《行政诉讼法》第四十五条）/)
  assert.match(remedyDays('partial', '2025-01-21', OFFICE)[0]?.words ?? '', /其中不予公开的部分/)
})

test('before 2024 a refusal could go either way', () => {
  assert.deepEqual(spans('denied_internal', '2023-12-31', OFFICE).map(([kind]) => kind), ['行政复议', '行政诉讼'])
  assert.deepEqual(spans('denied_internal', '2024-01-01', OFFICE).map(([kind]) => kind), ['行政复议'])
})

test('either way: six months end on the same day, or on the last of a shorter month', () => {
  assert.deepEqual(spans('unavailable_not_held', '2025-01-21', OFFICE), [['行政复议', '2025-01-22', '2025-03-22'], ['行政诉讼', '2025-01-22', '2025-07-21']])
  assert.equal(spans('granted', '2024-08-31', OFFICE)[1]?.[2], '2025-02-28')
  assert.equal(spans('granted', '2023-08-31', OFFICE)[1]?.[2], '2024-02-29')
})

test('a term that ends on a day off ends on the next working day; a year without a holiday table is left as it is', () => {
  assert.equal(spans('denied_law', '2025-01-21', OFFICE, WEEKENDS)[0]?.[2], '2025-03-24')
  assert.equal(spans('denied_law', '2026-01-10', OFFICE, WEEKENDS)[0]?.[2], '2026-03-11')
})

test('every outcome that can be contested has its days, and what lapsed has none', () => {
  for (const outcome of OUTCOME_KEYS) assert.equal(remedyDays(outcome, '2025-01-21', OFFICE).length, { reviewFirst: 1, either: 2, none: 0 }[OUTCOMES[outcome].remedy], outcome)
})
