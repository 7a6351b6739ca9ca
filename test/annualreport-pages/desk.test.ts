import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { annualreportDeskRoutes } from '../../src/modules/annualreport/routes.ts'
import { reportFor } from '../../src/modules/annualreport/queries/report.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { officeClerk, officeHead, PEOPLE, roadClerk, roadReviewer, schoolClerk, seedCity, WRITTEN } from './city.ts'
import { testSide, type TestSide } from './desk-server.ts'

let database: TestDatabase
let desk: TestSide
before(async () => {
  database = await testDatabase()
  await seedCity(database.office)
  desk = await testSide(annualreportDeskRoutes, database.office, PEOPLE)
})
after(async () => {
  await desk?.close()
  await database?.drop()
})

const ROAD = '/annual-reports/jiaotong/2023'
const versionOf = async (): Promise<string> => String((await reportFor(database.office, 'jiaotong', 2023))?.version)
/** The text of the page as a reader sees it. */
const words = (body: string): string =>
  body
    .replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

test('a visitor is sent to sign in; the board opens on the last finished year and shows only what one may read', async () => {
  const stranger = await desk.get(null, '/annual-reports')
  assert.equal(stranger.statusCode, 303)
  assert.match(String(stranger.headers['location']), /^\/sign-in/)
  const all = await desk.get(officeClerk, '/annual-reports')
  assert.equal(all.statusCode, 200)
  assert.match(words(all.body), /2023年度，共 3 个单位/)
  assert.match(words(all.body), /还有 21 天/, 'departments: 31 January, seen on the 10th')
  assert.match(words(all.body), /还有 81 天/, 'the government: 31 March')
  assert.match(words((await desk.get(roadClerk, '/annual-reports')).body), /共 1 个单位/)
})

test('a report that has not been started offers to start it, and asks for the scope', async () => {
  assert.match(words((await desk.get(roadClerk, ROAD)).body), /还没有开始编制/)
  const unsaid = await desk.post(roadClerk, `${ROAD}/start`, {})
  assert.equal(unsaid.statusCode, 422)
  assert.match(words(unsaid.body), /请选择数据口径/)
  const rollUp = await desk.post(roadClerk, `${ROAD}/start`, { scope: 'all' })
  assert.equal(rollUp.statusCode, 422)
  assert.match(words(rollUp.body), /汇总口径由公开工作主管部门编制/)
  const started = await desk.post(roadClerk, `${ROAD}/start`, { scope: 'own' })
  assert.equal(started.statusCode, 303)
  assert.equal((await desk.get(roadClerk, ROAD)).statusCode, 200)
})

test('the text page lists what the draft still asks for, and the workspace counts it', async () => {
  const asks = words((await desk.get(roadClerk, `${ROAD}/text`)).body)
  assert.match(asks, /还要填写\d+ 处/)
  assert.match(asks, /机构和人员配备、培训次数和人数/)
  assert.match(words((await desk.get(roadClerk, ROAD)).body), /还没有写完：“一、总体情况（\d+ 处待填写）”/)
})



test('a year to come can be looked at but not started, and the page says so beforehand', async () => {
  assert.match(words((await desk.get(roadClerk, '/annual-reports/jiaotong/2099')).body), /只能编制 2019 年至 2024 年的报告/)
  assert.equal((await desk.post(roadClerk, '/annual-reports/jiaotong/2099/start', { scope: 'own' })).statusCode, 422)
})

test('who reads but may not write is not offered to start a report', async () => {
  assert.doesNotMatch(words((await desk.get(officeHead, '/annual-reports?year=2023&q=教育')).body), /开始编制/)
  assert.match(words((await desk.get(officeClerk, '/annual-reports?year=2023&q=教育')).body), /开始编制/)
})

test('the address of a form alone, reloaded or come to after signing in anew, leads to the page of the form', async () => {
  const reloaded = await desk.get(roadClerk, `${ROAD}/recompile`)
  assert.deepEqual([reloaded.statusCode, reloaded.headers['location']], [303, ROAD])
  const ended = { ...roadClerk, account: 'session-that-ended' }
  const sent = await desk.post(ended, `${ROAD}/recompile`, { scope: 'own' })
  assert.deepEqual([sent.statusCode, sent.headers['location']], [303, `/sign-in?next=${encodeURIComponent(ROAD)}`])
})

test('a character that the database cannot hold is left out, not a fault', async () => {
  assert.equal((await desk.get(officeClerk, '/annual-reports/jiaotong%00/2023')).statusCode, 200)
  const saved = await desk.post(roadClerk, `${ROAD}/text`, { ...WRITTEN, overview: `零\0字符`, version: await versionOf() })
  assert.equal(saved.statusCode, 303)
})

test('nobody of another agency opens any page of it or changes it', async () => {
  for (const path of ['', '/text', '/preview', '/files/json', '/cells/3:new:total']) {
    assert.equal((await desk.get(schoolClerk, `${ROAD}${path}`)).statusCode, 403, path)
  }
  const version = await versionOf()
  for (const path of ['/text', '/recompile', '/answers', '/moves/submit', '/moves/reopen', '/start']) {
    assert.equal((await desk.post(schoolClerk, `${ROAD}${path}`, { version, scope: 'own', ...WRITTEN })).statusCode, 403, path)
  }
  assert.equal(await versionOf(), version)
})

