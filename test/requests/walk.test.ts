import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { annualCounts, OUTCOME_KEYS } from '#requests'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { doersOf } from '../../src/modules/requests/domain/case.ts'
import { MOVES, type RequestMove, type RequestState } from '../../src/modules/requests/domain/procedure.ts'
import { registerRequest } from '../../src/modules/requests/commands/register-request.ts'
import { loadRecords, loadRow } from '../../src/modules/requests/store.ts'
import { verifyLedger } from '#audit'
import { CITIZEN, openRequestsOffice, type Part, type RequestsOffice } from './office.ts'
import { TRIES } from './tries.ts'
import { SUBJECTS } from './ways.ts'

/** Steps in all: a short form for every day, the long one with GONGKAI_FULL=1. */
const [RUNS, STEPS] = process.env['GONGKAI_FULL'] ? [40, 250] : [12, 60]
const CHANNELS = ['internet', 'in_person', 'signed_post', 'ordinary_post', 'fax', 'email'] as const
const PARTS: readonly Part[] = ['clerk', 'second', 'legal', 'head', 'office', 'inspector', 'stranger']

let office: RequestsOffice
before(async () => { office = await openRequestsOffice('2024-11-04T01:00:00Z') })
after(() => office.close())

/** Half of the steps take what fits the state and a person who may, so that walks get far; the others anything by anybody. */
const step = fc.record({
  move: fc.constantFrom(...Object.keys(MOVES) as RequestMove[]), part: fc.constantFrom(...PARTS), fits: fc.boolean(),
  which: fc.nat(3), luck: fc.nat(1000), days: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 3, 16),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** The moves that lead on, for most of the steps that fit. */
const ON: readonly RequestMove[] = ['confirm', 'assign', 'corrected', 'fee_paid', 'draft', 'submit', 'department_agree', 'legal_agree', 'approve', 'serve', 'archive', 'lapse_correction', 'lapse_fee']

function fitting({ move, part, fits, luck }: Step, state: RequestState, agency: string): { move: RequestMove; part: Part } {
  if (!fits) return { move, part }
  const moves = (Object.keys(MOVES) as RequestMove[]).filter((one) => (MOVES[one].from as readonly RequestState[]).includes(state))
  const on = moves.filter((one) => ON.includes(one))
  const chosen = (luck % 4 === 0 || on.length === 0 ? moves : on)[luck % (luck % 4 === 0 || on.length === 0 ? moves.length : on.length)] ?? move
  const parts = PARTS.filter((one) => mayDo(office.people[one], MOVES[chosen].deed, agency))
  return { move: chosen, part: parts[luck % Math.max(1, parts.length)] ?? part }
}

async function sums(): Promise<void> {
  for (const year of [2024, 2025, 2026]) {
    const counts = await annualCounts(office.kit.db, { agencies: 'all', year })
    const of = (rows: readonly string[]): number => counts.filter(({ row }) => rows.includes(row)).reduce((sum, { n }) => sum + n, 0)
    assert.equal(of(['new', 'carried_in']), of([...OUTCOME_KEYS, 'carried_out']), `table 三 of ${year}`)
  }
}

let [tried, done] = [0, 0]
const reached = new Set<RequestState>()

async function take(ids: readonly string[], one: Step): Promise<void> {
  const { which, luck } = one
  const id = ids[which % ids.length] ?? ''
  const row = await loadRow(office.kit.db, id)
  const { move, part } = fitting(one, row.state, row.agency)
  const { events } = await loadRecords(office.kit.db, id)
  const actor = office.people[part]
  const { from, deed, notBy = [] } = MOVES[move] as { from: readonly RequestState[]; deed: string; notBy?: readonly string[] }
  tried += 1
  try {
    await TRIES[move](office.kit, actor, id, luck)
  } catch (error) {
    assert.ok(error instanceof Refusal, `${move} in ${row.state} by ${part}: ${String(error)}`)
    assert.ok(error.reasons.length > 0 && error.reasons.every((reason) => /\p{Script=Han}/u.test(reason)))
    const now = await loadRow(office.kit.db, id)
    assert.deepEqual([now.state, now.version], [row.state, row.version], `${move} was refused and yet changed something`)
    return
  }
  done += 1
  assert.ok(from.includes(row.state), `${move} was done in ${row.state}`)
  assert.ok(mayDo(actor, deed, row.agency), `${move} was done by ${part}`)
  const doers = doersOf(events)
  assert.ok(notBy.every((earlier) => doers[earlier] !== actor.account), `${move} was done by who did ${notBy.join()}`)
  const now = await loadRow(office.kit.db, id)
  assert.equal(now.version, row.version + 1, move)
  reached.add(now.state)
}

test(`a random walk of ${RUNS * STEPS} steps: nothing is done that the table does not allow, and table 三 stays in balance`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), fc.nat(5), async (steps, first) => {
    const ids: string[] = []
    for (let i = 0; i < 4; i += 1) {
      const { id } = await registerRequest(office.kit, office.people.clerk, {
        agency: 'jiaotong', channel: CHANNELS[(first + i) % 6] ?? 'email', arrivedOn: office.today(), applicant: CITIZEN, subject: SUBJECTS[(first + i) % SUBJECTS.length] ?? '', description: '', documentNumber: '',
        wantedForm: 'unsaid', delivery: 'online', help: [], attachments: [],
      })
      ids.push(id)
    }
    for (const one of steps) {
      if (one.days > 0 && office.today() < '2026-06-01') office.workdaysLater(one.days)
      await take(ids, one)
    }
    await sums()
  }), { numRuns: RUNS, endOnFailure: true })
  assert.ok(done > tried / 10, `${done} of ${tried} moves were done`)
})

test('the walk went far, and the ledger of all that happened verifies', async () => {
  assert.ok(reached.size >= 9, [...reached].join())
  const verdict = await verifyLedger(office.kit.db)
  assert.deepEqual(verdict.faults, [])
  assert.ok(verdict.lines > done)
})
