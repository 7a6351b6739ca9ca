import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as cheerio from 'cheerio'
import { sql } from 'kysely'
import { seedAgencies } from '#agencies'
import { annualCounts, citationFindings, decorateCitations, policiesPortalRoutes, publishStates, seedDocuments, type NewDocument } from '#policies'
import { verifySite, type EntryContent } from '#publishing'
import type { Kit } from '#platform/act'
import { search } from '#platform/search/index'
import { resolveCitations } from '../../src/modules/policies/queries/resolve-citations.ts'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase, portal: TestSide, kit: Kit
const NOW = '2025-01-10T01:00:00Z'
const agency = (id: string, name: string, position: number) => ({ id, name, shortName: name, kind: position === 0 ? 'government' as const : 'department' as const, parent: position === 0 ? null : 'shi', signsAs: name, reports: true, position, address: '', phone: '' })
const document = (id: string, name: string, more: Partial<NewDocument>): NewDocument => ({
  id, kind: 'normative', agency: 'shi', title: `青汀市人民政府关于印发《青汀市${name}》的通知`, doc_no: `青政发〔2020〕${id.length}号`, unified_no: null, topic: '保障和改善民生', issued_on: '2020-03-02', effective_on: '2020-04-01', valid_until: null, ended_on: null, ended_as: null, ended_by: null, ...more,
})
const DOCUMENTS = [
  document('help', '临时救助实施办法', { doc_no: '青政发〔2020〕8号', published_on: '2020-03-05', plain_words: { who: '遇到急难的家庭', what: '一次性救助金', how: '到镇政府申请', contact: '市民政局' } }),
  document('dogs-old', '养犬管理办法', { doc_no: '青政发〔2016〕3号', issued_on: '2016-01-04', effective_on: '2016-02-01', ended_on: '2023-06-20', ended_as: 'repealed', ended_by: '新办法' }),
  document('dogs', '养犬管理规定', { doc_no: '青政发〔2023〕9号', issued_on: '2023-05-20', effective_on: '2023-06-20' }),
  document('tea', '茶产业扶持政策', { doc_no: '青农〔2019〕2号', agency: 'nong', topic: '乡村振兴', issued_on: '2019-01-01', effective_on: '2019-01-01', valid_until: '2023-12-31' }),
  document('late', '夜间经济若干措施', { doc_no: '青政发〔2017〕5号', issued_on: '2017-01-01', effective_on: '2017-01-01', valid_until: '2021-12-31', ended_on: '2022-05-05', ended_as: 'repealed', ended_by: '清理' }),
]

before(async () => {
  database = await testDatabase()
  await seedAgencies(database.office, [agency('shi', '青汀市人民政府', 0), agency('nong', '青汀市农业农村局', 1)])
  await seedDocuments(database.office, DOCUMENTS)
  await sql`insert into policies.relation (from_document, to_document, kind, on_day, articles, at, account) values ('dogs', 'dogs-old', 'repeals', '2023-06-20', '', now(), 'a'), ('dogs', 'help', 'amends', '2023-06-20', '第三条', now(), 'a')`.execute(database.office)
  await sql`insert into policies.interpretation (document, title, address, form, published_on) values ('help', '《临时救助实施办法》解读', '/info/2020/7', '图解', '2020-03-06')`.execute(database.office)
  await sql`insert into policies.suspension (document, from_day, until_day, reason) values ('help', '2021-07-01', '2021-09-01', '')`.execute(database.office)
  kit = { db: database.office, now: () => new Date(NOW), home: '/nowhere', reactions: {} }
  assert.equal(await publishStates(kit), DOCUMENTS.length)
  portal = await testSide(policiesPortalRoutes(), database.portal, [], NOW)
})
after(async () => { await portal.close(); await database.drop() })