test('a year without a form, an agency that is not there and a cell that is not there are 404', async () => {
  for (const path of [
    '/annual-reports/jiaotong/2018',
    '/annual-reports/jiaotong/abcd',
    '/annual-reports/none/2023',
    `${ROAD}/cells/3:new:nobody`,
    `${ROAD}/files/exe`,
  ]) {
    assert.equal((await desk.get(officeClerk, path)).statusCode, 404, path)
  }
})

test('a date that is none redraws the text page with every word that was typed, and saves nothing', async () => {
  const version = await versionOf()
  const typed = { ...WRITTEN, overview: '写到一半的"总体情况" <没有保存>', signedOn: '2024-13-40' }
  const page = await desk.post(roadClerk, `${ROAD}/text`, { ...typed, version })
  assert.equal(page.statusCode, 422)
  assert.match(page.body, /落款日期请写成/)
  assert.match(page.body, /写到一半的/)
  assert.match(page.body, /value="2024-13-40"/)
  assert.ok(page.body.includes(WRITTEN.problems) && page.body.includes(WRITTEN.other))
  assert.equal(await versionOf(), version)
})

test('who saves over somebody else is told, keeps the own words, sees theirs, and may then save', async () => {
  const version = await versionOf()
  assert.equal((await desk.post(officeClerk, `${ROAD}/text`, { ...WRITTEN, overview: '公开办先保存的一段。', version })).statusCode, 303)
  const page = await desk.post(roadClerk, `${ROAD}/text`, { ...WRITTEN, version })
  assert.equal(page.statusCode, 409)
  assert.match(words(page.body), /还没有保存：您写的时候，别人保存过这份报告/)
  assert.doesNotMatch(words(page.body), /请刷新页面，/, 'loading the page again would lose what was typed')
  assert.ok(page.body.includes(WRITTEN.overview), 'what was typed')
  assert.ok(page.body.includes('公开办先保存的一段'), 'what stands')
  const now = await versionOf()
  assert.match(page.body, new RegExp(`name="version" value="${now}"|value="${now}"[^>]*name="version"`))
  assert.equal((await desk.post(roadClerk, `${ROAD}/text`, { ...WRITTEN, version: now })).statusCode, 303)
  assert.match((await reportFor(database.office, 'jiaotong', 2023))?.narrative.overview ?? '', /市交通运输局依法/)
})

test('a reminder needs a reason of four characters; a short one comes back with what was typed', async () => {
  const page = await desk.get(roadClerk, ROAD)
  const finding = /name="finding" value="([^"]+)"/.exec(page.body)?.[1]
  assert.ok(finding, 'the report has a reminder to answer')
  const key = finding.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const short = await desk.post(roadClerk, `${ROAD}/answers`, { finding: key, reason: '无' })
  assert.equal(short.statusCode, 422)
  assert.match(short.body, /value="无"/)
  assert.equal((await desk.post(roadClerk, `${ROAD}/answers`, { finding: key, reason: '已经与登记册核对过' })).statusCode, 303)
  assert.match(words((await desk.get(roadClerk, ROAD)).body), /说明：已经与登记册核对过/)
})

test('recompiling from an old page is refused, from the present one it counts again', async () => {
  const version = await versionOf()
  assert.equal((await desk.post(roadClerk, `${ROAD}/recompile`, { scope: 'own', version: String(Number(version) - 1) })).statusCode, 409)
  assert.equal((await desk.post(roadClerk, `${ROAD}/recompile`, { scope: 'own', version })).statusCode, 303)
  assert.equal((await desk.post(roadClerk, `${ROAD}/recompile`, { scope: 'own', version: 'x' })).statusCode, 422)
})

test('only who may remind may remind; the page asks first and lists those whose report is not out', async () => {
  assert.equal((await desk.get(roadClerk, '/annual-reports/remind?year=2023')).statusCode, 403)
  const asks = await desk.get(officeHead, '/annual-reports/remind?year=2023')
  assert.match(words(asks.body), /青汀市教育局/)
  assert.equal((await desk.post(officeHead, '/annual-reports/remind', { year: '2023' })).statusCode, 422)
  assert.equal((await desk.post(officeHead, '/annual-reports/remind', { year: '2023', agency: ['jiaotong', 'jiaoyu'] })).statusCode, 303)
  assert.equal(words((await desk.get(officeHead, '/annual-reports')).body).match(/01-10 已催/g)?.length, 2)
  const narrowed = await desk.post(officeHead, '/annual-reports/remind', { year: '2023', agency: 'jiaoyu', state: 'none', q: '教育' })
  assert.equal(narrowed.headers['location'], `/annual-reports?year=2023&state=none&q=${encodeURIComponent('教育')}`, 'back to the board as it was narrowed')
})

test('a reviewer sees why the report cannot be published yet, in the words of the refusal', async () => {
  const page = await desk.get(roadReviewer, `${ROAD}/moves/publish`)
  assert.equal(page.statusCode, 200)
  const refused = await desk.post(roadReviewer, `${ROAD}/moves/publish`, { version: await versionOf() })
  assert.equal(refused.statusCode, 422)
  const reason = '当前状态是“起草中”，只有在“待发布”时才能发布'
  assert.ok(words(page.body).includes(reason) && words(refused.body).includes(reason))
})
