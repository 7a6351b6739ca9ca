import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Kit } from '#platform/act'
import { currentSnapshot, verifySite } from '#publishing'
import { changeSetting } from '#settings'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { makeEntryMove } from '../../src/modules/publishing/entries/commands/make-move.ts'
import { keepAttachment } from '../../src/modules/publishing/entries/commands/attachments.ts'
import { abandonCorrection, publishEntry, publishUrgently, reviewAfter, scheduleEntry, withdrawEntry } from '../../src/modules/publishing/entries/commands/publish-entry.ts'
import { createEntry, saveEntry } from '../../src/modules/publishing/entries/commands/write-entry.ts'
import type { PublicEntry } from '../../src/modules/publishing/entries/domain/public-content.ts'
import type { EntryMove } from '../../src/modules/publishing/entries/domain/procedure.ts'
import { NO_HOOKS } from '../../src/modules/publishing/entries/hooks.ts'
import { entryJobs } from '../../src/modules/publishing/entries/jobs.ts'
import { eventsOf, loadRevision } from '../../src/modules/publishing/entries/store.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { draft, entryNow, holder, kitOn, notice, PEOPLE, ROOT, seedTree, TOWN } from './office.ts'

let database: TestDatabase, kit: Kit, turnTo: (moment: string) => void
before(async () => { database = await testDatabase(); await seedTree(database.office) })
after(async () => { await database.drop() })
beforeEach(() => { ({ kit, turnTo } = kitOn(database.office)) })

const move = (who: Actor, name: EntryMove, id: string, note = '理由') => makeEntryMove(kit, who, name, { id, note })
const refused = async (work: Promise<unknown>, status: number, words: RegExp): Promise<void> => {
  await assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')), String(words))
}
async function reviewed(id: string): Promise<void> {
  await move(PEOPLE.clerk, 'submit', id)
  await move(PEOPLE.first, 'first_agree', id)
  await move(PEOPLE.second, 'second_agree', id)
  await move(PEOPLE.final, 'final_agree', id)
}
async function published(more = {}): Promise<{ id: string; address: string }> {
  const id = await draft(kit, more)
  await reviewed(id)
  await publishEntry(kit, PEOPLE.clerk, { id })
  const { address } = await entryNow(kit, id)
  assert.ok(address)
  return { id, address }
}
const stands = async (address: string) => {
  const found = await currentSnapshot(database.portal, address)
  return found && { ...found, entry: found.snapshot.data as PublicEntry }
}

test('three reviews by three people, then the portal’s role reads exactly the reviewed words, and the site verifies', async () => {
  const { id, address } = await published()
  const seen = await stands(address)
  assert.equal(seen?.snapshot.title, '关于春灌用水安排的通告')
  assert.match(seen?.entry.content.body ?? '', /分片供水/)
  assert.equal(seen?.snapshot.columnId, 'statutory-20-1')
  assert.match(seen?.entry.indexNo ?? '', /2026/)
  assert.deepEqual((await eventsOf(kit.db, id)).map((event) => event.move), ['submit', 'first_agree', 'second_agree', 'final_agree', 'publish'])
  assert.deepEqual((await verifySite(database.office)).faults, [])
})

test('nobody reviews what they wrote or reviewed already, whatever roles they hold', async () => {
  const own = (await createEntry(kit, PEOPLE.all, { agency: TOWN, content: notice(), publicity: 'open', publicityReason: '' })).id
  await move(PEOPLE.all, 'submit', own)
  await refused(move(PEOPLE.all, 'first_agree', own), 422, /写的内容|另一人/)
  const id = await draft(kit)
  await move(PEOPLE.clerk, 'submit', id)
  await move(PEOPLE.all, 'first_agree', id)
  await refused(move(PEOPLE.all, 'second_agree', id), 422, /另一人/)
  await move(PEOPLE.second, 'second_agree', id)
  await refused(move(PEOPLE.all, 'final_agree', id), 422, /另一人/)
  await move(PEOPLE.final, 'final_agree', id)
  assert.equal((await entryNow(kit, id)).state, 'cleared')
})

test('a second clerk who changed the draft may not review it either, and a review of the draft before does not count for the new one', async () => {
  const id = await draft(kit)
  await move(PEOPLE.clerk, 'submit', id)
  await move(PEOPLE.first, 'first_return', id, '写明片区')
  const { version } = await entryNow(kit, id)
  await saveEntry(kit, PEOPLE.all, { id, seen: version, content: notice({ body: '<p>一片区三月二十五日，二片区三月二十六日。</p>' }), publicity: 'open', publicityReason: '' })
  await move(PEOPLE.clerk, 'submit', id)
  await refused(move(PEOPLE.all, 'first_agree', id), 422, /写的内容/)
  await move(PEOPLE.first, 'first_agree', id)
  assert.equal((await loadRevision(kit.db, id, 2)).account, 'all')
})

