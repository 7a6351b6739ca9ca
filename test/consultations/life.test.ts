import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import { closeEnded, clusterComments, clustersFor, draftReport } from '#consultations'
import { openJson } from '#platform/crypto/at-rest'
import { currentSnapshot } from '#publishing'
import { answerCluster, PERSON, unmask } from '../../src/modules/consultations/commands/answer-cluster.ts'
import { bringIn } from '../../src/modules/consultations/commands/bring-in.ts'
import { announceHearing, drawHearing, keepMinutes, planHearing, sendPapers } from '../../src/modules/consultations/commands/hearing.ts'
import { saveReport } from '../../src/modules/consultations/commands/write.ts'
import { countsOf } from '../../src/modules/consultations/queries/file.ts'
import { listComments, proofOf } from '../../src/modules/consultations/queries/comments.ts'
import { surveyResults } from '../../src/modules/consultations/queries/survey.ts'
import { loadConsultation } from '../../src/modules/consultations/store.ts'
import { exportComments } from '../../src/modules/consultations/work/export.ts'
import { openOffice, PEOPLE, type Office } from '../benefits/office.ts'
import { refused } from '../dialogue/office.ts'
import { create, move, opened, send } from './office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(() => office.close())
const now = (moment: string): void => office.turnTo(moment)
const seenOf = async (id: string): Promise<number> => (await loadConsultation(office.kit.db, id)).version

