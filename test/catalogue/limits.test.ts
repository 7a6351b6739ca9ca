import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pinnedCalendar } from '#platform/work-calendar'
import { addDays, daysBetween, isDay, type Day } from '#shared/days'
import { isWorkday } from '#shared/work-calendar'
import { nextDue, periodEnd, publishBy, workdaysLate, type LimitRule, type Period } from '../../src/modules/publishing/catalogue/domain/limits.ts'
import { obligationOf } from '../../src/modules/publishing/catalogue/domain/obligation.ts'
import { readRule, ruleCode, ruleFromWords } from '../../src/modules/publishing/catalogue/domain/standard-item.ts'

const CALENDAR = pinnedCalendar()
const MONTHLY: LimitRule = { kind: 'periodic', every: 'month' },
  QUARTERLY: LimitRule = { kind: 'periodic', every: 'quarter' }

test('条例第二十六条: twenty working days, over the holidays of each year', () => {
  // Worked by hand from the State Council's notices.
  for (const [formed, due] of [
    ['2024-01-25', '2024-02-27'],
    ['2025-09-26', '2025-10-30'],
    ['2026-02-10', '2026-03-16'],
    ['2026-04-28', '2026-05-28'],
    ['2026-09-18', '2026-10-22'],
  ] as const) {
    assert.equal(publishBy(formed, CALENDAR), due, formed)
  }
})

test('how late, in working days: days off do not count and make-up days do', () => {
  assert.equal(workdaysLate('2024-12-31', '2025-01-10', CALENDAR), 7) // 1.1 is off; 1.2, 1.3, 1.6 to 1.10
  assert.equal(workdaysLate('2024-09-30', '2024-10-09', CALENDAR), 2) // 10.1 to 10.7 are off
  assert.equal(workdaysLate('2025-01-31', '2025-02-10', CALENDAR), 5) // off until 2.4; 2.8 is a Saturday that is worked
  assert.equal(workdaysLate('2025-01-10', '2025-01-10', CALENDAR), 0)
})

test('a monthly row: filled in the month of its publication, due in the next, overdue after it', () => {
  const at = (today: Day, last: Day | null = '2024-11-20') => obligationOf({ limit: MONTHLY, since: '2024-01-01', last }, today, CALENDAR)
  assert.deepEqual(at('2024-11-25'), { standing: 'filled', last: '2024-11-20', due: '2024-12-31', late: 0 })
  assert.equal(at('2024-12-01').standing, 'due')
  assert.equal(at('2024-12-31').standing, 'due')
  assert.deepEqual(at('2025-01-10'), { standing: 'overdue', last: '2024-11-20', due: '2024-12-31', late: 7 })
  assert.deepEqual(at('2024-01-20', null), { standing: 'due', last: null, due: '2024-01-31', late: 0 })
})

test('a quarterly row missed over 国庆 is two working days late on 9 October', () => {
  assert.deepEqual(obligationOf({ limit: QUARTERLY, since: '2024-01-01', last: '2024-06-28' }, '2024-10-09', CALENDAR), {
    standing: 'overdue',
    last: '2024-06-28',
    due: '2024-09-30',
    late: 2,
  })
})

test('a row by a day of the year: asked for from January, and not for the time before it bound', () => {
  const rule: LimitRule = { kind: 'yearly_by', month: 2, day: 28 }
  assert.equal(nextDue(rule, '2024-03-05', '2024-01-01'), '2025-02-28')
  assert.equal(nextDue(rule, null, '2024-06-01'), '2025-02-28')
  assert.equal(nextDue(rule, null, '2024-01-01'), '2024-02-28')
  assert.equal(obligationOf({ limit: rule, since: '2024-01-01', last: '2024-02-20' }, '2024-12-30', CALENDAR).standing, 'filled')
  assert.equal(obligationOf({ limit: rule, since: '2024-01-01', last: '2024-02-20' }, '2025-01-02', CALENDAR).standing, 'due')
})

