import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { alarmAfter, annualCounts, correctedRequests } from '#disputes'
import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { extendDispute, receiveNotice, submitAnswer } from '../../src/modules/disputes/commands/answer-dispute.ts'
import { concludeDispute, performDispute, reopenDispute, serveDispute } from '../../src/modules/disputes/commands/conclude-dispute.ts'
import { correctDispute, type Correctable } from '../../src/modules/disputes/commands/correct-dispute.ts'
import { holdHearing, setHearing } from '../../src/modules/disputes/commands/hearings.ts'
import { registerDispute } from '../../src/modules/disputes/commands/register-dispute.ts'
import { writeLessons } from '../../src/modules/disputes/commands/write-lessons.ts'
import { eventsOf, loadCase } from '../../src/modules/disputes/store.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { kitOn, PEOPLE, review, ROADS, seedTree, trace, WATER } from './office.ts'

let database: TestDatabase, kit: Kit, turnTo: (day: string) => void
const { clerk, reviewer, stranger, inspector } = PEOPLE
before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  ;({ kit, turnTo } = kitOn(database.office, { 'disputes.conclude': ['requests.mark-alarm'] }))
})
after(() => database.drop())

const refused = (status: number, words: RegExp) => (error: unknown): boolean => error instanceof Refusal && error.status === status && words.test(error.message)
const nextOf = async (id: string) => (await sql<{ next_what: string; next_on: string | null }>`select next_what, next_on from disputes.dispute where id = ${id}`.execute(database.owner)).rows[0]

test('a case from its notice to its lesson, every step with its ledger line, its term and its count', async () => {
  turnTo('2026-03-20')
  const id = await registerDispute(kit, clerk, review('复〔2026〕1号', { procedure: 'simplified' }))
  const registered = await loadCase(database.owner, id)
  assert.deepEqual([registered.state, registered.asker, registered.request], ['registered', '陈某', 'r-1'])
  assert.doesNotMatch(JSON.stringify((await sql`select * from disputes.dispute`.execute(database.owner)).rows), /小明/, 'the full name is nowhere')

  await receiveNotice(kit, clerk, { id, on: '2026-03-09' })
  // Five working days after Monday 9 March: Monday 16 March (行政复议法第五十四条、第八十八条).
  assert.deepEqual(await nextOf(id), { next_what: 'answer', next_on: '2026-03-16' })
  await submitAnswer(kit, clerk, { id, on: '2026-03-16' })
  // Thirty days after 2 March is Wednesday 1 April (第六十二条).
  assert.deepEqual(await nextOf(id), { next_what: 'decision', next_on: '2026-04-01' })

  await setHearing(kit, clerk, { id, hearingOn: '2026-03-25', time: '09:30', place: '市政府' })
  assert.deepEqual(await nextOf(id), { next_what: 'hearing', next_on: '2026-03-25' })
  const hearing = (await loadCase(database.owner, id)).hearings[0]?.id ?? 0
  const held = { id, hearing, outcome: 'held', attended: '副局长李某', summary: '' } as const
  await assert.rejects(holdHearing(kit, clerk, held), refused(422, /定在 2026-03-25，还没有举行/))
  turnTo('2026-03-31')
  await holdHearing(kit, clerk, held)
  assert.deepEqual(await annualCounts(database.office, { agencies: [ROADS], year: 2026 }), [{ row: 'reconsideration', column: 'pending', n: 1 }])

  const end = { id, on: '2026-03-30', words: '责令履行', remark: '应当区分处理', servedOn: null, performBy: '2026-04-20' } as const
  await assert.rejects(concludeDispute(kit, clerk, end), refused(403, /不能在该单位办理/))
  await concludeDispute(kit, reviewer, end)
  assert.deepEqual(await annualCounts(database.office, { agencies: [ROADS], year: 2026 }), [{ row: 'reconsideration', column: 'corrected', n: 1 }])
  assert.deepEqual(await alarmAfter(database.office, id), { request: 'r-1', words: '行政复议纠正（责令履行）' })
  assert.deepEqual(await nextOf(id), { next_what: 'perform', next_on: '2026-04-20' })
  assert.equal((await trace(database.owner)).jobs, 1, 'the request is told by a job of the same transaction')

  await serveDispute(kit, clerk, { id, on: '2026-03-31' })
  await performDispute(kit, clerk, { id, note: '已重新答复' })
  assert.deepEqual(await nextOf(id), { next_what: 'learn', next_on: null })
  const lesson = { id, articles: ['37'], lessons: '可以区分处理的没有区分', measures: '' }
  await assert.rejects(writeLessons(kit, clerk, lesson), refused(422, /改进措施/))
  await writeLessons(kit, clerk, { ...lesson, measures: '答复前核对能否区分' })
  const ended = await loadCase(database.owner, id)
  assert.deepEqual([ended.state, ended.result, ended.resultWords, ended.performedOn], ['learned', 'corrected', '责令履行', '2026-03-31'])
  assert.deepEqual((await eventsOf(database.owner, id)).map(({ move }) => move), ['register', 'receive', 'answer', 'set_hearing', 'hold_hearing', 'conclude', 'serve', 'perform', 'learn'])
  assert.equal((await trace(database.owner)).ledger, 9)
  assert.deepEqual((await correctedRequests(database.office, [ROADS])).map(({ number, learned }) => [number, learned]), [['复〔2026〕1号', true]])
  assert.deepEqual(await correctedRequests(database.office, [WATER]), [])
})

