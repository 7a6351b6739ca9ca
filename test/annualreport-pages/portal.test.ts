import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { annualreportDeskRoutes, annualreportPortalRoutes } from '../../src/modules/annualreport/routes.ts'
import { reportFor } from '../../src/modules/annualreport/queries/report.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { PEOPLE, roadClerk, roadReviewer, seedCity, WRITTEN } from './city.ts'
import { testSide, type TestSide } from './desk-server.ts'

let database: TestDatabase
let desk: TestSide
let portal: TestSide
before(async () => {
  database = await testDatabase()
  await seedCity(database.office)
  desk = await testSide(annualreportDeskRoutes, database.office, PEOPLE)
  portal = await testSide(annualreportPortalRoutes, database.portal, [])
})
after(async () => {
  await desk?.close()
  await portal?.close()
  await database?.drop()
})

const ROAD = '/annual-reports/jiaotong/2023'
const versionOf = async (): Promise<string> => String((await reportFor(database.office, 'jiaotong', 2023))?.version)
const words = (body: string): string => body.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')
const done = async (who: typeof roadClerk, path: string, form: Readonly<Record<string, string>> = {}): Promise<void> => {
  const answer = await desk.post(who, `${ROAD}${path}`, { version: await versionOf(), ...form })
  assert.equal(answer.statusCode, 303, `${path}: ${words(answer.body).slice(0, 400)}`)
}

/** Answers every reminder that is still open. */
async function answerAll(): Promise<void> {
  for (let left = 20; left > 0; left -= 1) {
    const { body } = await desk.get(roadClerk, ROAD)
    const open = body.split('<li class="warning">').find((item) => item.includes('写明情况'))
    const finding = /name="finding" value="([^"]+)"/.exec(open ?? '')?.[1]
    if (!finding) return
    await done(roadClerk, '/answers', { finding: finding.replaceAll('&quot;', '"').replaceAll('&amp;', '&'), reason: '已与登记册核对无误' })
  }
}

test('before anything is published the portal says so and knows no report', async () => {
  assert.match(words((await portal.get(null, '/reports')).body), /还没有已发布的年度报告/)
  assert.equal((await portal.get(null, '/reports/jiaotong/2023')).statusCode, 404)
  assert.deepEqual(JSON.parse((await portal.get(null, '/api/v1/reports')).body), { reports: [] })
})

test('a report goes from compiling through review by another person to the portal', async () => {
  await done(roadClerk, '/start', { scope: 'own' })
  await done(roadClerk, '/text', WRITTEN)
  await answerAll()
  await done(roadClerk, '/moves/submit')
  assert.equal((await desk.post(roadClerk, `${ROAD}/moves/approve`, { version: await versionOf() })).statusCode, 403)
  const silent = await desk.post(roadReviewer, `${ROAD}/moves/sendBack`, { version: await versionOf(), remark: '  ' })
  assert.equal(silent.statusCode, 422)
  assert.match(words(silent.body), /请写明退回修改的理由/)
  await done(roadReviewer, '/moves/sendBack', { remark: '请补写监督保障' })
  assert.match(words((await desk.get(roadClerk, ROAD)).body), /请补写监督保障/)
  await done(roadClerk, '/moves/submit')
  await done(roadReviewer, '/moves/approve')
  const asks = await desk.get(roadReviewer, `${ROAD}/moves/publish`)
  assert.match(words(asks.body), /\/reports\/jiaotong\/2023/)
  await done(roadReviewer, '/moves/publish')
})

test('the portal lists it, shows it with its marks for search engines, and hands out every file', async () => {
  const list = await portal.get(null, '/reports?year=2023&q=交通')
  assert.match(list.body, /href="\/reports\/jiaotong\/2023"/)
  for (const [, href] of list.body.matchAll(/href="(\/reports\/jiaotong\/2023\/files\/[^"]+)"/g))
    assert.equal((await portal.get(null, String(href))).statusCode, 200, href)
  assert.match(words((await portal.get(null, '/reports?q=水利局')).body), /没有找到/)
  const page = await portal.get(null, '/reports/jiaotong/2023')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<meta name="PubDate" content="2024-01-10 00:00"/)
  assert.ok(words(page.body).includes(WRITTEN.problems))
  const files = [...page.body.matchAll(/href="(\/reports\/jiaotong\/2023\/files\/[^"]+)"/g)].map(([, href]) => String(href))
  assert.deepEqual(
    files.map((href) => href.split('.').at(-1)),
    ['pdf', 'docx', 'xlsx', 'csv', 'json'],
  )
  const pdf = await portal.get(null, files[0] ?? '')
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
  assert.match(String(pdf.headers['content-disposition']), /^inline/)
  assert.equal((await portal.get(null, '/reports/jiaotong/2023/files/none.pdf')).statusCode, 404)
})

test('the open data is the file that was sealed, in JSON and CSV; what is not there is said in JSON', async () => {
  const listed = JSON.parse((await portal.get(null, '/api/v1/reports?year=2023&agency=jiaotong')).body) as {
    reports: { data: string; csv: string }[]
  }
  assert.equal(listed.reports.length, 1)
  const report = await portal.get(null, listed.reports[0]?.data ?? '')
  assert.match(String(report.headers['content-type']), /^application\/json/)
  const { year, table3 } = JSON.parse(report.body) as { year: number; table3: { rows: Record<string, number[]> } }
  assert.deepEqual([year, table3.rows['new']], [2023, [0, 0, 0, 0, 0, 0, 0]])
  const csv = await portal.get(null, listed.reports[0]?.csv ?? '')
  assert.match(String(csv.headers['content-type']), /^text\/csv/)
  assert.deepEqual([...csv.rawPayload.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  const none = await portal.get(null, '/api/v1/reports/jiaotong/2020')
  assert.equal(none.statusCode, 404)
  assert.equal((JSON.parse(none.body) as { error: { status: number } }).error.status, 404)
})

test('a correction is a new version; while it is being made the public keeps the old one', async () => {
  await done(roadClerk, '/moves/reopen', { remark: '更正笔误' })
  await done(roadClerk, '/text', { ...WRITTEN, problems: '改过的一段话，写明了改进的办法。' })
  assert.ok(words((await portal.get(null, '/reports/jiaotong/2023')).body).includes(WRITTEN.problems))
  await answerAll()
  await done(roadClerk, '/moves/submit')
  await done(roadReviewer, '/moves/approve')
  await done(roadReviewer, '/moves/publish')
  const page = words((await portal.get(null, '/reports/jiaotong/2023')).body)
  assert.ok(page.includes('改过的一段话') && !page.includes(WRITTEN.problems))
  assert.match(page, /第 2 版/)
})

test('a withdrawn report is gone with its reason: the page, its files and its data', async () => {
  await database.owner
    .withTables<{ 'site.snapshot': { address: string; withdrawn_on: string | null; withdrawn_reason: string | null } }>()
    .updateTable('site.snapshot')
    .set({ withdrawn_on: '2024-02-01', withdrawn_reason: '数据口径有误' })
    .where('address', '=', '/reports/jiaotong/2023')
    .execute()
  const page = await portal.get(null, '/reports/jiaotong/2023')
  assert.equal(page.statusCode, 410)
  assert.match(words(page.body), /数据口径有误/)
  assert.equal((await portal.get(null, '/reports/jiaotong/2023/files/x.pdf')).statusCode, 410)
  assert.equal((await portal.get(null, '/api/v1/reports/jiaotong/2023')).statusCode, 410)
  assert.match(words((await portal.get(null, '/reports')).body), /还没有已发布的年度报告/)
})