const shown = async (url: string) => {
  const { statusCode, body } = await portal.get(null, url)
  assert.equal(statusCode, 200, `${url}: ${body.slice(0, 300)}`)
  const $ = cheerio.load(body)
  return { $, text: $('main').text().replace(/\s+/g, ' '), titles: $('.found-title a').toArray().map((one) => /《青汀市(.*)》/.exec($(one).text())?.[1]) }
}
const content = (body: string): EntryContent => ({ title: '某', kind: 'notice', column: 'x', body, fields: {}, source: '', author: '', keywords: '', summary: '', formedOn: null, topics: [], attachments: [] })

test('what went through the gate is what the public side holds; again, nothing is published', async () => {
  assert.equal(await publishStates(kit), 0)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})

test('the list shows what is in force today, and with the switch what is not; as of another day what held then', async () => {
  assert.deepEqual((await shown('/policies')).titles, ['养犬管理规定', '临时救助实施办法'])
  assert.deepEqual((await shown('/policies?validity=all')).titles.length, 5)
  assert.deepEqual((await shown('/policies?validity=repealed')).titles, ['养犬管理办法'], 'what ran out in 2021 is not repealed by what was said in 2022')
  assert.deepEqual((await shown('/policies?validity=lapsed')).titles, ['茶产业扶持政策', '夜间经济若干措施'])
  // 2023-06-19 is the last day of the old rules on dogs; the new ones are made but not in effect.
  assert.deepEqual((await shown('/policies?day=2023-06-19')).titles, ['临时救助实施办法', '茶产业扶持政策', '养犬管理办法'])
  assert.deepEqual((await shown('/policies?day=2023-06-20')).titles, ['养犬管理规定', '临时救助实施办法', '茶产业扶持政策'])
  assert.deepEqual((await shown('/policies?day=2021-08-31&validity=suspended')).titles, ['临时救助实施办法'])
  assert.deepEqual((await shown('/policies?day=2023-12-31&topic=%E4%B9%A1%E6%9D%91%E6%8C%AF%E5%85%B4')).titles, ['茶产业扶持政策'])
  assert.deepEqual((await shown('/policies?agency=nong&validity=all')).titles, ['茶产业扶持政策'])
  assert.deepEqual((await shown('/policies?q=%E9%9D%92%E6%94%BF%E5%8F%91%5B2020%5D8%E5%8F%B7&validity=all')).titles, ['临时救助实施办法'], 'a number with other brackets')
  assert.deepEqual((await shown('/policies?q=%E5%85%BB%E7%8A%AC&validity=all')).titles, ['养犬管理规定', '养犬管理办法'])
})

test('facets count as if they were not set themselves', async () => {
  const { $ } = await shown('/policies?topic=%E4%B9%A1%E6%9D%91%E6%8C%AF%E5%85%B4&validity=all')
  const facet = (label: string) => $(`.facets-wide .facet[aria-label=${label}] li`).toArray().map((line) => $(line).text())
  assert.deepEqual(facet('主题'), ['保障和改善民生4', '乡村振兴1'])
  assert.deepEqual(facet('有效性'), ['失效1'])
})

test('a document’s page: state, plain card, life, interpretation, relations, related', async () => {
  const { text, $ } = await shown('/policies/help')
  for (const words of [/现在有效，施行的是第 1 次修改后的文本/, /谁能享受遇到急难的家庭/, /2020-03-05公布/, /2021-07-01中止施行/, /2021-09-01恢复施行/, /2023-06-20修改（第三条）：青汀市人民政府关于印发《青汀市养犬管理规定》/, /《临时救助实施办法》解读图解/, /被修改/]) assert.match(text, words)
  assert.equal($('#content a[href="/info/2020/7"]').length, 1)
  const old = await shown('/policies/dogs-old')
  assert.match(old.text, /已于2023年6月20日废止，不作为行政管理的依据.*2023-06-20废止：青汀市人民政府关于印发《青汀市养犬管理规定》/)
  assert.match((await shown('/policies/dogs-old?day=2023-06-19')).text, /2023年6月19日当日有效/)
  assert.equal((await portal.get(null, '/policies/none')).statusCode, 404)
  assert.equal((await portal.get(null, '/policies/help/state')).headers['location'], '/policies/help')
})

