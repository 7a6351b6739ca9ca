import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { annualCounts, linkEntries, publishStates, seedDocuments } from '#policies'
import { verifySite, currentSnapshot } from '#publishing'
import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { changeDocument } from '../../../src/modules/policies/commands/change-document.ts'
import { documentById } from '../../../src/modules/policies/queries/list-documents.ts'
import { loadProject, projectEvents } from '../../../src/modules/policies/making/store.ts'
import { saveProject } from '../../../src/modules/policies/making/commands/propose.ts'
import { remindPolicies } from '../../../src/modules/policies/upkeep/remind.ts'
import { dueMatters } from '../../../src/modules/policies/upkeep/due.ts'
import { makeEntryMove } from '../../../src/modules/publishing/entries/commands/make-move.ts'
import { publishEntry } from '../../../src/modules/publishing/entries/commands/publish-entry.ts'
import { loadEntry, loadRevision } from '../../../src/modules/publishing/entries/store.ts'
import { holder, kitOn, PEOPLE, ROOT, seedTree, TOWN } from '../../entries/office.ts'
import { testDatabase, type TestDatabase } from '../../kit/database.ts'
import { INPUT, propose, rowsIn, step, upToDecision, VALUES, WHO, write } from './office.ts'

let database: TestDatabase, kit: Kit, turnTo: (moment: string) => void
const OLD = { id: 'old', kind: 'normative' as const, agency: ROOT, title: '某市人民政府关于印发《某市奖补办法》的通知', doc_no: '某政发〔2019〕3号', unified_no: null, topic: '乡村振兴', issued_on: '2019-01-02' as const, effective_on: '2019-02-01' as const, valid_until: null, ended_on: null, ended_as: null, ended_by: null }
before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  await seedDocuments(database.office, [OLD, { ...OLD, id: 'gone', doc_no: '某政发〔2012〕1号', title: '关于旧事的规定', issued_on: '2012-01-02', effective_on: '2012-02-01', ended_on: '2020-01-01', ended_as: 'repealed', ended_by: '清理' }])
})
after(() => database.drop())
beforeEach(() => { ({ kit, turnTo } = kitOn(database.office)) })
const refused = (work: Promise<unknown>, status: number, words: RegExp) => assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')), String(words))

async function publishText(entry: string): Promise<void> {
  for (const [who, move] of [[PEOPLE.clerk, 'submit'], [PEOPLE.first, 'first_agree'], [PEOPLE.second, 'second_agree'], [PEOPLE.final, 'final_agree']] as const) await makeEntryMove(kit, who, move, { id: entry, note: '' })
  await publishEntry(kit, PEOPLE.clerk, { id: entry })
}

