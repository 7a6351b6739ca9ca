import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { fillReturn } from '../../src/modules/annualreport/returns/commands/fill-return.ts'
import { confirmReturn, correctReturn, sendBackReturn } from '../../src/modules/annualreport/returns/commands/move-return.ts'
import { openRound } from '../../src/modules/annualreport/returns/commands/open-round.ts'
import { changeRound } from '../../src/modules/annualreport/returns/commands/change-round.ts'
import { confirmedReturns } from '../../src/modules/annualreport/returns/queries/confirmed-returns.ts'
import { missingReturns } from '../../src/modules/annualreport/returns/queries/missing-returns.ts'
import { returnFile } from '../../src/modules/annualreport/returns/queries/return.ts'
import { returnRecords } from '../../src/modules/annualreport/returns/queries/return-records.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { both, PEOPLE, seedTree } from './people.ts'
import { ledgerLines } from './trace.ts'

let db: TestDatabase
let kit: Kit
before(async () => {
  db = await testDatabase()
  kit = { db: db.office, now: () => new Date('2024-01-10T01:00:00Z'), home: '/nowhere', reactions: {} }
  await seedTree(db.office)
})
after(() => db.drop())

const FIGURES = { licences: 1200, penalties: 34, coercions: 0, feesFen: 12_300_001 }
const fill = (agency: string, actor = PEOPLE.clerk, over: Partial<{ year: number; figures: typeof FIGURES; reason: string; seenVersion: number }> = {}) =>
  fillReturn(kit, actor, { agency, year: 2023, figures: FIGURES, note: '', reason: '', seenVersion: 1, ...over })
