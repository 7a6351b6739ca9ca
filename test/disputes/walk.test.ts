import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { annualCounts } from '#disputes'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { mayDo } from '#shared/actor'
import { addDays, yearOf, type Day } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { addNote, changeProcedure, extendDispute, receiveNotice, submitAnswer } from '../../src/modules/disputes/commands/answer-dispute.ts'
import { concludeDispute, performDispute, reopenDispute, serveDispute } from '../../src/modules/disputes/commands/conclude-dispute.ts'
import { correctDispute } from '../../src/modules/disputes/commands/correct-dispute.ts'
import { holdHearing, setHearing } from '../../src/modules/disputes/commands/hearings.ts'
import { registerDispute } from '../../src/modules/disputes/commands/register-dispute.ts'
import { writeLessons } from '../../src/modules/disputes/commands/write-lessons.ts'
import type { DisputeCase } from '../../src/modules/disputes/domain/case.ts'
import { DECISIONS, KINDS, resultOf, type DisputeKind } from '../../src/modules/disputes/domain/dispute.ts'
import { MOVES, type DisputeMove } from '../../src/modules/disputes/domain/procedure.ts'
import { loadCase } from '../../src/modules/disputes/store.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { kitOn, PEOPLE, review, ROADS, seedTree, trace } from './office.ts'

let database: TestDatabase, kit: Kit, turnTo: (day: string) => void
before(async () => { database = await testDatabase(); await seedTree(database.office); ({ kit, turnTo } = kitOn(database.office)) })
after(() => database.drop())

const FIRST: Day = '2025-06-02', CASES = 3, WORDS = [...Object.keys(DECISIONS), '调解', '胡写']
type Step = { readonly move: DisputeMove; readonly fitting: number | null; readonly who: keyof typeof PEOPLE; readonly at: number; readonly passed: number; readonly back: number; readonly word: string; readonly days: number }
const MOVE_NAMES = Object.keys(MOVES) as DisputeMove[]
const PEOPLE_NAMES = Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({
  // Half of the steps fit the case's state, and the second person comes more often than the rest, so that walks reach the end.
  move: fc.constantFrom(...MOVE_NAMES), fitting: fc.option(fc.nat(20)), who: fc.constantFrom(...PEOPLE_NAMES, 'reviewer', 'reviewer', 'head'), at: fc.nat(CASES - 1), passed: fc.integer({ min: 0, max: 25 }), back: fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 40 })),
  word: fc.constantFrom(...WORDS), days: fc.integer({ min: 0, max: 31 }),
}), { minLength: 15, maxLength: 45, size: 'max' })

/** What is tried: anything, or one of what the table allows now. */
function tried({ move, fitting }: Step, { state }: DisputeCase): DisputeMove {
  const fit = MOVE_NAMES.filter((name) => (MOVES[name].from as readonly string[]).includes(state))
  return fitting === null ? move : fit[fitting % fit.length] ?? move
}

async function take(who: Actor, one: DisputeCase, step: Step, today: Day): Promise<void> {
  const input = { id: one.id, on: addDays(today, -step.back), note: step.days % 5 === 0 ? '' : '说明' }
  const hearing = one.hearings.find(({ outcome }) => outcome === 'set')?.id ?? 0
  switch (step.move) {
    case 'receive': return receiveNotice(kit, who, input)
    case 'answer': return submitAnswer(kit, who, input)
    case 'set_hearing': return setHearing(kit, who, { ...input, hearingOn: input.on, time: '', place: '' })
    case 'hold_hearing': return holdHearing(kit, who, { ...input, hearing, outcome: step.days % 2 === 0 ? 'held' : 'cancelled', attended: '某某', summary: '' })
    case 'extend': return extendDispute(kit, who, { ...input, days: step.days })
    case 'change_procedure': return changeProcedure(kit, who, input)
    case 'conclude': return concludeDispute(kit, who, { ...input, words: step.word, remark: '', servedOn: null, performBy: step.days % 4 === 0 ? null : addDays(input.on, 15) })
    case 'serve': return serveDispute(kit, who, input)
    case 'perform': return performDispute(kit, who, { ...input, on: today })
    case 'learn': return writeLessons(kit, who, { ...input, articles: ['36'], lessons: '教训', measures: step.days % 2 === 0 ? '措施' : '' })
    case 'reopen': return reopenDispute(kit, who, input)
    case 'note': return addNote(kit, who, input)
    case 'correct': return correctDispute(kit, who, {
      ...input, askerClass: 'natural', request: null,
      record: { ...one, acceptedOn: addDays(one.acceptedOn, step.back - 20), resultWords: one.resultWords === null ? null : step.word, kind: (Object.keys(KINDS) as DisputeKind[])[step.days % 3] ?? one.kind },
    })
  }
}