test('a clerk of one town cannot touch another’s: not read, write, review, publish or withdraw', async () => {
  const { id } = await published()
  for (const work of [
    () => saveEntry(kit, PEOPLE.stranger, { id, seen: 1, content: notice(), publicity: 'open', publicityReason: '' }), () => makeEntryMove(kit, PEOPLE.stranger, 'correct', { id, note: 'x' }),
    () => withdrawEntry(kit, PEOPLE.strange_final, { id, note: 'x', tombstone: true }), () => makeEntryMove(kit, PEOPLE.strange_final, 'final_agree', { id }), () => keepAttachment(kit, PEOPLE.stranger, id, { name: 'a.txt', bytes: new TextEncoder().encode('x') }),
  ]) await refused(work(), 403, /角色/)
  assert.equal((await entryNow(kit, id)).state, 'published')
})

test('a correction: the public reads the old words until the new ones are reviewed; then a second version at the same address', async () => {
  const { id, address } = await published()
  await move(PEOPLE.clerk, 'correct', id, '时间有误')
  const { version } = await entryNow(kit, id)
  await saveEntry(kit, PEOPLE.clerk, { id, seen: version, content: notice({ body: '<p>自三月二十六日起分片供水。</p>' }), publicity: 'open', publicityReason: '' })
  assert.match((await stands(address))?.entry.content.body ?? '', /二十五/)
  await reviewed(id)
  turnTo('2026-03-23T01:00:00Z')
  await publishEntry(kit, PEOPLE.clerk, { id, note: '更正供水日期' })
  const seen = await stands(address)
  assert.match(seen?.entry.content.body ?? '', /二十六/)
  assert.equal(seen?.snapshot.version, 2)
  assert.equal(seen?.snapshot.publishedOn, '2026-03-20')
  assert.equal(seen?.entry.correctedOn, '2026-03-23')
})

test('a correction that is given up leaves the public words, and a later one goes on from them', async () => {
  const { id, address } = await published()
  await move(PEOPLE.clerk, 'correct', id)
  const { version } = await entryNow(kit, id)
  await saveEntry(kit, PEOPLE.clerk, { id, seen: version, content: notice({ title: '写坏了' }), publicity: 'open', publicityReason: '' })
  await abandonCorrection(kit, PEOPLE.clerk, { id, note: '不改了' })
  const given = await entryNow(kit, id)
  assert.deepEqual([given.state, given.revision], ['published', 1])
  await move(PEOPLE.clerk, 'correct', id)
  await saveEntry(kit, PEOPLE.clerk, { id, seen: (await entryNow(kit, id)).version, content: notice({ title: '第二次更正' }), publicity: 'open', publicityReason: '' })
  assert.equal((await entryNow(kit, id)).revision, 3)
  assert.equal((await stands(address))?.snapshot.title, '关于春灌用水安排的通告')
})

test('withdrawn: gone from the public side with its reason, and back only through reviews', async () => {
  const { id, address } = await published()
  await refused(withdrawEntry(kit, PEOPLE.final, { id, note: '', tombstone: true }), 422, /撤回.*理由/)
  await withdrawEntry(kit, PEOPLE.final, { id, note: '含未公开的电话', tombstone: false })
  const seen = await stands(address)
  assert.deepEqual([seen?.snapshot.withdrawnOn, seen?.snapshot.tombstone], ['2026-03-20', false])
  await refused(publishEntry(kit, PEOPLE.clerk, { id }), 422, /当前状态/)
  await move(PEOPLE.clerk, 'correct', id, '去掉电话后重发')
  await reviewed(id)
  await publishEntry(kit, PEOPLE.clerk, { id })
  const again = await stands(address)
  assert.deepEqual([again?.snapshot.version, again?.snapshot.withdrawnOn], [2, null])
  assert.deepEqual((await verifySite(database.office)).faults, [])
})

test('what is not to be public needs a reason, goes through the reviews, and never passes the gate', async () => {
  await refused(draft(kit, {}, { publicity: 'withheld' }), 422, /不主动公开的理由/)
  const id = await draft(kit, {}, { publicity: 'withheld', publicityReason: '属于内部工作流程（条例第十六条）' })
  await reviewed(id)
  await refused(publishEntry(kit, PEOPLE.clerk, { id }), 422, /公开属性/)
  await refused(publishUrgently(kit, PEOPLE.final, { id, note: 'x' }), 422, /公开属性|当前状态/)
  await move(PEOPLE.clerk, 'keep', id)
  assert.equal((await entryNow(kit, id)).state, 'kept')
  await move(PEOPLE.clerk, 'reassess', id, '条例第十八条定期评估')
  assert.equal((await entryNow(kit, id)).state, 'draft')
})

test('an urgent publication is public at once, and two other people must make up the reviews within two working days', async () => {
  const id = await draft(kit)
  await refused(publishUrgently(kit, PEOPLE.final, { id, note: '' }), 422, /理由/)
  await publishUrgently(kit, PEOPLE.final, { id, note: '洪水预警' })
  const urgent = await entryNow(kit, id)
  // Friday 2026-03-20; working days 23 and 24 March.
  assert.deepEqual([urgent.state, urgent.afterReviewDue], ['published', '2026-03-24'])
  await reviewAfter(kit, PEOPLE.first, 'after_first', { id })
  await refused(reviewAfter(kit, PEOPLE.first, 'after_first', { id }), 422, /已经补过/)
  await reviewAfter(kit, PEOPLE.second, 'after_second', { id })
  assert.equal((await entryNow(kit, id)).afterReviewDue, null)
})