test('what is refused leaves no trace: wrong days, another agency, who only reads, an old page', async () => {
  turnTo('2026-03-20')
  const id = await registerDispute(kit, clerk, review('复〔2026〕2号', { noticeOn: '2026-03-09' }))
  assert.deepEqual(await nextOf(id), { next_what: 'answer', next_on: '2026-03-23' })
  const before = await trace(database.owner)
  await assert.rejects(submitAnswer(kit, clerk, { id, on: '2026-03-21' }), refused(422, /“提交答复（答辩）日”2026-03-21 在今天/))
  await assert.rejects(submitAnswer(kit, clerk, { id, on: '2026-03-08' }), refused(422, /早于“收到答复（应诉）通知日”/))
  await assert.rejects(receiveNotice(kit, clerk, { id }), refused(422, /当前状态是“待答复”/))
  await assert.rejects(submitAnswer(kit, clerk, { id, seen: 7 }), refused(409, /刚被其他人办理/))
  await assert.rejects(submitAnswer(kit, stranger, { id }), refused(403, /不能/))
  await assert.rejects(submitAnswer(kit, inspector, { id }), refused(403, /不能/))
  await assert.rejects(extendDispute(kit, clerk, { id, days: 31 }), refused(422, /1 至 30/))
  await assert.rejects(concludeDispute(kit, reviewer, { id, words: '驳回诉讼请求', remark: '', servedOn: null, performBy: null }), refused(422, /不是行政复议决定会有的结果/))
  await assert.rejects(registerDispute(kit, clerk, review('复〔2026〕2号')), refused(422, /已经登记过/))
  await assert.rejects(registerDispute(kit, clerk, review('复〔2026〕3号', { agency: WATER })), refused(403, /不能/))
  await assert.rejects(registerDispute(kit, clerk, review('复〔2026〕3号', { request: { id: 'w-1', agency: WATER } })), refused(422, /另一个单位/))
  await assert.rejects(submitAnswer(kit, clerk, { id: 'none' }), refused(404, /没有这件案件/))
  assert.deepEqual(await trace(database.owner), before)
})

