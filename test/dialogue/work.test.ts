import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { cardsFor, createPiece, publishPiece, publishStatistics } from '#dialogue'
import { changeSetting } from '#settings'
import { act } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { currentSnapshot, publishSnapshot } from '#publishing'
import { savePiece, withdrawPiece } from '../../src/modules/dialogue/commands/pieces.ts'
import { remindQuestions } from '../../src/modules/dialogue/commands/remind-questions.ts'
import { loadPiece, loadQuestion } from '../../src/modules/dialogue/store.ts'
import { visitor } from '../apply/visitor.ts'
import { ROOT, TOWN } from '../entries/office.ts'
import { ask, draft, move, openOffice, PEOPLE, refused, type Office } from './office.ts'
import { deskOn } from './portal-server.tsx'

let office: Office
before(async () => { office = await openOffice() })
after(() => office.close())
const { clerk, head, town, reviewer } = PEOPLE
const messages = async () => (await sql<{ role: string; agency: string; title: string }>`select role, agency, title from notifications.message where title like '%答复%' or title like '%到期%' order by id`.execute(office.database.office)).rows

test('reminded the day before, then once a week while it is overdue, the office’s head too', async () => {
  const { kit, turnTo } = office
  const id = await ask(kit, { agency: TOWN })
  const at = async (moment: string): Promise<string[]> => {
    turnTo(moment)
    const before = (await messages()).length
    await remindQuestions(kit)
    await remindQuestions(kit)
    return (await messages()).slice(before).map(({ role, agency, title }) => `${role} ${agency} ${title.slice(0, 9)}`)
  }
  assert.deepEqual(await at('2026-01-13T01:00:00Z'), [])
  assert.deepEqual(await at('2026-01-14T01:00:00Z'), [`agency_clerk ${TOWN} 政策咨询将到期：灵`])
  assert.deepEqual(await at('2026-01-16T01:00:00Z'), [`agency_clerk ${TOWN} 政策咨询逾期未答复`, `office_head ${TOWN} 政策咨询逾期未答复`])
  assert.deepEqual(await at('2026-01-19T01:00:00Z'), [])
  assert.equal((await at('2026-01-23T01:00:00Z')).length, 2)
  await move(kit, clerk, id, 'close', { note: '重复提问' })
  assert.deepEqual(await at('2026-01-30T01:00:00Z'), [])
  turnTo('2026-01-08T01:00:00Z')
})

test('the office sets the term; what came before keeps its day', async () => {
  const { kit } = office, setter = { ...head, grants: new Map([['settings.change', new Set([ROOT])]]) }
  const before = await ask(kit)
  await changeSetting(kit, setter, { key: 'dialogue.answerDays', value: '10', reason: '本市规定' })
  const later = await ask(kit)
  assert.deepEqual([(await loadQuestion(kit.db, before)).dueOn, (await loadQuestion(kit.db, later)).dueOn], ['2026-01-15', '2026-01-22'])
  await refused(changeSetting(kit, setter, { key: 'dialogue.answerDays', value: '0', reason: '试' }), 422, /./)
  await changeSetting(kit, setter, { key: 'dialogue.answerDays', value: '5', reason: '恢复' })
})

test('a frequent question tied to a page is its card, until it is withdrawn; a change waits for a second person', async () => {
  const { kit } = office, portal = office.database.portal, page = '/policies/doc-1', publisher = systemActor(ROOT, ['publish'])
  await act(kit, publisher, 'publish', ROOT, async (scene) => {
    await publishSnapshot(scene, { address: `${page}/state`, kind: 'policy-state', column: '政策文件库', agency: ROOT, agencyName: '某市', title: '医疗救助办法', year: 2026, publishedOn: '2026-01-05', data: {}, files: [] })
    await scene.record(page, {})
  })
  const input = { kind: 'frequent' as const, agency: ROOT, title: '怎样申请医疗救助', content: { topic: 'health', answer: '带身份证到医保窗口申请。' }, ties: [page] }
  await refused(createPiece(kit, clerk, { ...input, ties: ['/nowhere'] }), 422, /没有已公布的内容/)
  const id = await createPiece(kit, clerk, input)
  assert.deepEqual(await cardsFor(portal, page), [])
  const both = { ...head, account: clerk.account }
  await refused(publishPiece(kit, both, { id, seen: 1 }), 422, /另一人/)
  await publishPiece(kit, head, { id, seen: 1 })
  assert.deepEqual((await cardsFor(portal, page)).map(({ title, answer, frequent }) => [title, answer, frequent]), [['怎样申请医疗救助', '带身份证到医保窗口申请。', true]])
  await savePiece(kit, clerk, { id, seen: 2, title: '医疗救助怎样申请', content: input.content, ties: input.ties })
  assert.deepEqual([(await loadPiece(kit.db, id)).state, (await cardsFor(portal, page))[0]?.title], ['changed', '怎样申请医疗救助'])
  await refused(withdrawPiece(kit, head, { id, seen: 3, reason: '' }), 422, /理由/)
  await withdrawPiece(kit, head, { id, seen: 3, reason: '政策有变化' })
  assert.deepEqual(await cardsFor(portal, page), [])
  // Questions asked from a page are cards of it, too.
  const question = await ask(kit, { about: page })
  await move(kit, clerk, question, 'assign', { agency: TOWN })
  await draft(kit, town, question)
  await move(kit, town, question, 'submit')
  await move(kit, reviewer, question, 'approve')
  await move(kit, reviewer, question, 'publish')
  assert.deepEqual((await cardsFor(portal, page)).map(({ address, frequent }) => [address, frequent]), [[`/questions/${question}`, false]])
})

test('figures at the desk and before the public are the register’s; published anew only where one changed', async () => {
  const { kit } = office
  await publishStatistics(kit)
  const first = await currentSnapshot(office.database.portal, '/questions')
  assert.ok(first)
  const { years } = first.snapshot.data as { years: { year: number; figures: { received: number; answered: number } }[] }
  const { rows: [row] } = await sql<{ received: number; answered: number }>`select count(*)::int as received, count(*) filter (where state in ('published', 'private', 'merged', 'withdrawn'))::int as answered from dialogue.question`.execute(kit.db)
  assert.deepEqual(years.map(({ year, figures }) => [year, figures.received, figures.answered]), [[2026, row?.received, row?.answered]])
  await Promise.all([publishStatistics(kit), publishStatistics(kit)])
  assert.equal((await currentSnapshot(office.database.portal, '/questions'))?.snapshot.version, 1)
  await ask(kit)
  await Promise.all([publishStatistics(kit), publishStatistics(kit)])
  assert.equal((await currentSnapshot(office.database.portal, '/questions'))?.snapshot.version, 2)

  const app = await deskOn(office, head), somebody = visitor(app, '203.0.113.9', { gongkai_session: 'x' })
  assert.equal((await somebody.open('/dialogue/statistics?year=2026')).statusCode, 200)
  const csv = await somebody.open('/dialogue/statistics/download?year=2026&format=csv')
  assert.match(csv.body, /^\uFEFF分组,项目,收到,已答复,按期答复,按期率（%）/)
  assert.match(csv.body, new RegExp(`全部,合计,${(row?.received ?? 0) + 1},${row?.answered},`))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await somebody.open('/dialogue/statistics/download?year=2026&format=xlsx')).rawPayload as unknown as ExcelJS.Buffer)
  assert.equal(book.worksheets[0]?.getCell('C2').value, (row?.received ?? 0) + 1)
  await app.close()
})