test('the office’s rules may ask for fewer reviews of a class of risk, never for none', async () => {
  const head = holder('head', 'office_head', ROOT)
  await changeSetting(kit, head, { key: 'publishing.reviewsLow', value: 'two', reason: '本机关规定' })
  const low = await draft(kit, {}, { risk: 'low' })
  await move(PEOPLE.clerk, 'submit', low)
  await refused(move(PEOPLE.first, 'first_agree', low), 422, /不作复审/)
  await move(PEOPLE.first, 'first_to_final', low)
  await move(PEOPLE.final, 'final_agree', low)
  const high = await draft(kit, {}, { risk: 'high' })
  await move(PEOPLE.clerk, 'submit', high)
  await refused(move(PEOPLE.first, 'first_to_final', high), 422, /须经复审/)
  await refused(move(PEOPLE.clerk, 'submit_to_final', await draft(kit, {}, { risk: 'high' })), 422, /须经初审、复审、终审/)
})

test('an unfinished draft is kept but not sent in: each missing thing is named', async () => {
  const { id } = await createEntry(kit, PEOPLE.clerk, { agency: TOWN, content: notice({ body: '', formedOn: null, source: '' }), publicity: 'open', publicityReason: '' })
  await refused(move(PEOPLE.clerk, 'submit', id), 422, /正文.*信息形成日期.*来源/)
  const { id: guide } = await createEntry(kit, PEOPLE.clerk, { agency: TOWN, content: { ...notice(), kind: 'guide', fields: {} }, publicity: 'open', publicityReason: '' })
  await refused(move(PEOPLE.clerk, 'submit', guide), 422, /设定依据.*申请条件.*办理材料.*办理流程/)
  await refused(createEntry(kit, PEOPLE.clerk, { agency: TOWN, content: notice({ title: ' ' }), publicity: 'open', publicityReason: '' }), 422, /标题/)
  await refused(createEntry(kit, PEOPLE.clerk, { agency: TOWN, content: notice({ column: 'nowhere' }), publicity: 'open', publicityReason: '' }), 422, /栏目/)
})

test('files are judged by what they hold; pictures and files stand at public addresses with the bytes that were uploaded', async () => {
  const id = await draft(kit)
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  await refused(keepAttachment(kit, PEOPLE.clerk, id, { name: '程序.pdf', bytes: Buffer.from('MZ\u0090\u0000\u0003executable') }), 422, /按文件内容判断/)
  const image = await keepAttachment(kit, PEOPLE.clerk, id, { name: '../图 1.png', bytes: png })
  assert.match(image.name, /^[^/]*图 1\.png$/)
  const body = `<p>见图。</p><figure><img src="attachment:${image.name}" alt="分片图" /></figure>`
  await saveEntry(kit, PEOPLE.clerk, { id, seen: (await entryNow(kit, id)).version, content: notice({ body, attachments: [image] }), publicity: 'open', publicityReason: '' })
  await reviewed(id)
  await publishEntry(kit, PEOPLE.clerk, { id })
  const { address } = await entryNow(kit, id)
  const seen = await stands(address ?? '')
  assert.match(seen?.entry.content.body ?? '', new RegExp(`src="${address}/files/`))
  assert.equal(seen?.files[0]?.hash, image.hash)
})

test('a picture that is not among the files cannot be sent in', async () => {
  const id = await draft(kit, { body: '<p>见图</p><figure><img src="attachment:没有.png" alt="图" /></figure>' })
  await refused(move(PEOPLE.clerk, 'submit', id), 422, /没有\.png/)
})

test('what somebody else saved meanwhile is not written over', async () => {
  const id = await draft(kit)
  const { version } = await entryNow(kit, id)
  await saveEntry(kit, PEOPLE.second_clerk, { id, seen: version, content: notice({ title: '先到' }), publicity: 'open', publicityReason: '' })
  await refused(saveEntry(kit, PEOPLE.clerk, { id, seen: version, content: notice({ title: '后到' }), publicity: 'open', publicityReason: '' }), 409, /别人保存过/)
  assert.equal((await entryNow(kit, id)).title, '先到')
})

test('scheduled: published by the system when its time has come, not before, once', async () => {
  const id = await draft(kit)
  await reviewed(id)
  await refused(scheduleEntry(kit, PEOPLE.clerk, { id, at: new Date('2026-03-19T00:00:00Z') }), 422, /已经过去/)
  await scheduleEntry(kit, PEOPLE.clerk, { id, at: new Date('2026-03-21T00:30:00Z') })
  const due = entryJobs(NO_HOOKS)['publishing.publish-due']
  assert.ok(due)
  await due(kit, {})
  assert.equal((await entryNow(kit, id)).state, 'cleared')
  turnTo('2026-03-21T00:31:00Z')
  await due(kit, {})
  await due(kit, {})
  const entry = await entryNow(kit, id)
  assert.deepEqual([entry.state, entry.publishedOn, entry.publishAt], ['published', '2026-03-21', null])
})