/** 国办公开办函〔2021〕30号 over cases in memory: a case counts in the year of its result under it, and before, while open on 31 December, as 尚未审结. */
function tableFour(cases: readonly DisputeCase[], year: number): Map<string, number> {
  const table = new Map<string, number>()
  for (const { kind, acceptedOn, concludedOn, result } of cases) {
    const ended = concludedOn === null ? Infinity : yearOf(concludedOn)
    const column = ended === year ? result : ended > year && yearOf(acceptedOn) <= year ? 'pending' : null
    if (column) table.set(`${kind} ${column}`, (table.get(`${kind} ${column}`) ?? 0) + 1)
  }
  return table
}

test('no walk breaks table 四, nor lets a role do what the table of moves does not, nor leaves a trace of what was refused', async () => {
  const reached = new Set<string>()
  await fc.assert(fc.asyncProperty(steps, async (walk) => {
    await sql`truncate disputes.dispute cascade`.execute(database.owner)
    let today = FIRST
    turnTo(today)
    const ids = await Promise.all(['复1号', '复2号', '复3号'].map((number, i) => registerDispute(kit, PEOPLE.clerk, review(number, {
      appliedOn: null, acceptedOn: addDays(FIRST, -i), noticeOn: i === 0 ? FIRST : null, procedure: i === 1 ? 'simplified' : 'ordinary',
      ...(i === 2 ? { kind: 'litigationDirect' as const, body: '某法院' } : {}), request: null,
    }))))
    for (const wish of walk) {
      today = addDays(today, wish.passed)
      turnTo(today)
      const id = ids[wish.at] ?? '', who = PEOPLE[wish.who]
      const [one, left] = [await loadCase(database.owner, id), await trace(database.owner)]
      const step = { ...wish, move: tried(wish, one) }, move = MOVES[step.move]
      const error = await take(who, one, step, today).then(() => null, (reason: unknown) => reason)
      const [then, now] = [await loadCase(database.owner, id), await trace(database.owner)]
      if (error !== null) {
        assert.ok(error instanceof Refusal, `${step.move}: ${String(error)}`)
        assert.deepEqual([then, now], [one, left], 'a refusal changes nothing')
        assert.equal(error.status === 403, !mayDo(who, move.deed, ROADS), `${step.who} ${step.move}: ${error.message}`)
      } else {
        assert.ok(mayDo(who, move.deed, ROADS) && (move.from as readonly string[]).includes(one.state), `${step.who} may not ${step.move} in ${one.state}`)
        assert.equal(then.state, stateAfter(move, one.state))
        assert.deepEqual([now.ledger - left.ledger, now.events - left.events, then.version - one.version], [1, 1, 1])
        reached.add(step.move)
      }
      assert.equal(then.result, then.resultWords === null ? null : resultOf(then.resultWords, 'other'), 'the column follows the words')
    }
    const cases = await Promise.all(ids.map((id) => loadCase(database.owner, id)))
    for (const year of [2024, 2025, 2026, 2027, 2028]) {
      const counted = new Map((await annualCounts(database.office, { agencies: [ROADS], year })).map(({ row, column, n }) => [`${row} ${column}`, n]))
      assert.deepEqual(counted, tableFour(cases, year), `${year}`)
      assert.ok([...counted.values()].reduce((sum, n) => sum + n, 0) <= CASES, 'a case counts in a year once at most')
    }
  }), { numRuns: Number(process.env['WALKS'] ?? 25) })
  assert.deepEqual(MOVE_NAMES.filter((move) => !reached.has(move)), [], 'every move was made somewhere')
})