test('two who answer at once: one wins, the other is told', async () => {
  const id = await registerDispute(kit, clerk, review('复〔2026〕4号', { noticeOn: '2026-03-09' }))
  const both = await Promise.allSettled([submitAnswer(kit, clerk, { id, seen: 1 }), submitAnswer(kit, reviewer, { id, seen: 1 })])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('a suit after reconsideration is linked to it and counts in its own row', async () => {
  turnTo('2026-06-20')
  const first = await registerDispute(kit, clerk, review('复〔2026〕5号', { agency: ROADS, request: null }))
  const suit = review('（2026）某行初1号', { kind: 'litigationAfter', earlier: first, body: '某法院', appliedOn: '2026-05-11', acceptedOn: '2026-05-12', request: null })
  await assert.rejects(registerDispute(kit, clerk, suit), refused(422, /还没有审结/))
  await concludeDispute(kit, reviewer, { id: first, on: '2026-04-30', words: '维持', remark: '', servedOn: null, performBy: null })
  const id = await registerDispute(kit, clerk, suit)
  assert.equal((await loadCase(database.owner, id)).earlier, first)
  await assert.rejects(concludeDispute(kit, reviewer, { id, words: '维持', remark: '', servedOn: null, performBy: null }), refused(422, /不是法院裁判/))
  await concludeDispute(kit, reviewer, { id, words: '驳回诉讼请求', remark: '', servedOn: null, performBy: null })
  const counted = await annualCounts(database.office, { agencies: [ROADS], year: 2026 })
  assert.deepEqual(counted.filter(({ row }) => row === 'litigationAfter'), [{ row: 'litigationAfter', column: 'upheld', n: 1 }])
})

test('a record is put right with its reason; the result follows the words, and what stood there stays in the history', async () => {
  const id = await registerDispute(kit, clerk, review('复〔2026〕6号'))
  await concludeDispute(kit, reviewer, { id, on: '2026-05-01', words: '撤销', remark: '', servedOn: null, performBy: null })
  const { state: _, ...one } = await loadCase(database.owner, id)
  const record: Correctable = { ...one, resultWords: '维持' }
  const input = { id, note: '录入有误', record, askerClass: 'natural', request: { id: 'r-1', agency: ROADS } } as const
  await assert.rejects(correctDispute(kit, clerk, input), refused(403, /不能/))
  await assert.rejects(correctDispute(kit, reviewer, { ...input, note: ' ' }), refused(422, /更正理由/))
  await assert.rejects(correctDispute(kit, reviewer, { ...input, record: one }), refused(422, /没有改动/))
  await assert.rejects(correctDispute(kit, reviewer, { ...input, record: { ...record, concludedOn: null, resultWords: null } }), refused(422, /撤销审结登记/))
  await assert.rejects(correctDispute(kit, reviewer, { ...input, record: { ...record, kind: 'litigationDirect' } }), refused(422, /不是法院裁判/))
  await correctDispute(kit, reviewer, input)
  const corrected = await loadCase(database.owner, id)
  assert.deepEqual([corrected.result, corrected.resultWords, corrected.state], ['upheld', '维持', 'concluded'])
  const last = (await eventsOf(database.owner, id)).at(-1)
  assert.deepEqual([last?.note, last?.data], ['录入有误', { changes: [{ field: 'resultWords', from: '撤销', to: '维持' }] }])
  assert.equal(await alarmAfter(database.office, id), null)

  await reopenDispute(kit, reviewer, { id, note: '登记到了另一件案件' })
  const open = await loadCase(database.owner, id)
  assert.deepEqual([open.state, open.concludedOn, open.result], ['registered', null, null])
})

test('the history is only added to, and the portal sees nothing of it', async () => {
  await assert.rejects(sql`update disputes.event set note = 'x'`.execute(database.office), /permission denied/)
  await assert.rejects(sql`delete from disputes.hearing`.execute(database.office), /permission denied/)
  for (const table of ['disputes.dispute', 'disputes.event', 'disputes.hearing']) await assert.rejects(sql`select * from ${sql.table(table)}`.execute(database.portal), /permission denied/)
})
