import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { annualCounts as countDisputes, countedDisputes, seedDisputes } from '#disputes'
import { annualCounts as countDocuments, countedPolicies, seedDocuments } from '#policies'
import { annualCounts as countRequests, APPLICANT_CLASSES, countedRequests, OUTCOME_KEYS, seedRequests, type NewRequest } from '#requests'
import type { AgencyId } from '#shared/actor'
import { yearOf } from '#shared/days'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { AGENCIES, disputes, documents, requests } from './random-registers.ts'

let database: TestDatabase
before(async () => { database = await testDatabase() })
after(() => database.drop())

const YEARS = [2021, 2022, 2023, 2024, 2025]
const SCOPES: readonly ('all' | readonly AgencyId[])[] = ['all', [AGENCIES[0]], [AGENCIES[1], AGENCIES[2]], []]
const CLASSES = Object.keys(APPLICANT_CLASSES)
const RUNS = { numRuns: 25 }
const page = { page: 1, size: 100 }
const cells = (counts: readonly { row: string; column: string; n: number }[]) => new Map(counts.map(({ row, column, n }) => [`${row}:${column}`, n]))
const fresh = async (table: 'requests.request' | 'disputes.dispute' | 'policies.document') => { await sql`truncate ${sql.table(table)} cascade`.execute(database.owner) }

/** The rule as 国办公开办函〔2021〕30号 says it, over records in memory: the judge of the queries. */
function expectedRows(request: NewRequest, year: number): string[] {
  const received = yearOf(request.received_on), closed = request.closed_on === null ? Infinity : yearOf(request.closed_on)
  return [
    ...(received === year ? ['new'] : []),
    ...(received < year && closed >= year ? ['carried_in'] : []),
    ...(closed === year && request.outcome ? [request.outcome] : []),
    ...(received <= year && closed > year ? ['carried_out'] : []),
  ]
}

test('the counts of requests are those of the rule, in every cell, for one agency, several, all and none', async () => {
  let nonZero = 0
  await fc.assert(fc.asyncProperty(requests, async (rows) => {
    await fresh('requests.request')
    await seedRequests(database.office, rows)
    for (const agencies of SCOPES) for (const year of YEARS) {
      const expected = new Map<string, number>()
      for (const request of rows.filter(({ agency }) => agencies === 'all' || agencies.includes(agency))) {
        for (const row of expectedRows(request, year)) expected.set(`${row}:${request.applicant_class}`, (expected.get(`${row}:${request.applicant_class}`) ?? 0) + 1)
      }
      assert.deepEqual(cells(await countRequests(database.office, { agencies, year })), expected)
      nonZero += expected.size
    }
  }), RUNS)
  assert.ok(nonZero > 1000, 'the random registers hold something to count')
})

test('一 + 二 = 三（七）+ 四 in every column, and 四 of a year is 二 of the next', async () => {
  await fc.assert(fc.asyncProperty(requests, async (rows) => {
    await fresh('requests.request')
    await seedRequests(database.office, rows)
    const years = await Promise.all(YEARS.map(async (year) => cells(await countRequests(database.office, { agencies: 'all', year }))))
    for (const [i, year] of years.entries()) for (const column of CLASSES) {
      const n = (row: string, of = year) => of.get(`${row}:${column}`) ?? 0
      assert.equal(n('new') + n('carried_in'), OUTCOME_KEYS.reduce((sum, outcome) => sum + n(outcome), 0) + n('carried_out'))
      const next = years[i + 1]
      if (next) assert.equal(n('carried_out'), n('carried_in', next))
    }
  }), RUNS)
})

test('the list behind a cell of table 三 holds as many as the cell says, each once', async () => {
  await fc.assert(fc.asyncProperty(requests, fc.constantFrom(...YEARS), async (rows, year) => {
    await fresh('requests.request')
    await seedRequests(database.office, rows)
    const counted = cells(await countRequests(database.office, { agencies: 'all', year }))
    for (const row of ['new', 'carried_in', ...OUTCOME_KEYS, 'carried_out']) for (const column of CLASSES) {
      const { total, records } = await countedRequests(database.office, { agencies: 'all', year, row, column, ...page })
      assert.deepEqual([total, new Set(records.map(({ id }) => id)).size], [counted.get(`${row}:${column}`) ?? 0, total])
    }
    const sum = (wanted: readonly string[]) => [...counted].reduce((all, [key, n]) => all + (wanted.includes(key.split(':')[0] ?? '') ? n : 0), 0)
    for (const [row, parts] of [['total', OUTCOME_KEYS], ['other_merged', OUTCOME_KEYS.filter((key) => key.startsWith('other_'))]] as const) {
      assert.equal((await countedRequests(database.office, { agencies: 'all', year, row, ...page })).total, sum(parts))
    }
  }), { numRuns: 8 })
})

test('table 四: a case counts once a year, with its result in the year of its result and as pending before', async () => {
  await fc.assert(fc.asyncProperty(disputes, fc.constantFrom(...YEARS), async (rows, year) => {
    await fresh('disputes.dispute')
    await seedDisputes(database.office, rows)
    const expected = new Map<string, number>()
    for (const { kind, accepted_on, concluded_on, result } of rows) {
      const concluded = concluded_on === null ? Infinity : yearOf(concluded_on)
      const column = concluded === year ? result : yearOf(accepted_on) <= year && concluded > year ? 'pending' : null
      if (column) expected.set(`${kind}:${column}`, (expected.get(`${kind}:${column}`) ?? 0) + 1)
    }
    assert.deepEqual(cells(await countDisputes(database.office, { agencies: 'all', year })), expected)
    for (const row of ['reconsideration', 'litigationDirect', 'litigationAfter']) for (const column of ['upheld', 'corrected', 'other', 'pending']) {
      const { total, records } = await countedDisputes(database.office, { agencies: 'all', year, row, column, ...page })
      assert.deepEqual([total, records.length], [expected.get(`${row}:${column}`) ?? 0, total])
    }
  }), RUNS)
})

test('table 二: in force at the end of a year is in force before, and made, less what ended', async () => {
  await fc.assert(fc.asyncProperty(documents, async (rows) => {
    await fresh('policies.document')
    await seedDocuments(database.office, rows)
    const years = await Promise.all(YEARS.map(async (year) => cells(await countDocuments(database.office, { agencies: 'all', year }))))
    for (const [i, counted] of years.entries()) for (const row of ['regulations', 'normativeDocuments']) {
      const n = (column: string, of = counted) => of.get(`${row}:${column}`) ?? 0
      const before = i === 0 ? 0 : n('inForce', years[i - 1])
      assert.equal(n('inForce'), before + n('made') - n('repealed'))
      for (const column of ['made', 'repealed', 'inForce']) {
        const { total, records } = await countedPolicies(database.office, { agencies: 'all', year: YEARS[i] ?? 0, row, column, ...page })
        assert.deepEqual([total, records.length], [n(column), n(column)])
      }
    }
  }), RUNS)
})
