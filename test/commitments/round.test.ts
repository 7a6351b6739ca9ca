import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sealForOffice } from '#platform/crypto/keys'
import { currentSnapshot, drainInbox, dropInInbox } from '#publishing'
import type { Actor } from '#shared/actor'
import { acceptCommitment, addCommitment, importCommitments, publishList, type NewCommitment } from '../../src/modules/commitments/commands/lists.ts'
import type { PublicCommitment } from '../../src/modules/commitments/commands/publish.ts'
import { moveReport, openRounds, remindReports, saveReport } from '../../src/modules/commitments/commands/reports.ts'
import { commitmentTakers } from '../../src/modules/commitments/commands/take-from-inbox.ts'
import { enterCount, openVote, publishVote, setCandidate } from '../../src/modules/commitments/commands/votes.ts'
import type { ReportMove } from '../../src/modules/commitments/domain/commitment.ts'
import { openAlarms } from '../../src/modules/commitments/queries/standing.ts'
import { reportVersion } from '../../src/modules/commitments/queries/report-version.ts'
import { tablesOf } from '../../src/modules/commitments/tables.ts'
import { tablesOf as notesOf } from '../../src/modules/notifications/tables.ts'
import { openOffice, PEOPLE, type Office } from '../benefits/office.ts'
import { refused } from '../dialogue/office.ts'
import { holder, ROOT, TOWN } from '../entries/office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(() => office.close())
const TOWN_CLERK = holder('he', 'agency_clerk', TOWN), TOWN_HEAD = holder('lv', 'agency_reviewer', TOWN)
const NEW: NewCommitment = { year: 2026, kind: 'livelihood', title: '停车位', aim: '完成新增停车位500个', agency: TOWN, partners: '', budgetFen: 1_000_000, location: '', latitude: null, longitude: null, milestones: [{ title: '开工', due: '2026-03-01', doneOn: null }] }
const TEXT = { percent: 25, stage: 'going', words: '已经开工。', aim: NEW.aim, investedFen: null, milestones: [{ title: '开工', due: '2026-03-01', doneOn: '2026-02-20' }], explanation: '' } as const
const save = async (id: string, n: number, more: Partial<Parameters<typeof saveReport>[2]> = {}): Promise<void> => saveReport(office.kit, TOWN_CLERK, { id, n, seen: await reportVersion(office.kit.db, id, n), ...TEXT, ...more })
const move = async (actor: Actor, id: string, n: number, name: ReportMove): Promise<void> => moveReport(office.kit, actor, name, { id, n, seen: await reportVersion(office.kit.db, id, n), values: { note: '请补充' } })
const shown = async (id: string): Promise<PublicCommitment> => (await currentSnapshot(office.portal.db, `/commitments/items/${id}`))?.snapshot.data as PublicCommitment
let first = '', second = ''

