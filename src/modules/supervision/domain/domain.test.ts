import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#shared/days'
import { faultsOfSystem, POINT, pointsText, scoreOf, type CountedRecord, type Indicator } from './indicators.ts'
import { rankingOf, totalOf, type AgencyScore } from './ranking.ts'
import type { Alarm, Ticket } from './ticket.ts'
import { TICKET_MOVES, type TicketMove } from './ticket-procedure.ts'
import { morningStep, reasonsAgainstTicketMove, reconcile, standingOf } from './ticket-rules.ts'

const TERMS = { remind: 5, order: 10, circular: 15, escalateAfter: 7 }
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  id: '2025-0001', source: 'commitments', key: 'missing p1 2024Q4', agency: 'jiaotong', title: '未报送第四季度进展', words: '', href: '/commitments', level: 'remind', state: 'issued', since: '2025-01-01', openedOn: '2025-01-02', dueOn: '2025-01-07',
  endedOn: null, answer: '', evidence: [], conclusion: '', alarmGone: false, doers: {}, version: 1, ...more,
})
const alarm = (more: Partial<Alarm> = {}): Alarm => ({ source: 'commitments', key: 'missing p1 2024Q4', agency: 'jiaotong', title: '未报送', words: '', href: '/commitments', since: '2025-01-01', ...more })

test('a ticket is closed by a recheck of another person, not while the fault still stands', () => {
  const answered = ticket({ state: 'answered', doers: { answer: 'he' } })
  assert.match(reasonsAgainstTicketMove(answered, 'close', 'lin').join(), /问题仍然存在/)
  assert.deepEqual(reasonsAgainstTicketMove({ ...answered, alarmGone: true }, 'close', 'lin'), [])
  assert.match(reasonsAgainstTicketMove({ ...answered, alarmGone: true }, 'close', 'he').join(), /须由另一人办理/)
  assert.deepEqual(reasonsAgainstTicketMove({ ...answered, key: null, alarmGone: null }, 'close', 'lin'), [])
  assert.match(reasonsAgainstTicketMove(ticket({ level: 'circular' }), 'escalate', 'lin').join(), /不能再升级/)
})

test('no move leads out of an end, whoever tries', () => {
  for (const state of ['closed', 'cancelled'] as const) for (const move of Object.keys(TICKET_MOVES) as TicketMove[]) assert.notDeepEqual(reasonsAgainstTicketMove(ticket({ state }), move, 'lin'), [], `${move} from ${state}`)
})

test('the mornings of a late ticket: once before, once a week after, one step up after a week', () => {
  const told = Array.from({ length: 25 }, (_, n) => morningStep(ticket(), addDays('2025-01-03', n), TERMS)?.reason)
  assert.deepEqual([...new Set(told)], [undefined, 'soon 2025-01-07', 'late 2025-01-07 week 0', 'escalate remind 2025-01-07'])
  assert.equal(told.indexOf('soon 2025-01-07'), 2)
  assert.equal(told.indexOf('escalate remind 2025-01-07'), 11)
  assert.equal(morningStep(ticket({ state: 'answered' }), '2025-02-01', TERMS), null)
  assert.equal(morningStep(ticket({ level: 'circular' }), '2025-02-01', TERMS)?.kind, 'late')
  assert.deepEqual([standingOf(ticket(), '2025-01-04'), standingOf(ticket(), '2025-01-05'), standingOf(ticket(), '2025-01-07'), standingOf(ticket(), '2025-01-08'), standingOf(ticket({ state: 'closed' }), '2025-02-01')], ['open', 'soon', 'soon', 'late', 'ended'])
})

test('alarms and tickets: one ticket a fault, gone and back are seen', () => {
  assert.equal(reconcile([alarm(), alarm()], []).fresh.length, 1)
  assert.deepEqual(reconcile([alarm()], [ticket()]), { fresh: [], gone: [], back: [] })
  assert.deepEqual(reconcile([], [ticket()]).gone.map(({ id }) => id), ['2025-0001'])
  assert.deepEqual(reconcile([alarm()], [ticket({ alarmGone: true })]).back.map(({ id }) => id), ['2025-0001'])
  assert.deepEqual(reconcile([], [ticket({ key: null, alarmGone: null })]).gone, [])
})

