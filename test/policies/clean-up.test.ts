import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { currentSnapshot, verifySite } from '#publishing'
import { annualCounts, seedDocuments, type NewDocument } from '#policies'
import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { adoptCleanUp, type CleanUpLists } from '../../src/modules/policies/clean-up/commands/adopt.ts'
import { assignItems, decideItems, returnItem, startCleanUp } from '../../src/modules/policies/clean-up/commands/campaign.ts'
import { cleanUpItems, loadCleanUp, progressOf } from '../../src/modules/policies/clean-up/queries/clean-ups.ts'
import { documentById } from '../../src/modules/policies/queries/list-documents.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { holder, kitOn, OTHER, ROOT, seedTree, TOWN } from '../entries/office.ts'

let database: TestDatabase, kit: Kit, turnTo: (moment: string) => void
const head = { ...holder('head', 'office_head', ROOT), grants: new Map([['policies.clean-up', 'all' as const], ['policies.adopt', 'all' as const]]) }
const clerks = { [ROOT]: holder('root-clerk', 'office_clerk', ROOT), [TOWN]: holder('town-clerk', 'agency_clerk', TOWN), [OTHER]: holder('other-clerk', 'agency_clerk', OTHER) } as const

/** 325 documents in force, of three makers; seven more that are not. */
const document = (n: number, more: Partial<NewDocument> = {}): NewDocument => ({
  id: `doc-${n}`, kind: 'normative', agency: [ROOT, TOWN, OTHER][n % 3] ?? ROOT, title: `关于第${n}项事务的规定`, doc_no: `某政发〔2015〕${n}号`, unified_no: null, topic: '综合', issued_on: '2015-03-02', effective_on: '2015-04-01', valid_until: null, ended_on: null, ended_as: null, ended_by: null, ...more,
})
before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  ;({ kit, turnTo } = kitOn(database.office))
  await seedDocuments(database.office, [...Array.from({ length: 325 }, (_, n) => document(n + 1)), ...Array.from({ length: 4 }, (_, n) => document(400 + n, { ended_on: '2020-01-01', ended_as: 'repealed', ended_by: '旧清理' })), ...Array.from({ length: 3 }, (_, n) => document(500 + n, { valid_until: '2021-12-31' }))])
})
after(() => database.drop())
const refused = (work: Promise<unknown>, status: number, words: RegExp) => assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')), String(words))
const cells = async (year: number) => Object.fromEntries((await annualCounts(database.office, { agencies: 'all', year })).map(({ row, column, n }) => [`${row} ${column}`, n]))

test('325 documents from the choice to the published lists: 265 stay, 60 go, and table 二 follows', async () => {
  assert.deepEqual(await cells(2026), { 'normativeDocuments inForce': 325 })
  const { id, documents } = await startCleanUp(kit, head, { agency: ROOT, title: '2026年行政规范性文件清理', dueOn: '2026-04-30', of: [], issuedBefore: null })
  assert.equal(documents, 325)
  await refused(startCleanUp(kit, head, { agency: ROOT, title: '又一次', dueOn: null, of: [], issuedBefore: null }), 422, /还没有结束/)
  await refused(adoptCleanUp(kit, head, { id, seen: 1 }), 422, /还有 325 件没有提出意见/)

  // The government's own documents were drafted by a town: they are given to it.
  const { rows: own } = await cleanUpItems(database.office, id, { agencies: [ROOT], text: '', page: 1, size: 20 })
  await assignItems(kit, head, { id, documents: own.slice(0, 5).map((one) => one.document), to: TOWN })

  let going = 0
  for (const agency of [ROOT, TOWN, OTHER] as const) {
    const { rows } = await cleanUpItems(database.office, id, { agencies: [agency], text: '', page: 1, size: 500 })
    const repeal = rows.slice(0, 15), lapse = rows.slice(15, 20), amend = rows.slice(20, 24), keep = rows.slice(24)
    for (const [decision, some, reason] of [['repeal', repeal, '依据的上位法已经修改'], ['lapse', lapse, '调整对象已经消失'], ['amend', amend, '个别条款需要修改'], ['keep', keep, '仍然需要']] as const) {
      await decideItems(kit, clerks[agency], { id, agency, documents: some.map((one) => one.document), decision, reason, until: null })
    }
    going += repeal.length + lapse.length
  }
  assert.equal(going, 60)
  assert.deepEqual(await progressOf(database.office, id), { total: 325, decided: 325, counts: { keep: 253, amend: 12, repeal: 45, lapse: 15 }, returned: 0 })

  await refused(decideItems(kit, clerks[OTHER], { id, agency: OTHER, documents: own.slice(0, 1).map((one) => one.document), decision: 'keep', reason: 'x', until: null }), 403, /不属于/)
  await refused(decideItems(kit, clerks[OTHER], { id, agency: TOWN, documents: ['doc-1'], decision: 'keep', reason: 'x', until: null }), 403, /角色/)
  await refused(decideItems(kit, clerks[TOWN], { id, agency: TOWN, documents: ['doc-1'], decision: 'keep', reason: ' ', until: null }), 422, /理由/)
  const { rows: [first] } = await cleanUpItems(database.office, id, { agencies: [TOWN], decision: 'keep', text: '', page: 1, size: 1 })
  await returnItem(kit, head, { id, document: first?.document ?? '', reason: '理由不充分' })
  await refused(adoptCleanUp(kit, head, { id, seen: 1 }), 422, /1 件退回/)
  await decideItems(kit, clerks[TOWN], { id, agency: TOWN, documents: [first?.document ?? ''], decision: 'keep', reason: '补充：上级文件仍在执行', until: '2030-12-31' })

  turnTo('2026-06-20T01:00:00Z')
  await refused(adoptCleanUp(kit, clerks[ROOT], { id, seen: 1 }), 403, /角色/)
  const start = performance.now()
  const { address } = await adoptCleanUp(kit, head, { id, seen: 1 })
  assert.ok(performance.now() - start < 10_000)
  assert.deepEqual(await cells(2026), { 'normativeDocuments repealed': 60, 'normativeDocuments inForce': 265 })
  assert.deepEqual(await cells(2025), { 'normativeDocuments inForce': 325 })
  const lists = (await currentSnapshot(database.portal, address))?.snapshot.data as CleanUpLists
  assert.deepEqual(lists.lists.map(({ label, documents: some }) => [label, some.length]), [['继续有效', 253], ['修改', 12], ['废止', 45], ['宣布失效', 15]])
  assert.equal((await documentById(database.office, first?.document ?? '')).valid_until, '2030-12-31')
  await refused(decideItems(kit, clerks[TOWN], { id, agency: TOWN, documents: ['doc-1'], decision: 'keep', reason: 'x', until: null }), 409, /已经通过/)
  await refused(adoptCleanUp(kit, head, { id, seen: (await loadCleanUp(database.office, id)).version }), 422, /已经通过/)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})