test('a quarter’s round: opened once, reminded, one late by four days in public, one missing as an alarm', async () => {
  office.turnTo('2026-01-10T01:00:00Z')
  first = await addCommitment(office.kit, PEOPLE.clerk, ROOT, NEW)
  second = await addCommitment(office.kit, PEOPLE.clerk, ROOT, { ...NEW, title: '绿道', aim: '建成绿道10公里' })
  await publishList(office.kit, PEOPLE.head, ROOT, { year: 2026, kind: 'livelihood' })
  await refused(addCommitment(office.kit, PEOPLE.clerk, ROOT, { ...NEW, title: '再加' }), 422, /已经公布/)
  await openRounds(office.kit)
  await refused(save(first, 1), 422, /还没有开始报送/)
  office.turnTo('2026-04-01T01:00:00Z')
  await openRounds(office.kit)
  await openRounds(office.kit)
  assert.equal((await tablesOf(office.kit.db).selectFrom('commitments.round').selectAll().execute()).length, 1)
  office.turnTo('2026-04-11T01:00:00Z')
  await remindReports(office.kit)
  await remindReports(office.kit)
  const notes = (await notesOf(office.kit.db).selectFrom('notifications.message').select('title').execute()).map(({ title }) => title)
  assert.equal(notes.filter((title) => title.startsWith('进展报告逾期 1 天：停车位')).length, 2, 'the agency and the head of the office, once each')
  assert.deepEqual((await shown(first)).overdue, ['一季度'])
  office.turnTo('2026-04-14T01:00:00Z')
  await save(first, 1)
  await refused(move(TOWN_CLERK, first, 1, 'confirm'), 403, /./)
  await move(TOWN_CLERK, first, 1, 'send')
  await move(TOWN_HEAD, first, 1, 'confirm')
  await move(PEOPLE.head, first, 1, 'publish')
  assert.deepEqual((await shown(first)).reports.map(({ name, lateDays }) => [name, lateDays]), [['一季度', 4]])
  assert.deepEqual((await shown(first)).overdue, [])
  assert.deepEqual((await openAlarms(office.kit.db, '2026-04-14')).map(({ kind, subject }) => [kind, subject]), [['commitment-missing', `${second}/1`]])
})
test('what is quietly lowered is not sent without its reason, and the public reads the reason', async () => {
  office.turnTo('2026-07-02T01:00:00Z')
  await openRounds(office.kit)
  await save(first, 2, { aim: '基本完成新增停车位400个', percent: 20 })
  await refused(move(TOWN_CLERK, first, 2, 'send'), 422, /“完成”改成了“基本完成”.*由 500个 降为 400个.*25% 降为 20%.*下调说明/s)
  await save(first, 2, { aim: '基本完成新增停车位400个', percent: 20, explanation: '一处地块有争议。' })
  await move(TOWN_CLERK, first, 2, 'send')
  await move(TOWN_HEAD, first, 2, 'send_back')
  await move(TOWN_CLERK, first, 2, 'send')
  await move(TOWN_HEAD, first, 2, 'confirm')
  await refused(move({ ...PEOPLE.head, account: TOWN_CLERK.account }, first, 2, 'publish'), 422, /另一人/)
  await move(PEOPLE.head, first, 2, 'publish')
  assert.equal((await shown(first)).reports.at(-1)?.explanation, '一处地块有争议。')
  assert.equal((await shown(first)).reports.at(-1)?.lateDays, 0)
  await refused(save(first, 3, { stage: 'done', percent: 101 }), 422, /还没有开始|0 到 100/)
})
test('acceptance is by another, ratings count a browser once, an import tells its faults', async () => {
  await refused(acceptCommitment(office.kit, PEOPLE.head, { id: first, by: '', on: '', passed: true, words: '' }), 422, /验收单位.*验收日期/s)
  await acceptCommitment(office.kit, PEOPLE.head, { id: first, by: '某监理公司', on: '2026-07-01', passed: true, words: '' })
  for (const [i, browser, mark] of [[1, 'b1', 'good'], [2, 'b1', 'poor'], [3, 'b2', 'fair']] as const) await dropInInbox(office.portal.db, { receipt: `k${i}`, kind: 'commitment-rating', sealed: await sealForOffice(office.home, Buffer.from(JSON.stringify({ version: 1, at: '2026-07-02T01:00:00Z', commitment: first, browser, mark, words: '' }))) })
  await drainInbox(office.kit, commitmentTakers)
  assert.deepEqual((await shown(first)).ratings, { good: 1, fair: 1, poor: 0 })
  const cells = { kind: '民生实事', title: '路灯', aim: '安装路灯100盏', agency: TOWN, partners: '', budget: '12.5', location: '', milestones: '开工|2027-03-01' }
  const brought = await importCommitments(office.kit, PEOPLE.clerk, ROOT, { year: 2027, lines: [{ line: 2, cells }, { line: 3, cells: { ...cells, aim: '', agency: '没有的单位', milestones: '明天' } }] })
  assert.deepEqual([brought.taken, brought.faults.map(({ reasons }) => reasons.length)], [1, [3]])
})
test('票决: more candidates than seats, two counts that agree, a tie is told', async () => {
  const ids = (await tablesOf(office.kit.db).insertInto('commitments.proposal').values(['甲', '乙', '丙'].map((title) => ({ year: 2027, receipt: null, title, reason: '需要', place: '', person: null, at: new Date() }))).returning('id').execute()).map(({ id }) => Number(id)), second2: Actor = { ...PEOPLE.clerk, account: 'chen2' }
  for (const id of ids.slice(0, 2)) await setCandidate(office.kit, PEOPLE.clerk, ROOT, { id, candidate: true })
  await refused(openVote(office.kit, PEOPLE.head, ROOT, { year: 2027, seats: 2 }), 422, /差额/)
  await setCandidate(office.kit, PEOPLE.clerk, ROOT, { id: ids[2] ?? 0, candidate: true })
  await openVote(office.kit, PEOPLE.head, ROOT, { year: 2027, seats: 2 })
  const votes = (a: number, b: number, c: number) => ({ voters: 10, spoilt: 1, votes: { [String(ids[0])]: a, [String(ids[1])]: b, [String(ids[2])]: c } })
  await refused(enterCount(office.kit, PEOPLE.clerk, ROOT, { year: 2027, count: votes(10, 1, 1) }), 422, /多于有效票/)
  await enterCount(office.kit, PEOPLE.clerk, ROOT, { year: 2027, count: votes(8, 5, 5) })
  assert.equal((await enterCount(office.kit, second2, ROOT, { year: 2027, count: votes(8, 6, 4) })).length, 2)
  await refused(publishVote(office.kit, PEOPLE.head, ROOT, 2027), 422, /计票一致/)
  await enterCount(office.kit, second2, ROOT, { year: 2027, count: votes(8, 5, 5) })
  await publishVote(office.kit, PEOPLE.head, ROOT, 2027)
  assert.deepEqual(((await currentSnapshot(office.portal.db, '/commitments/votes/2027'))?.snapshot.data as { lines: { elected: boolean; tied: boolean }[] } | undefined)?.lines.map(({ elected, tied }) => [elected, tied]), [[true, false], [false, true], [false, true]])
})
