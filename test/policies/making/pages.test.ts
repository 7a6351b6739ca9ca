import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as cheerio from 'cheerio'
import { makingRoutes, policiesHomePanel, policiesRoutes, seedDocuments, seedRelations } from '#policies'
import { dayOf } from '#shared/days'
import { documentById } from '../../../src/modules/policies/queries/list-documents.ts'
import { loadProject } from '../../../src/modules/policies/making/store.ts'
import { testSide, type TestSide } from '../../annualreport-pages/desk-server.ts'
import { ROOT, seedTree, TOWN, holder, OTHER } from '../../entries/office.ts'
import { testDatabase, type TestDatabase } from '../../kit/database.ts'
import { upToDecision, WHO } from './office.ts'

const HEAD = holder('head2', 'office_head', ROOT), STRANGER = holder('stranger', 'agency_clerk', OTHER)
let database: TestDatabase, desk: TestSide
const document = (id: string, more: object = {}) => ({ id, kind: 'normative' as const, agency: ROOT, title: `某市人民政府关于印发《某市${id}办法》的通知`, doc_no: `某政发〔2020〕${id.length}号`, unified_no: null, topic: '民生', issued_on: '2020-01-02' as const, effective_on: '2020-02-01' as const, valid_until: null, ended_on: null, ended_as: null, ended_by: null, ...more })
before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  await seedDocuments(database.office, [document('救助'), document('养犬新', { valid_until: '2026-05-01' }), document('停车旧规定', { ended_on: '2024-03-01', ended_as: 'repealed', ended_by: '清理' })])
  await seedRelations(database.office, [{ from: '养犬新', to: '救助', kind: 'amends', on: '2023-05-01', articles: '第三条' }], new Date('2023-05-01T00:00:00Z'))
  desk = await testSide([...policiesRoutes, ...makingRoutes], database.office, [...Object.values(WHO), HEAD, STRANGER], '2026-03-20T01:00:00Z')
})
after(async () => { await desk.close(); await database.drop() })
const page = async (who: Parameters<TestSide['get']>[0], url: string) => { const { statusCode, body } = await desk.get(who, url); return { statusCode, $: cheerio.load(body), text: cheerio.load(body)('main').text().replace(/\s+/g, ' ') } }

test('a proposal: what is wrong comes back with what was typed; what is right stands as a project', async () => {
  const wrong = await desk.post(WHO.drafter, '/policy-projects/new', { title: '', agency: ROOT, drafter: TOWN, kind: 'normative', topic: '民生', why: '老人多', changeKind: ['repeals'], changeName: ['没有的办法'], changeArticles: [''] })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /“没有的办法”在登记册中找不到/)
  assert.match(wrong.body, /老人多/)
  const again = await desk.post(WHO.drafter, '/policy-projects/new', { title: '', agency: ROOT, drafter: TOWN, kind: 'normative', topic: '民生', why: '老人多' })
  assert.match(again.body, /请填写“文件名称”/)
  assert.equal((await desk.post(WHO.drafter, '/policy-projects/new', { title: '某办法', agency: ROOT, drafter: OTHER, kind: 'normative', topic: '民生', why: '老人多' })).statusCode, 403)
  const made = await desk.post(WHO.drafter, '/policy-projects/new', { title: '关于印发《助餐办法》的通知', agency: ROOT, drafter: TOWN, kind: 'normative', topic: '民生', why: '老人多', changeKind: ['replaces'], changeName: ['某政发〔2020〕2号'], changeArticles: [''] })
  assert.equal(made.statusCode, 303)
  const id = String(made.headers['location']).split('/').at(-1)?.split('?')[0] ?? ''
  const { text } = await page(WHO.drafter, `/policy-projects/${id}`)
  for (const words of [/待立项/, /老人多/, /取代了 某市人民政府关于印发《某市救助办法》的通知/, /“准予立项”由相应的人员办理/]) assert.match(text, words)
  assert.equal((await desk.get(STRANGER, `/policy-projects/${id}`)).statusCode, 403)
  assert.equal((await desk.get(STRANGER, `/policy-projects/${id}/moves/drop`)).statusCode, 403)
})