test('from the proposal to the published document: it takes another’s place from the day it takes effect, and its interpretation is owed until it is public', async () => {
  const { id, text, interpretation } = await upToDecision(kit, { changes: [{ kind: 'replaces', document: 'old', articles: '' }] })
  await step(kit, WHO.office, 'register', id)
  const { document } = await loadProject(kit.db, id)
  assert.ok(document)
  const { content } = await loadRevision(kit.db, text, (await loadEntry(kit.db, text)).revision)
  assert.deepEqual([content.fields['docNo'], content.fields['effectiveOn'], content.fields['validUntil'], content.formedOn], ['某政发〔2026〕8号', '2026-04-20', '2031-04-19', '2026-03-20'], 'the text was filled with its number and days')

  await publishStates(kit)
  assert.equal(await currentSnapshot(database.portal, `/policies/${document}/state`), null, 'a document with a number and not published is told to nobody')
  await refused(step(kit, WHO.office, 'publish', id), 422, /经三审发布后/)
  await publishText(text)
  await step(kit, WHO.office, 'publish', id)
  const { published_on, text_address } = await documentById(kit.db, document)
  assert.equal(published_on, '2026-03-20')
  assert.match(text_address ?? '', /^\/info\/2026\//)
  // 2026-03-20 is a Friday: three working days after it end on Wednesday.
  assert.equal((await loadProject(kit.db, id)).interpretationDue, '2026-03-25')
  await publishStates(kit)
  const told = (await currentSnapshot(database.portal, `/policies/${document}/state`))?.snapshot.data as { relations: { kind: string; id: string }[]; interpretations: object[] }
  assert.deepEqual(told.relations.map(({ kind, id: other }) => [kind, other]), [['replaces', 'old']])
  assert.deepEqual(told.interpretations, [])
  const old = await documentById(kit.db, 'old')
  assert.deepEqual([old.ended_on, old.ended_as, old.ended_by], ['2026-04-20', 'repealed', '《某市人民政府关于印发《某市村级公益事业奖补办法》的通知》（某政发〔2026〕8号）'])

  turnTo('2026-03-26T01:00:00Z')
  assert.deepEqual((await dueMatters(kit.db, '2026-03-26')).map(({ kind, late, agency }) => [kind, late, agency]), [['interpretation', true, TOWN]])
  const before = await rowsIn(database.office, 'notifications.message')
  await remindPolicies(kit)
  await remindPolicies(kit)
  assert.equal(await rowsIn(database.office, 'notifications.message'), before + 1, 'told once')
  await publishText(interpretation)
  await linkEntries(kit)
  await linkEntries(kit)
  assert.equal((await loadProject(kit.db, id)).interpretationDue, null)
  await publishStates(kit)
  const after = (await currentSnapshot(database.portal, `/policies/${document}/state`))?.snapshot.data as { interpretations: { address: string }[] }
  assert.deepEqual(after.interpretations.map(({ address }) => address), [(await loadEntry(kit.db, interpretation)).address])
  await step(kit, WHO.office, 'file', id)
  assert.equal((await documentById(kit.db, document)).filing_no, '备〔2026〕3号')
  assert.deepEqual((await projectEvents(kit.db, id)).map(({ move }) => move), ['propose', 'approve', 'submit', 'legal_agree', 'decide', 'register', 'publish', 'file'])
  assert.deepEqual((await verifySite(database.office)).faults, [])
  const cells = (await annualCounts(database.office, { agencies: [ROOT], year: 2026 })).map(({ column, n }) => [column, n])
  assert.deepEqual(Object.fromEntries(cells), { made: 1, repealed: 1, inForce: 1 })
})

test('nobody takes two steps that need two pairs of eyes, and each step needs the one before', async () => {
  const id = await propose(kit)
  await refused(step(kit, WHO.drafter, 'approve', id), 403, /角色/)
  await step(kit, WHO.office, 'approve', id)
  await refused(step(kit, WHO.drafter, 'submit', id), 422, /还没有文件文本[\s\S]*解读材料[\s\S]*还没有公开征求意见/)
  await write(kit, id, 'text')
  await refused(step(kit, WHO.drafter, 'submit', id), 422, /解读材料要与文件一同送审/)
  await write(kit, id, 'interpretation')
  await refused(step(kit, WHO.drafter, 'submit', id), 422, /还没有公开征求意见/)
  // 7 working days after Friday 2026-03-20 end on 2026-03-31.
  await refused(step(kit, WHO.drafter, 'consult', id, { begin: '2026-03-20', until: '2026-03-30', way: '网站', short: '' }), 422, /至少到2026年3月31日/)
  await step(kit, WHO.drafter, 'consult', id, { begin: '2026-03-20', until: '2026-03-31', way: '网站', short: '' })
  turnTo('2026-03-31T01:00:00Z')
  await refused(step(kit, WHO.drafter, 'end_consultation', id), 422, /次日起才能登记结果/)
  turnTo('2026-04-01T01:00:00Z')
  await refused(step(kit, WHO.drafter, 'end_consultation', id, { opinions: '3', adopted: '7', answer: '无' }), 422, /采纳意见.*还多/)
  await step(kit, WHO.drafter, 'end_consultation', id)
  await step(kit, WHO.all, 'submit', id)
  await refused(step(kit, WHO.all, 'legal_agree', id), 422, /送合法性审核.*是您本人做的/)
  await step(kit, WHO.lawyer, 'legal_return', id)
  assert.equal((await loadProject(kit.db, id)).facts.legal, null)
  await step(kit, WHO.drafter, 'submit', id)
  await step(kit, WHO.lawyer, 'legal_agree', id)
  await refused(step(kit, WHO.head, 'decide', id, { meeting: '会议', on: '2026-04-02' }), 422, /还没有到/)
  await step(kit, WHO.head, 'decide', id)
  await refused(step(kit, WHO.office, 'register', id, { docNo: '某政发〔2019〕3号', unifiedNo: 'QT-2026-0009', issuedOn: '2026-04-01', effectiveOn: '2026-04-01', validUntil: '' }), 422, /文号某政发〔2019〕3号已经用于/)
  await refused(step(kit, WHO.office, 'register', id, { docNo: '某政发〔2026〕9号', unifiedNo: 'QT-2026-0009', issuedOn: '2026-03-01', effectiveOn: '2026-02-01', validUntil: '2026-01-01' }), 422, /在集体审议[\s\S]*在“成文日期”之前[\s\S]*在“施行日期”之后/)
  await refused(step(kit, WHO.office, 'register', id, { docNo: '', unifiedNo: '', issuedOn: '2026-4-1', effectiveOn: '', validUntil: '' }), 422, /请填写“文号”[\s\S]*“成文日期”要写成/)
})

test('what bears on business is put to the public for 30 days, and only secrecy by law excuses it (优化营商环境条例第六十二条)', async () => {
  const id = await propose(kit, { business: true })
  await step(kit, WHO.office, 'approve', id)
  await write(kit, id, 'text')
  await refused(step(kit, WHO.drafter, 'consult', id, { begin: '2026-03-20', until: '2026-04-18', way: '网站', short: '' }), 422, /一般不少于30日.*至少到2026年4月19日/)
  await step(kit, WHO.drafter, 'consult', id, { begin: '2026-03-20', until: '2026-04-18', way: '网站', short: '上级限期出台' })
})

test('a document that is gone can be changed by none, and a project tells it before its number is given', async () => {
  const { id } = await upToDecision(kit, { changes: [{ kind: 'repeals', document: 'gone', articles: '' }], title: '某市人民政府关于旧事的通知' })
  await refused(step(kit, WHO.office, 'register', id, { ...VALUES.register, docNo: '某政发〔2026〕20号', unifiedNo: 'QT-2026-0020' }), 422, /《关于旧事的规定》已经废止/)
  await step(kit, WHO.head, 'decide_return', id)
  const { version } = await loadProject(kit.db, id)
  await refused(saveProject(kit, WHO.drafter, id, version, { ...INPUT, changes: [{ kind: 'repeals', document: 'nowhere', articles: '' }] }), 422, /“nowhere”不在登记册中/)
  await saveProject(kit, WHO.drafter, id, version, { ...INPUT, noConsultation: '不涉及' })
  await refused(saveProject(kit, WHO.drafter, id, version, INPUT), 409, /刚被别人改过/)
  await step(kit, WHO.drafter, 'drop', id)
  await refused(step(kit, WHO.drafter, 'submit', id), 422, /当前状态是“不再制定”/)
})

test('at the desk a document is repealed, confirmed, suspended and taken up again, each within its life', async () => {
  await seedDocuments(database.office, [{ ...OLD, id: 'tea', doc_no: '某政发〔2021〕5号', title: '关于茶的规定', issued_on: '2021-05-01', effective_on: '2021-05-01', valid_until: '2026-04-30' }])
  const change = async (input: Parameters<typeof changeDocument>[4]) => changeDocument(kit, holder('head', 'office_head', ROOT), 'tea', (await documentById(kit.db, 'tea')).version, input)
  assert.deepEqual((await dueMatters(kit.db, '2026-03-20')).filter(({ kind }) => kind === 'expiry').map(({ id, due }) => [id, due]), [['tea', '2026-04-30']])
  await refused(change({ change: 'confirm', on: '2026-03-20', until: '2026-04-01' }), 422, /应当在原有效期/)
  await refused(change({ change: 'confirm', on: '2026-05-01', until: '2030-04-01' }), 422, /已经失效|届满/)
  await refused(change({ change: 'resume', on: '2026-03-20' }), 422, /没有中止施行/)
  await change({ change: 'suspend', on: '2026-03-20', by: '市政府决定' })
  await refused(change({ change: 'suspend', on: '2026-03-21', by: '市政府决定' }), 422, /正在中止施行/)
  await refused(change({ change: 'resume', on: '2026-03-20' }), 422, /应当在中止施行/)
  turnTo('2026-03-25T01:00:00Z')
  await change({ change: 'resume', on: '2026-03-25' })
  await change({ change: 'confirm', on: '2026-03-25', until: '2031-04-30' })
  assert.equal((await documentById(kit.db, 'tea')).valid_until, '2031-04-30')
  await refused(change({ change: 'repeal', on: '2020-01-01', by: 'x' }), 422, /在成文日期/)
  await change({ change: 'repeal', on: '2026-03-25', by: '市政府第12次常务会议' })
  await refused(change({ change: 'confirm', on: '2026-03-25', until: '2035-01-01' }), 422, /已经废止/)
  await refused(changeDocument(kit, WHO.drafter, 'tea', 1, { change: 'repeal', on: '2026-03-25', by: 'x' }), 403, /角色/)
  await publishStates(kit)
  assert.match(JSON.stringify((await currentSnapshot(database.portal, '/policies/tea/state'))?.snapshot.data), /"suspensions":\[\{"from":"2026-03-20","until":"2026-03-25"\}\]/)
})