test('what ran out by itself is out of force on its own day, whatever was declared later, and table 二 counts it there', async () => {
  const repealed = async (year: number) => (await annualCounts(database.office, { agencies: ['shi'], year })).find(({ column }) => column === 'repealed')?.n ?? 0
  assert.deepEqual([await repealed(2022), await repealed(2023)], [1, 1], '夜间经济: valid until 2021-12-31, so out of force on 2022-01-01 and once only')
})

test('citations are found in the register by title and by number, with their state on the day', async () => {
  const found = await resolveCitations(database.office, '根据《养犬管理办法》《青汀市养犬管理办法》（青政发[2016]3号）和青农〔2019〕2号，参照《某省条例》。', '2023-06-19')
  assert.deepEqual(found.map(({ policy, stateOn }) => [policy?.id ?? null, stateOn]), [[null, null], ['dogs-old', 'in_force'], ['tea', 'in_force'], [null, null]])
  assert.deepEqual((await resolveCitations(database.office, '《青汀市养犬管理办法》', '2023-06-20')).map(({ stateOn }) => stateOn), ['repealed'])
})

test('a text that relies on what no longer binds is told so, with the day and what took its place', async () => {
  const findings = await citationFindings(database.office, content('<p>根据《青汀市养犬管理办法》，现将办证事项通知如下。</p><p>依据《青汀市茶产业扶持政策》给予补助。</p>'), '2025-01-10')
  assert.deepEqual(findings.map(({ why, severity }) => [why, severity]), [['引用的文件已于2023年6月20日废止', 'warn'], ['引用的文件已于2024年1月1日失效', 'warn']])
  assert.match(findings[0]?.proposal ?? '', /养犬管理规定》的通知》（青政发〔2023〕9号）/)
  assert.deepEqual(await citationFindings(database.office, content('<p>自2023年6月20日起，《青汀市养犬管理办法》同时废止。根据《青汀市临时救助实施办法》执行。</p>'), '2025-01-10'), [], 'the text itself says so')
  assert.match((await citationFindings(database.office, content('<p>《青汀市临时救助实施办法》（青政发〔2020〕9号）</p>'), '2025-01-10'))[0]?.why ?? '', /文号是青政发〔2020〕8号，与引用的青政发〔2020〕9号不一致/)
})

test('a shown text gets links and marks from the public side alone, and nothing else of it changes', async () => {
  const html = '<p>根据《青汀市养犬管理办法》和青政发〔2020〕8号，见<a href="/x">《青汀市茶产业扶持政策》</a>。</p><p>《青汀市养犬管理办法》（已废止）A&amp;B</p>'
  assert.equal(await decorateCitations(database.portal, html, '2025-01-10'),
    '<p>根据<a href="/policies/dogs-old">《青汀市养犬管理办法》</a><strong class="cited-ended" title="废止">（已废止）</strong>和<a href="/policies/help">青政发〔2020〕8号</a>，见<a href="/x">《青汀市茶产业扶持政策》<strong class="cited-ended" title="失效">（已失效）</strong></a>。</p><p><a href="/policies/dogs-old">《青汀市养犬管理办法》</a>（已废止）A&amp;B</p>')
  assert.ok(!(await decorateCitations(database.portal, html, '2023-06-19')).includes('cited-ended'), 'as of a day on which all of them bound')
})

test('a changed document is published anew, alone; the search knows it by any form of its number', async () => {
  await sql`update policies.document set ended_on = '2025-01-01', ended_as = 'repealed', ended_by = '某决定' where id = 'dogs'`.execute(database.office)
  assert.equal(await publishStates(kit), 1)
  assert.deepEqual((await shown('/policies')).titles, ['临时救助实施办法'], 'the memory of the list follows')
  const { items } = await search(database.portal, { q: '青政发[2023]第9号', page: 1, size: 5, day: '2025-01-10' })
  assert.deepEqual(items.map(({ address, validity }) => [address, validity]), [['/policies/dogs', 'repealed']])
  assert.deepEqual((await verifySite(database.office)).faults, [])
})
