import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { remindReturns } from '../../src/modules/annualreport/returns/commands/remind-returns.ts'
import { returnsJobs } from '../../src/modules/annualreport/returns/jobs.ts'
import { seedReturns } from '../../src/modules/annualreport/seed-returns.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { PEOPLE, seedTree } from './people.ts'
import { ledgerLines, messages } from './trace.ts'

let db: TestDatabase
const kitOn = (day: string): Kit => ({ db: db.office, now: () => new Date(`${day}T01:00:00Z`), home: '/nowhere', reactions: {} })
const daily = (day: string) => returnsJobs['annualreport.remind-returns']?.(kitOn(day), {})
const FIGURES = { licences: 1, penalties: 2, coercions: 3, feesFen: 4 }

before(async () => {
  db = await testDatabase()
  await seedTree(db.office)
  await seedReturns(db.office, {
    rounds: [{ year: 2023, dueOn: '2024-01-15', note: '', openedBy: 'office-clerk', openedAt: '2024-01-02T00:00:00Z' }],
    returns: [
      { year: 2023, agency: 'jiaotong', state: 'waiting', figures: null },
      { year: 2023, agency: 'jiaoyu', state: 'filled', figures: FIGURES, filledBy: { account: 'other-clerk', name: '孙某' }, filledAt: '2024-01-03T00:00:00Z' },
      { year: 2023, agency: 'shiqiao', state: 'confirmed', figures: FIGURES, filledBy: { account: 'a', name: '赵某' }, filledAt: '2024-01-03T00:00:00Z', confirmedBy: { account: 'b', name: '钱某' }, confirmedAt: '2024-01-04T00:00:00Z' },
    ],
  })
})
after(() => db.drop())

test('more than seven days before the due day the daily job reminds nobody', async () => {
  await daily('2024-01-07')
  assert.deepEqual(await messages(db.owner), [])
  assert.equal(await ledgerLines(db.owner), 0)
})

test('seven days before, it tells who is to act: the clerk who must fill in, the reviewer who must confirm; run twice, once', async () => {
  await daily('2024-01-08')
  await daily('2024-01-08')
  assert.deepEqual((await messages(db.owner)).map(({ agency, role, href }) => [agency, role, href]),
    [['jiaotong', 'agency_clerk', '/returns/2023/jiaotong'], ['jiaoyu', 'agency_reviewer', '/returns/2023/jiaoyu']])
  assert.equal(await ledgerLines(db.owner, 'annualreport.remind'), 1)
})

test('a reminder holds three days', async () => {
  await daily('2024-01-10')
  assert.equal((await messages(db.owner)).length, 2)
  await daily('2024-01-11')
  assert.equal((await messages(db.owner)).length, 4)
})

test('the button reminds at once, nobody twice a day, and only for who may', async () => {
  const refused = (status: number) => (error: unknown) => error instanceof Refusal && error.status === status
  await assert.rejects(remindReturns(kitOn('2024-01-12'), PEOPLE.clerk, 2023), refused(403))
  assert.equal(await remindReturns(kitOn('2024-01-12'), PEOPLE.officeClerk, 2023), 2)
  await assert.rejects(remindReturns(kitOn('2024-01-12'), PEOPLE.officeClerk, 2023), refused(422))
  assert.equal((await messages(db.owner)).length, 6)
})
