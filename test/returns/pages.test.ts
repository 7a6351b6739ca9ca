import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as cheerio from 'cheerio'
import { returnsRoutes } from '../../src/modules/annualreport/returns/routes.ts'
import { seedReturns } from '../../src/modules/annualreport/seed-returns.ts'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { PEOPLE, seedTree } from './people.ts'
import { ledgerLines } from './trace.ts'

let db: TestDatabase
let side: TestSide
const BY = { filledBy: { account: 'clerk', name: '赵某' }, filledAt: '2023-01-03T00:00:00Z', confirmedBy: { account: 'reviewer', name: '钱某' }, confirmedAt: '2023-01-04T00:00:00Z' }
before(async () => {
  db = await testDatabase()
  await seedTree(db.office)
  await seedReturns(db.office, {
    rounds: [2022, 2023].map((year) => ({ year, dueOn: `${year + 1}-01-08` as const, note: '按处理决定日期统计', openedBy: 'office-clerk', openedAt: `${year + 1}-01-02T00:00:00Z` })),
    returns: [
      { year: 2022, agency: 'jiaotong', state: 'confirmed', figures: { licences: 1000, penalties: 30, coercions: 2, feesFen: 12_500_000 }, ...BY },
      { year: 2023, agency: 'jiaotong', state: 'waiting', figures: null },
      { year: 2023, agency: 'jiaoyu', state: 'confirmed', figures: { licences: 7, penalties: 0, coercions: 0, feesFen: 0 }, ...BY, note: '=1+1' },
    ],
  })
  side = await testSide(returnsRoutes, db.office, Object.values(PEOPLE))
})
after(async () => {
  await side.close()
  await db.drop()
})
const textOf = (body: string): string => cheerio.load(body)('main').text().replace(/\s+/g, ' ')
const GOOD = { version: '1', licences: '1,100', penalties: '３１', coercions: '2', fees: '12.5', note: '', reason: '' }

test('the board tells how far everybody is and who is late', async () => {
  const page = await side.get(PEOPLE.officeClerk, '/returns')
  assert.equal(page.statusCode, 200)
  const text = textOf(page.body)
  assert.match(text, /待填报 1，待确认 0，更正中 0，已确认 1/)
  assert.match(text, /1 个单位逾期未确认（截止 2024-01-08）.*交通局/)
  assert.match(text, /催办未确认单位/)
})

test('an agency sees its own line only, and no buttons of the office', async () => {
  const text = textOf((await side.get(PEOPLE.otherClerk, '/returns?year=2023')).body)
  assert.match(text, /教育局/)
  assert.doesNotMatch(text, /交通局|催办未确认单位|开始新年度填报/)
})

test('the return of another agency is closed, for reading and for writing', async () => {
  assert.equal((await side.get(PEOPLE.otherClerk, '/returns/2023/jiaotong')).statusCode, 403)
  assert.equal((await side.post(PEOPLE.otherClerk, '/returns/2023/jiaotong/fill', GOOD)).statusCode, 403)
  assert.equal((await side.post(PEOPLE.inspector, '/returns/2023/jiaotong/fill', GOOD)).statusCode, 403)
  assert.equal((await side.get(PEOPLE.clerk, '/returns/2023/nowhere')).statusCode, 404)
  assert.equal(await ledgerLines(db.owner), 0)
})

test('bad figures redraw the form with every word that was typed and a reason a field, and leave no trace', async () => {
  const page = await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/fill', { ...GOOD, licences: '约"100"', fees: '1.2345678', note: '<b>待核</b>' })
  assert.equal(page.statusCode, 422)
  const $ = cheerio.load(page.body)
  assert.equal($('input[name=licences]').attr('value'), '约"100"')
  assert.equal($('input[name=penalties]').attr('value'), '３１')
  assert.equal($('input[name=fees]').attr('value'), '1.2345678')
  assert.equal($('textarea[name=note]').text(), '<b>待核</b>')
  const links = $('.error-summary a').toArray().map((link) => [$(link).attr('href'), $(link).text()])
  assert.equal(links.length, 2)
  for (const [href, reason] of links) {
    assert.equal($(href ?? '').length, 1, `the link for “${reason}” finds its field`)
    assert.equal($(href ?? '').attr('aria-invalid'), 'true')
  }
  assert.equal(await ledgerLines(db.owner), 0)
})

