import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import { annualCounts, seedRequests, type NewRequest } from '#requests'
import { statisticsRoutesWith } from '../../src/modules/requests/statistics/routes.tsx'
import { openDesk, type Browser, type Desk, type Page } from '../identity/desk.tsx'
import { openOffice, PASSWORD, type Office } from '../identity/office.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { withStyles } from '../settings/styles.ts'
import { madeRequests } from './rows.ts'

const PAGE = '/requests/statistics'
const ROWS: readonly NewRequest[] = madeRequests(400)
const of2023 = (day: string | null): boolean => day?.startsWith('2023') ?? false
const closed = ROWS.filter(({ closed_on }) => of2023(closed_on))
const late = closed.filter(({ closed_on, due_on }) => (closed_on ?? '') > (due_on ?? ''))
const median = (days: readonly number[]): number => {
  const sorted = days.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] ?? 0 : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

let office: Office, desk: Desk
let head: Browser, clerk: Browser, origin: string
const removeStyles = withStyles()
before(async () => {
  office = await openOffice()
  // The clock of the office stands in January 2024 at START; two months on most of 2023 is answered.
  office.later(60 * 24 * 60)
  await seedRequests(office.office, ROWS)
  const rated = office.office.withTables<{ 'requests.rating': { request: string; stars: number; rated_on: string } }>()
  await rated.insertInto('requests.rating').values(closed.slice(0, 4).map(({ id }, n) => ({ request: id, stars: [5, 4, 4, 2][n] ?? 1, rated_on: '2023-12-01' }))).execute()
  desk = await openDesk(office, statisticsRoutesWith(async () => [{ row: 'reconsideration', column: 'upheld', n: 3 }, { row: 'litigationDirect', column: 'pending', n: 1 }]))
  origin = await desk.listen()
  await office.account('head', ['office_head', 'qingting'])
  await office.account('clerk', ['agency_clerk', 'jiaotong'])
  head = desk.browser()
  clerk = desk.browser()
  await head.signIn('head', PASSWORD)
  await clerk.signIn('clerk', PASSWORD)
})
after(async () => { await desk.close(); await office.drop(); removeStyles() })

const tile = (page: Page, label: string): string => {
  const found = page.$('.stat-tile').toArray().find((one) => page.$(one).find('.stat-label').text() === label)
  return page.$(found).find('b').text().replace(/件：[^件]*件$/, '件')
}

test('the figures at the head are those of the rows, counted apart', async () => {
  const page = await head.get(`${PAGE}?year=2023`)
  assert.equal(page.status, 200)
  assert.equal(Number.parseInt(tile(page, '新收'), 10), ROWS.filter(({ received_on }) => of2023(received_on)).length)
  assert.equal(Number.parseInt(tile(page, '办结'), 10), closed.length)
  assert.ok(late.length > 3)
  assert.equal(Number.parseInt(tile(page, '超期答复'), 10), late.length)
  assert.equal(tile(page, '按期答复率'), `${Math.round(((closed.length - late.length) / closed.length) * 1000) / 10}%`)
  assert.equal(Number.parseFloat(tile(page, '答复用时中位数')), median(closed.map(({ closed_on, received_on }) => (Date.parse(closed_on ?? '') - Date.parse(received_on)) / 86_400_000)))
  assert.equal(tile(page, '申请人评价'), '3.75分')
})

test('a running year stands beside the same part of the year before', async () => {
  const page = await head.get(`${PAGE}?year=2024`)
  const inPart = (year: number) => ROWS.filter(({ received_on }) => received_on >= `${year}-01-01` && received_on <= `${year}-03-15`).length
  assert.match(page.$('.page-lead').text(), /2024年（至03-15）/)
  const [now, before] = [inPart(2024), inPart(2023)]
  assert.match(page.$('.stat-tile').first().text(), new RegExp(`比2023年同期（至03-15）${now === before ? '持平' : `${now > before ? '增加' : '减少'}${Math.abs(now - before)}件`}`))
})