const refusedWith = (status: number, words?: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.status === status && (words === undefined || words.test(error.reasons.join()))

test('only the office opens a round, once a year, for agencies that exist', async () => {
  const round = { year: '2023', dueOn: '2024-01-15', note: '', agencies: ['jiaotong', 'jiaoyu'] }
  await assert.rejects(openRound(kit, PEOPLE.clerk, round), refusedWith(403))
  await assert.rejects(openRound(kit, PEOPLE.officeClerk, { ...round, agencies: ['jiaotong', 'nowhere'] }), refusedWith(422))
  await assert.rejects(openRound(kit, PEOPLE.officeClerk, { ...round, year: '2025' }), refusedWith(422, /年度/))
  assert.equal(await ledgerLines(db.owner), 0)
  assert.equal(await openRound(kit, PEOPLE.officeClerk, round), 2023)
  assert.equal(await ledgerLines(db.owner, 'annualreport.open-round'), 1)
  await assert.rejects(openRound(kit, PEOPLE.officeClerk, round), refusedWith(409))
  assert.deepEqual((await missingReturns(db.office, { agencies: 'all', year: 2023 })).map(({ agency, state }) => [agency, state]), [['jiaotong', 'waiting'], ['jiaoyu', 'waiting']])
})

test('an agency that was forgotten is added; those that are in stay as they are', async () => {
  await changeRound(kit, PEOPLE.officeClerk, { year: 2023, dueOn: '2024-01-20', note: '统一口径', agencies: ['shiqiao', 'jiaoyu'], seenVersion: 1 })
  assert.deepEqual((await missingReturns(db.office, { agencies: 'all', year: 2023 })).map(({ agency }) => agency), ['jiaotong', 'jiaoyu', 'shiqiao'])
  await assert.rejects(changeRound(kit, PEOPLE.officeClerk, { year: 2023, dueOn: '2024-01-21', note: '', agencies: [], seenVersion: 1 }), refusedWith(409))
})

test('nobody fills in, vouches for or corrects for another agency', async () => {
  await assert.rejects(fill('jiaoyu'), refusedWith(403))
  await assert.rejects(fill('jiaotong', PEOPLE.otherClerk), refusedWith(403))
  await assert.rejects(fill('jiaotong', PEOPLE.inspector), refusedWith(403))
  await fill('jiaotong')
  await assert.rejects(confirmReturn(kit, PEOPLE.otherReviewer, { agency: 'jiaotong', year: 2023, reason: '', seenVersion: 2 }), refusedWith(403))
  await assert.rejects(correctReturn(kit, PEOPLE.otherClerk, { agency: 'jiaotong', year: 2023, reason: '错', seenVersion: 2 }), refusedWith(403))
})

test('figures count only after a second person vouched for them', async () => {
  assert.deepEqual(await confirmedReturns(db.office, { agencies: 'all', year: 2023 }), [])
  await confirmReturn(kit, PEOPLE.reviewer, { agency: 'jiaotong', year: 2023, reason: '', seenVersion: 2 })
  assert.deepEqual(await confirmedReturns(db.office, { agencies: ['jiaotong', 'jiaoyu'], year: 2023 }), [{ agency: 'jiaotong', returnId: 'return-jiaotong-2023', state: 'confirmed', ...FIGURES }])
  assert.deepEqual(await confirmedReturns(db.office, { agencies: [], year: 2023 }), [])
  assert.deepEqual(await confirmedReturns(db.office, { agencies: ['jiaoyu'], year: 2023 }), [])
  const { total, records } = await returnRecords(db.office, { agencies: 'all', year: 2023, row: 'fees', page: 1, size: 10 })
  assert.equal(total, 1)
  assert.deepEqual(records.map(({ note, day, href }) => [note, day, href]), [['12.300001 万元', '2024-01-10', '/returns/2023/jiaotong']])
})

test('who has both roles may not vouch for the figures that they handed in', async () => {
  await fillReturn(kit, PEOPLE.officeClerk, { agency: 'shiqiao', year: 2023, figures: FIGURES, note: '', reason: '', seenVersion: 1 })
  await openRound(kit, PEOPLE.officeClerk, { year: '2022', dueOn: '2023-01-15', note: '', agencies: ['jiaotong'] })
  await fill('jiaotong', both, { year: 2022 })
  const lines = await ledgerLines(db.owner)
  await assert.rejects(confirmReturn(kit, both, { agency: 'jiaotong', year: 2022, reason: '', seenVersion: 2 }), refusedWith(422, /另一人/))
  assert.equal(await ledgerLines(db.owner), lines)
  await confirmReturn(kit, PEOPLE.reviewer, { agency: 'jiaotong', year: 2022, reason: '', seenVersion: 2 })
})

test('a correction needs a reason, keeps the earlier figures and counts again only when confirmed', async () => {
  const at = { agency: 'jiaotong', year: 2023 }
  await assert.rejects(correctReturn(kit, PEOPLE.clerk, { ...at, reason: '  ', seenVersion: 3 }), refusedWith(422, /理由/))
  await assert.rejects(fill('jiaotong', PEOPLE.clerk, { seenVersion: 3 }), refusedWith(422, /已确认/))
  await correctReturn(kit, PEOPLE.clerk, { ...at, reason: '漏报收费', seenVersion: 3 })
  assert.deepEqual(await confirmedReturns(db.office, { agencies: 'all', year: 2023 }), [])
  const corrected = { ...FIGURES, feesFen: 15_000_000 }
  await assert.rejects(fill('jiaotong', PEOPLE.clerk, { figures: corrected, seenVersion: 4 }), refusedWith(422, /理由/))
  await fill('jiaotong', PEOPLE.clerk, { figures: corrected, reason: '漏报收费', seenVersion: 4 })
  await confirmReturn(kit, PEOPLE.reviewer, { ...at, reason: '', seenVersion: 5 })
  const { versions, one, lastYear } = await returnFile(db.office, PEOPLE.reviewer, at)
  assert.deepEqual(versions.map(({ number, figures, reason, by }) => [number, figures.feesFen, reason, by]), [[2, 15_000_000, '漏报收费', '赵某'], [1, 12_300_001, '', '赵某']])
  assert.deepEqual(one.remarks.map(({ move }) => move), ['fill', 'confirm', 'correct', 'fill', 'confirm'])
  assert.deepEqual(lastYear, FIGURES)
  assert.equal((await confirmedReturns(db.office, { agencies: 'all', year: 2023 }))[0]?.feesFen, 15_000_000)
})

test('sent back with a reason, it waits to be filled in again', async () => {
  const at = { agency: 'shiqiao', year: 2023 }
  await assert.rejects(sendBackReturn(kit, PEOPLE.officeHead, { ...at, reason: '', seenVersion: 2 }), refusedWith(422, /退回理由/))
  await sendBackReturn(kit, PEOPLE.officeHead, { ...at, reason: '单位写成了元', seenVersion: 2 })
  assert.equal((await returnFile(db.office, PEOPLE.officeHead, at)).one.state, 'waiting')
})

test('saving over what somebody else changed meanwhile is refused, with nothing left behind', async () => {
  const lines = await ledgerLines(db.owner)
  await assert.rejects(fill('shiqiao', PEOPLE.officeClerk, { seenVersion: 2 }), refusedWith(409))
  assert.equal((await returnFile(db.office, PEOPLE.officeHead, { agency: 'shiqiao', year: 2023 })).versions.length, 1)
  assert.equal(await ledgerLines(db.owner), lines)
})

test('versions cannot be changed or removed by the program', async () => {
  const { tablesOf } = await import('../../src/modules/annualreport/returns/tables.ts')
  await assert.rejects(tablesOf(db.office).deleteFrom('annualreport.return_version').execute(), /permission denied/)
  await assert.rejects(tablesOf(db.office).updateTable('annualreport.return_version').set({ licences: 1 }).execute(), /permission denied/)
})

test('without a round, all that must report are missing', async () => {
  assert.deepEqual((await missingReturns(db.office, { agencies: ['jiaotong', 'qingting'], year: 2021 })).map(({ agency, state }) => [agency, state]), [['qingting', null], ['jiaotong', null]])
})