test('a figure far from last year is asked about once, not refused', async () => {
  const far = { ...GOOD, licences: '100' }
  const asked = await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/fill', far)
  assert.equal(asked.statusCode, 200)
  assert.match(textOf(asked.body), /行政许可上年 1000 件，本年 100 件，相差超过 50%/)
  assert.equal(cheerio.load(asked.body)('input[name=seenChanges]').attr('value'), 'yes')
  assert.equal(await ledgerLines(db.owner), 0)
  assert.equal((await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/fill', { ...far, seenChanges: 'yes' })).statusCode, 303)
  assert.equal(await ledgerLines(db.owner, 'annualreport.fill-return'), 1)
})

test('who filled in sees the figures, and the grey button with the reason; the reviewer confirms', async () => {
  assert.match(textOf((await side.get(PEOPLE.clerk, '/returns/2023/jiaotong')).body), /您的角色不能确认数据/)
  assert.equal((await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/confirm', { version: '2' })).statusCode, 403)
  const refused = await side.post(PEOPLE.reviewer, '/returns/2023/jiaotong/send-back', { version: '2', reason: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(textOf(refused.body), /请写明退回理由/)
  assert.equal((await side.post(PEOPLE.reviewer, '/returns/2023/jiaotong/confirm', { version: '2' })).statusCode, 303)
})

test('a correction shows both versions with what changed', async () => {
  const empty = await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/correct', { version: '3', reason: '' })
  assert.equal(empty.statusCode, 422)
  await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/correct', { version: '3', reason: '少计一项' })
  const form = cheerio.load((await side.get(PEOPLE.clerk, '/returns/2023/jiaotong')).body)
  assert.equal(form('textarea[name=reason]').text(), '少计一项')
  const stale = await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/fill', { ...GOOD, reason: '少计一项', version: '3' })
  assert.equal(stale.statusCode, 409)
  assert.equal(cheerio.load(stale.body)('input[name=licences]').attr('value'), '1,100')
  assert.equal((await side.post(PEOPLE.clerk, '/returns/2023/jiaotong/fill', { ...GOOD, reason: '少计一项', version: '4' })).statusCode, 303)
  const text = textOf((await side.get(PEOPLE.reviewer, '/returns/2023/jiaotong')).body)
  assert.match(text, /第 2 版.*行政许可 100 → 1100.*更正理由：少计一项/)
  assert.match(text, /第 1 版.*首次填报/)
})

test('the CSV opens in a spreadsheet: byte order mark, own lines, no formulas', async () => {
  const file = await side.get(PEOPLE.otherClerk, '/returns/2023/csv')
  assert.match(String(file.headers['content-disposition']), /filename\*=UTF-8''2023/)
  const [head, line, rest] = file.body.split('\r\n')
  assert.ok(head?.startsWith('\ufeff单位,进度,行政许可（件）'))
  assert.equal(line, '教育局,已确认,7,0,0,0,\'=1+1,')
  assert.equal(rest, '')
})

test('opening a round: bad input redraws with what was typed; good input leads to its board', async () => {
  assert.equal((await side.get(PEOPLE.clerk, '/returns/open')).statusCode, 403)
  const suggested = cheerio.load((await side.get(PEOPLE.officeClerk, '/returns/open')).body)
  assert.equal(suggested('input[name=year]').attr('value'), '2023')
  const bad = await side.post(PEOPLE.officeClerk, '/returns/open', { year: '2o21', dueOn: '2022-1-5', note: '口径', agencies: 'jiaoyu' })
  assert.equal(bad.statusCode, 422)
  const $ = cheerio.load(bad.body)
  assert.equal($('input[name=year]').attr('value'), '2o21')
  assert.equal($('textarea[name=note]').text(), '口径')
  assert.ok($('input[name=agencies][value=jiaoyu]').is('[checked]'))
  assert.ok(!$('input[name=agencies][value=jiaotong]').is('[checked]'))
  assert.equal($('.error-summary li').length, 2)
  const good = await side.post(PEOPLE.officeClerk, '/returns/open', { year: '2021', dueOn: '2022-01-05', note: '口径', agencies: ['jiaoyu', 'shiqiao'] })
  assert.equal(good.headers['location'], '/returns?year=2021')
})

test('the office moves the due day and reminds; a second reminder the same day says so', async () => {
  const moved = await side.post(PEOPLE.officeClerk, '/returns/2021/change', { version: '1', dueOn: '2022-13-01', note: '口径' })
  assert.equal(moved.statusCode, 422)
  assert.equal(cheerio.load(moved.body)('#change-dueOn').attr('value'), '2022-13-01')
  assert.equal((await side.post(PEOPLE.officeClerk, '/returns/2021/change', { version: '1', dueOn: '2022-01-20', note: '口径', agencies: 'jiaotong' })).statusCode, 303)
  assert.equal((await side.post(PEOPLE.officeClerk, '/returns/2021/remind', {})).statusCode, 303)
  assert.match(textOf((await side.get(PEOPLE.officeClerk, '/returns?year=2021')).body), /2024-01-10 09:00/)
  assert.equal((await side.post(PEOPLE.clerk, '/returns/2021/remind', {})).statusCode, 403)
})