test('what the law refuses before opening: draft, explanation, ways, thirty days or a reason, two people', async () => {
  now('2026-01-08T01:00:00Z')
  await refused(move(office.kit, PEOPLE.clerk, await create(office.kit, { draft: [], explanation: '', ways: '' }), 'ready'), 422, /草案.*起草说明.*途径/s)
  const id = await create(office.kit, { about: { kind: 'decision', id: 'd1' }, until: '2026-02-06' })
  await refused(move(office.kit, PEOPLE.clerk, id, 'ready'), 422, /不少于30日.*2026-02-07/s)
  await move(office.kit, PEOPLE.clerk, await create(office.kit, { about: { kind: 'decision', id: 'd1' }, until: '2026-01-20', shortReason: '汛期将至' }), 'ready')
  const other = await create(office.kit)
  await move(office.kit, PEOPLE.clerk, other, 'ready')
  await refused(move(office.kit, { ...PEOPLE.head, account: PEOPLE.clerk.account }, other, 'open'), 422, /另一人/)
})
test('one voice counts once, is never shown in public, and each comment is in exactly one cluster', async () => {
  now('2026-01-08T01:00:00Z')
  const id = await opened(office.kit), comment = (browser: string, words: string, more: Readonly<Record<string, unknown>> = {}, receipt?: string) => send(office, 'consultation-comment', { consultation: id, browser, passage: 0, words, ...more }, receipt)
  await comment('b1', '夜间应当免费停车，方便居民', { name: '周某某', contact: '13900001111' }, 'same')
  await comment('b1', '夜间应当免费停车，方便居民', { name: '周某某', contact: '13900001111' }, 'same').catch(() => undefined)
  await comment('b1', '夜间应当免费停车，方便附近居民')
  await comment('b1', '这一条收费太高', { passage: 1 })
  await comment('b2', '夜间应当免费停车。方便附近居民！', { name: '钱某某', contact: '' })
  const brought = await bringIn(office.kit, PEOPLE.clerk, { id, lines: [{ line: 2, cells: { words: '应当增加公共停车场', passage: '', source: '来信、邮件' } }, { line: 3, cells: { words: '', passage: '9', source: '网' } }] })
  assert.deepEqual([brought.taken, brought.faults[0]?.reasons.length], [1, 3])
  const counts = await countsOf(office.kit.db, id)
  assert.deepEqual([counts.comments, counts.voices], [4, 3])
  await refused(answerCluster(office.kit, PEOPLE.clerk, { id, n: 1, verdict: 'adopted', reason: '好' }), 422, /截止以后/)
  now('2026-02-10T15:00:00Z')
  await closeEnded(office.kit)
  assert.equal((await loadConsultation(office.kit.db, id)).state, 'open', 'the last day counts')
  now('2026-02-10T17:00:00Z')
  await closeEnded(office.kit)
  assert.equal((await loadConsultation(office.kit.db, id)).state, 'closed')
  await clusterComments(office.kit, id)
  await clusterComments(office.kit, id)
  assert.deepEqual(await proofOf(office.kit.db, id), { comments: 4, inOne: 4, inNone: 0, sizes: 4, wrongSizes: 0 })
  const clusters = await clustersFor(office.kit.db, id)
  assert.deepEqual(clusters.map(({ size }) => size), [2, 1, 1])
  // A late comment is noted and let go; nothing can be fed back while a kind has no answer.
  await comment('b9', '太迟了')
  assert.equal((await countsOf(office.kit.db, id)).comments, 4)
  await refused(move(office.kit, PEOPLE.clerk, id, 'work'), 422, /还有 3 类意见没有答复.*反馈报告/s)
  await refused(answerCluster(office.kit, PEOPLE.clerk, { id, n: 1, verdict: 'perhaps', reason: '' }), 422, /是否采纳.*理由/s)
  for (const { n } of clusters) await answerCluster(office.kit, PEOPLE.clerk, { id, n, verdict: n === 1 ? 'adopted' : 'not', reason: '见第二条' })
  await clusterComments(office.kit, id)
  assert.ok((await clustersFor(office.kit.db, id)).every(({ verdict }) => verdict !== null), 'answers survive sorting again')
  await saveReport(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id), report: `${draftReport({ title: '停车', from: '2026-01-08', until: '2026-02-10' }, await clustersFor(office.kit.db, id), '2026-02-12')}\n身份证号 11010519491231002X` })
  await move(office.kit, PEOPLE.clerk, id, 'work')
  await refused(move(office.kit, PEOPLE.head, id, 'feed_back'), 422, /检查发现/)
  await move(office.kit, PEOPLE.head, id, 'send_back_work')
  await saveReport(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id), report: draftReport({ title: '停车', from: '2026-01-08', until: '2026-02-10' }, await clustersFor(office.kit.db, id), '2026-02-12') })
  await move(office.kit, PEOPLE.clerk, id, 'work')
  await refused(move(office.kit, { ...PEOPLE.head, account: PEOPLE.clerk.account }, id, 'feed_back'), 422, /另一人/)
  await move(office.kit, PEOPLE.head, id, 'feed_back')
  for (const address of [`/consultations/${id}`, `/consultations/${id}/feedback`]) {
    const text = JSON.stringify((await currentSnapshot(office.portal.db, address))?.snapshot)
    assert.doesNotMatch(text, /周某|钱某|13900001111|b1\b/)
    assert.match(text, /停车/)
  }
  const { rows } = await listComments(office.kit.db, { consultation: id, text: '', page: 1 })
  await refused(unmask(office.kit, PEOPLE.head, { id, comment: Number(rows.find(({ known }) => known)?.id), reason: '' }), 422, /为什么/)
  const sealed = await unmask(office.kit, PEOPLE.head, { id, comment: Number(rows.find(({ known }) => known)?.id), reason: '核实情况' })
  assert.match(openJson<{ name: string }>(office.home, PERSON(id), sealed ?? Buffer.alloc(0)).name, /某某/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(await exportComments(office.kit.db, { id })) as unknown as ExcelJS.Buffer)
  const sheet = book.worksheets[0]
  assert.equal(sheet?.rowCount, 5)
  assert.doesNotMatch(JSON.stringify(sheet?.getSheetValues()), /周某|13900001111/)
})
test('a questionnaire counts each browser once, with its last answers', async () => {
  now('2026-01-09T01:00:00Z')
  const id = await opened(office.kit, { questions: [{ label: '赞成吗', kind: 'one', options: ['赞成', '反对'] }, { label: '还有什么', kind: 'text', options: [] }] })
  for (const [browser, choice] of [['b1', '赞成'], ['b2', '反对'], ['b1', '反对'], ['b3', '也许']] as const) await send(office, 'consultation-survey', { consultation: id, browser, answers: [[choice], [`${choice}的话`]] })
  const [first, second] = await surveyResults(office.kit.db, await loadConsultation(office.kit.db, id))
  assert.deepEqual(first?.bars, [{ label: '赞成', value: 0 }, { label: '反对', value: 2 }])
  assert.deepEqual(second?.texts, ['反对的话'])
})
test('a hearing by articles 16 and 17: announced, drawn so that anybody can repeat it, papers seven days before, minutes signed', async () => {
  now('2026-01-08T01:00:00Z')
  const id = await opened(office.kit), plan = { on: '2026-02-20', time: '9时', place: '市政府会议室', seats: 2, registerUntil: '2026-02-01', seedSource: '2月2日收盘点位' } as const
  await refused(planHearing(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id), plan: { ...plan, registerUntil: '2026-02-15' } }), 422, /第十六条/)
  await planHearing(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id), plan })
  await announceHearing(office.kit, PEOPLE.head, { id, seen: await seenOf(id) })
  for (const browser of ['b1', 'b2', 'b3', 'b4', 'b1']) await send(office, 'hearing-registration', { consultation: id, browser, grouping: 'public', reason: '', name: `吴某${browser}`, contact: '13900002222' })
  assert.equal((await countsOf(office.kit.db, id)).registrations, 4)
  await refused(drawHearing(office.kit, PEOPLE.head, { id, seen: await seenOf(id), seed: '1' }), 422, /才截止/)
  now('2026-02-02T09:00:00Z')
  await drawHearing(office.kit, PEOPLE.head, { id, seen: await seenOf(id), seed: '3055.12' })
  await refused(drawHearing(office.kit, PEOPLE.head, { id, seen: await seenOf(id), seed: '2' }), 422, /结果不能改/)
  const shown = JSON.stringify((await currentSnapshot(office.portal.db, `/consultations/${id}/hearing`))?.snapshot.data)
  assert.match(shown, /"seed":"3055.12","chosen":\[\{"n":\d,"name":"吴某".*"numbers":\[1,2,3,4\]/)
  assert.doesNotMatch(shown, /吴某b|13900002222/)
  await sendPapers(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id) })
  now('2026-02-20T09:00:00Z')
  await refused(keepMinutes(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id), words: '要点', present: 2, signed: 1 }), 422, /第十七条/)
  await keepMinutes(office.kit, PEOPLE.clerk, { id, seen: await seenOf(id), words: '代表吴某建议夜间免费。', present: 2, signed: 2 })
})