test('every number on the page that is a link opens to a list of that many', async () => {
  for (const at of [`${PAGE}?year=2023`, `${PAGE}?year=2024&agency=minzheng`]) {
    const page = await head.get(at)
    const links = new Map(page.$('a.stat-figure, .stat-words a').toArray().map((link) => [page.$(link).attr('href') ?? '', Number(/\d+/.exec(page.$(link).find('b').text() || page.$(link).text())?.[0])]))
    assert.ok(links.size > 60, `${links.size} links`)
    for (const [href, n] of links) {
      const list = await head.get(href)
      assert.equal(list.status, 200, href)
      assert.match(list.$('.page-lead').text(), new RegExp(`：${n} 件$`), href)
      assert.equal(list.$('tbody tr').length, Math.min(n, 20), href)
    }
  }
})

test('the live table 三 is the annual report’s own count, and balances', async () => {
  const page = await head.get(`${PAGE}?year=2023`)
  const cells = await annualCounts(office.office, { agencies: 'all', year: 2023 })
  assert.ok(cells.length > 40)
  for (const { row, column, n } of cells) assert.equal(Number.parseInt(page.$(`.stat-three a[href*="row=${row}&"][href$="column=${column}"]`).text(), 10), n, `${row} ${column}`)
  assert.match(page.$('.badge-good').text(), /一＋二＝三＋四，各列相符/)
})

test('a clerk sees the own agency alone, in figures, lists and downloads', async () => {
  const own = ROWS.filter(({ agency, received_on }) => agency === 'jiaotong' && of2023(received_on)).length
  assert.equal(Number.parseInt(tile(await clerk.get(`${PAGE}?year=2023`), '新收'), 10), own)
  for (const at of [`${PAGE}?year=2023&agency=minzheng`, `${PAGE}/records?year=2023&row=new&agency=minzheng`, `${PAGE}/download?year=2023&agency=minzheng&format=csv`]) assert.equal((await clerk.get(at)).status, 403, at)
  assert.match((await clerk.get(`${PAGE}/records?year=2023&row=new`)).$('.page-lead').text(), new RegExp(`：${own} 件$`))
})

test('an address that no figure has is refused, not read as another', async () => {
  for (const words of ['row=nothing', 'row=new&column=nobody', 'row=new&month=13', 'row=new&channel=pigeon', '']) assert.equal((await head.get(`${PAGE}/records?year=2023&${words}`)).status, 404, words)
  assert.equal((await head.get(`${PAGE}/records?year=2023&row=new&word=${encodeURIComponent("%' or 1=1")}`)).$('.page-lead').text().endsWith('：0 件'), true)
})

test('the register of disputes’ count stands beside', async () => {
  assert.match((await head.get(`${PAGE}?year=2023`)).$('main').text(), /行政复议\s*3\s*0\s*0\s*0\s*3/)
})

test('CSV and XLSX hold the figures of the page as numbers', async () => {
  const csv = (await head.get(`${PAGE}/download?year=2023&format=csv`)).body
  assert.ok(csv.startsWith('\uFEFF概况,指标,2023年,2022年\r\n'))
  assert.ok(csv.includes(`概况,办结（件）,${closed.length},`))
  const cookies = [...head.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${origin}${PAGE}/download?year=2023&format=xlsx`, { headers: { cookie: cookies } })
  assert.match(decodeURIComponent(answer.headers.get('content-disposition') ?? ''), /2023年政府信息公开申请统计\.xlsx/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  assert.deepEqual(book.worksheets.map(({ name }) => name), ['概况', '表三', '申请人类别', '申请渠道', '月份', '单位', '救济途径', '复议诉讼', '高频词'])
  assert.equal(book.getWorksheet('概况')?.getCell('B3').value, closed.length)
})

test('the page holds every rule of accessibility, wide and on a phone', { skip: noBrowser }, async () => {
  const browser = await launch()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies([...head.cookies].map(([name, value]) => ({ name, value, url: origin })))
    const page = await context.newPage()
    for (const at of [`${PAGE}?year=2023`, `${PAGE}/records?year=2023&row=late`]) for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      assert.equal((await page.goto(`${origin}${at}`))?.status(), 200, at)
      await assertAccessible(page, `${at} ${width}`)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${at} scrolls sideways at ${width}`)
    }
  } finally {
    await browser.close()
  }
})