test('each step’s page asks for what the step needs and keeps what was typed', async () => {
  const { id } = await upToDecision({ ...desk.kit, now: () => new Date('2026-03-20T01:00:00Z') })
  const asked = await page(WHO.office, `/policy-projects/${id}/moves/register`)
  assert.equal(asked.$('[name=unifiedNo]').val(), 'QT-2026-0001')
  const wrong = await desk.post(WHO.office, `/policy-projects/${id}/moves/register`, { seen: String((await loadProject(database.office, id)).version), docNo: '某政发〔2026〕1号', unifiedNo: 'QT-2026-0001', issuedOn: '2026-03-20', effectiveOn: '2026年4月', validUntil: '' })
  assert.equal(wrong.statusCode, 422)
  const $ = cheerio.load(wrong.body)
  assert.equal($('[name=effectiveOn]').val(), '2026年4月')
  assert.match($('.error-summary').text(), /“施行日期”要写成/)
  assert.equal((await desk.post(WHO.office, `/policy-projects/${id}/moves/register`, { seen: '1', docNo: 'x', unifiedNo: 'y', issuedOn: '2026-03-20', effectiveOn: '2026-03-20' })).statusCode, 409)
  assert.equal((await desk.get(WHO.office, `/policy-projects/${id}/moves/publish`)).statusCode, 409)
  assert.equal((await desk.get(WHO.inspector, `/policy-projects/${id}/moves/register`)).statusCode, 403)
  const list = await page(WHO.office, '/policy-projects?state=decided')
  assert.match(list.text, /待登记编号/)
})

test('a document’s page: its standing on any day, its life, its graph, and what may be done to it', async () => {
  const { text, $ } = await page(HEAD, '/policies/%E6%95%91%E5%8A%A9?day=2021-01-01')
  assert.match(text, /2021-01-01，施行的是最初的文本/)
  assert.match(text, /2023-05-01修改（第三条）：某市人民政府关于印发《某市养犬新办法》的通知/)
  assert.equal($('.policy-graph .graph-node').length, 2)
  assert.ok($('#moves a, #moves button').length > 0)
  assert.match((await page(HEAD, '/policies/%E6%95%91%E5%8A%A9')).text, /第 1 次修改后的文本/)
  const wrong = await desk.post(HEAD, '/policies/%E6%95%91%E5%8A%A9/changes/repeal', { seen: '1', on: '明天', by: '' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /“日期”要写成[\s\S]*请填写“依据”/)
  assert.match(wrong.body, /value="明天"/)
  assert.equal((await desk.post(HEAD, '/policies/%E6%95%91%E5%8A%A9/changes/repeal', { seen: '1', on: '2026-03-20', by: '常务会议' })).statusCode, 303)
  assert.equal((await documentById(database.office, '救助')).ended_as, 'repealed')
  assert.equal((await desk.get(HEAD, '/policies/%E6%95%91%E5%8A%A9/changes/repeal')).statusCode, 409)
  assert.equal((await desk.get(WHO.drafter, '/policies/%E6%95%91%E5%8A%A9/changes/repeal')).statusCode, 403)
  const related = await desk.post(WHO.office, '/policies/%E5%85%BB%E7%8A%AC%E6%96%B0/changes/relate', { seen: '1', kind: 'implements', other: '《某市停车旧规定办法》', on: '2026-03-20', articles: '' })
  assert.equal(related.statusCode, 303)
})

test('as of a day: what bound then; a day that is none says so', async () => {
  assert.match((await page(HEAD, '/policies/as-of?day=2024-02-29')).text, /2024-02-29：有效 3 件/)
  assert.match((await page(HEAD, '/policies/as-of?day=2024-03-01&state=repealed')).text, /停车旧规定/)
  assert.match((await page(HEAD, '/policies/as-of?day=2024-02-30')).text, /“2024-02-30”不是日期/)
  assert.match((await page(HEAD, '/policies/as-of?day=2019-01-01')).text, /这一天没有这样的文件/)
})

test('the home panel names what asks for attention', async () => {
  assert.equal(dayOf(desk.kit.now()), '2026-03-20')
  assert.ok(await policiesHomePanel(desk.kit, HEAD))
  assert.equal(await policiesHomePanel(desk.kit, STRANGER), null)
})