test('a row that runs from each piece’s forming names no day: empty until something is published', () => {
  for (const limit of [{ kind: 'workdays', days: 20, from: 'formed' }, { kind: 'realtime' }, null] as const) {
    assert.deepEqual(obligationOf({ limit, since: '2024-01-01', last: null }, '2025-01-10', CALENDAR), {
      standing: 'empty',
      last: null,
      due: null,
      late: 0,
    })
    assert.equal(obligationOf({ limit, since: '2024-01-01', last: '2024-02-01' }, '2025-01-10', CALENDAR).standing, 'filled')
  }
})

const day = fc.integer({ min: 0, max: daysBetween('2019-01-01', '2025-12-31') }).map((n) => addDays('2019-01-01', n))
const period = fc.constantFrom<Period>('month', 'quarter', 'half_year', 'year')
const dated = fc.oneof(
  period.map((every): LimitRule => ({ kind: 'periodic', every })),
  fc.record({ kind: fc.constant('yearly_by' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
)

test('laws of periods: a period holds its day and ends where a month ends', () => {
  fc.assert(
    fc.property(day, period, (one, every) => {
      const end = periodEnd(one, every)
      assert.ok(isDay(end) && end >= one)
      assert.equal(addDays(end, 1).slice(8), '01')
      assert.equal(periodEnd(end, every), end)
      assert.ok(periodEnd(addDays(end, 1), every) > end)
    }),
  )
})

test('laws of duties: publishing today is never overdue today, waiting never makes it better, publishing later never brings the term nearer', () => {
  fc.assert(
    fc.property(dated, day, day, day, (limit, since, last, today) => {
      const owed = { limit, since, last }
      assert.notEqual(obligationOf({ ...owed, last: today }, today, CALENDAR).standing, 'overdue')
      const [early, later] = last <= today ? [last, today] : [today, last]
      assert.ok((nextDue(limit, early, since) ?? '') <= (nextDue(limit, later, since) ?? ''))
      const now = obligationOf(owed, today, CALENDAR),
        tomorrow = obligationOf(owed, addDays(today, 1), CALENDAR)
      assert.ok(tomorrow.late >= now.late && tomorrow.late - now.late <= 1)
      assert.equal(now.late > 0, now.due !== null && now.standing === 'overdue' && workdaysLate(now.due, today, CALENDAR) > 0)
      assert.ok(now.standing !== 'filled' || now.last !== null)
    }),
  )
})

test('laws of lateness: it is the count of working days after the term, added up day by day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (due, days) => {
      const counted = Array.from({ length: days }, (_, n) => addDays(due, n + 1)).filter((one) => isWorkday(one, CALENDAR)).length
      assert.equal(workdaysLate(due, addDays(due, days), CALENDAR), counted)
    }),
  )
})

test('a rule is written in a cell and read back the same; nonsense is refused', () => {
  const rule = fc.oneof<fc.Arbitrary<LimitRule | null>[]>(
    dated,
    fc.constant(null),
    fc.constant({ kind: 'realtime' as const }),
    fc.record({
      kind: fc.constant('workdays' as const),
      days: fc.integer({ min: 1, max: 250 }),
      from: fc.constantFrom('formed' as const, 'changed' as const, 'decided' as const),
    }),
  )
  fc.assert(
    fc.property(rule, (one) => {
      assert.deepEqual(readRule(ruleCode(one)), one && { ...one })
    }),
  )
  for (const text of ['workdays:0', 'workdays:x', 'workdays:20:never', 'periodic:week', 'yearly_by:2-30', 'yearly_by:13-1', 'sometime'])
    assert.equal(readRule(text), undefined, text)
})

test('time limits as ministries write them', () => {
  for (const [words, code] of [
    ['自信息形成或者变更之日起20个工作日内', 'workdays:20:formed'],
    ['自作出行政决定之日起7个工作日内', 'workdays:7:decided'],
    ['信息变更之日起 10 个工作日内', 'workdays:10:changed'],
    ['按季度公开', 'periodic:quarter'],
    ['每月公开一次', 'periodic:month'],
    ['每半年更新', 'periodic:half_year'],
    ['按年度公开', 'periodic:year'],
    ['每年3月31日前公开', 'yearly_by:3-31'],
    ['实时公开', 'realtime'],
    ['本级人民代表大会批准后20日内', ''],
  ] as const)
    assert.equal(ruleCode(ruleFromWords(words)), code, words)
})