const record = (good: boolean): CountedRecord => ({ id: '1', title: '', href: '/', good, why: '' })
const of = (rule: Indicator['rule'], weight = 10 * POINT) => (records: readonly CountedRecord[], judged: Parameters<typeof scoreOf>[2] = null) => scoreOf({ rule, weight }, records, judged)

test('each rule of points, by hand', () => {
  assert.equal(of({ kind: 'share', empty: 'full' })([record(true), record(true), record(false)]), 667)
  assert.deepEqual(['full', 'none', 'out'].map((empty) => of({ kind: 'share', empty: empty as 'full' })([])), [1000, 0, null])
  assert.equal(of({ kind: 'deduct', each: 50, most: 300 })(Array.from({ length: 4 }, () => record(false))), 800)
  assert.equal(of({ kind: 'deduct', each: 50, most: 300 })(Array.from({ length: 40 }, () => record(false))), 700)
  assert.equal(of({ kind: 'add', each: 250 })(Array.from({ length: 9 }, () => record(true))), 1000)
  assert.equal(of({ kind: 'manual' })([], { points: 1200, reason: '', evidence: '' }), 1000)
  assert.equal(of({ kind: 'manual' })([]), null)
  assert.deepEqual([pointsText(667), pointsText(1000), pointsText(950)], ['6.67', '10', '9.5'])
})

test('a system of indicators makes a hundred points', () => {
  const one = (key: string, weight: number): Indicator => ({ key, group: '公开', title: key, weight, rule: { kind: 'share', empty: 'full' }, source: 'requests.on-time', basis: '' })
  assert.deepEqual(faultsOfSystem([one('a', 6000), one('b', 4000)]), [])
  assert.match(faultsOfSystem([one('a', 6000), one('a', 3000)]).join(), /重复.*合计 90 分/)
  assert.match(faultsOfSystem([{ ...one('a', 10_000), source: null }]).join(), /取数来源/)
})

const LINES = { excellent: 90, good: 80, fair: 60 }
const scores = fc.array(fc.record({ key: fc.string({ maxLength: 3 }), weight: fc.integer({ min: 1, max: 3000 }), share: fc.option(fc.integer({ min: 0, max: 100 })) }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(({ key, weight, share }) => ({ key, weight, points: share === null ? null : Math.round(weight * share / 100) })))
const city = fc.uniqueArray(fc.record({ agency: fc.string({ minLength: 1, maxLength: 6 }), group: fc.constantFrom('部门', '镇街'), scores }), { selector: ({ agency }) => agency, maxLength: 30 })

test('law: the ranking does not depend on the order of agencies, nor of their indicators', () => {
  fc.assert(fc.property(city, fc.infiniteStream(fc.nat()), (agencies: AgencyScore[], numbers) => {
    const mixed = <T>(all: readonly T[]): T[] => all.map((one) => ({ one, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ one }) => one)
    assert.deepEqual(rankingOf(mixed(agencies).map((one) => ({ ...one, scores: mixed(one.scores) })), LINES), rankingOf(agencies, LINES))
  }), { numRuns: 500 })
})

test('law: more points never rank lower; equal totals share a rank; all is within 0 and 100', () => {
  fc.assert(fc.property(city, (agencies: AgencyScore[]) => {
    const ranked = rankingOf(agencies, LINES)
    assert.equal(ranked.length, agencies.length)
    for (const a of ranked) {
      assert.ok(a.total >= 0 && a.total <= 100 * POINT)
      for (const b of ranked.filter(({ group }) => group === a.group)) assert.equal(Math.sign(a.rank - b.rank), Math.sign(b.total - a.total))
    }
  }), { numRuns: 300 })
  assert.equal(totalOf({ agency: 'a', group: '', scores: [{ key: 'x', weight: 5000, points: null }, { key: 'y', weight: 5000, points: 4000 }] }), 8000)
})
