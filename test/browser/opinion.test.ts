import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { watchAlarms } from '#supervision'
import { ALARM_SOURCES } from '../../src/alarm-sources.ts'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser, server: Server, address = '', now = '2025-01-10T01:00:00Z'
let items: string[] = []
const PICTURES = process.env['PICTURES']
before(async () => {
  if (noBrowser) return
  server = createServer((_, response) => { response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(`<?xml version="1.0"?><rss version="2.0"><channel><title>本地论坛</title>${items.join('')}</channel></rss>`) }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`
  app = await runningApp({ demo: true, reports: false, kinds: ['desk', 'portal'], clock: () => new Date(now) })
  browser = await launch()
})
after(async () => { await browser?.close(); await app?.close(); server?.close() })
async function fits(page: Page, where: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await assertAccessible(page, `${where} at ${width}`)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways at ${width}`)
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${where}-${width}.png`, fullPage: true })
  }
}
const sit = async (moment: string, login: string): Promise<Page> => { now = moment; return signIn(app, browser, login) }
async function step(page: Page, matter: string, move: string, values: Readonly<Record<string, string>>): Promise<void> {
  assert.equal((await page.goto(`${matter}/moves/${move}`))?.status(), 200, move)
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`)
    if (await field.evaluate((element) => element.tagName) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.locator('main form .button-primary').last().click()
  await page.getByText('已办理').first().waitFor()
}

test('an alarm from a feed goes to a published response within its clock', { skip: noBrowser }, async () => {
  const clerk = await sit('2025-01-10T01:00:00Z', 'chen')
  await clerk.goto(`${app.desk}/opinion/sources`)
  await fits(clerk, 'opinion-sources')
  await clerk.getByLabel('名称').fill('本地论坛')
  await clerk.getByLabel('网址').fill('ftp://x')
  await clerk.getByRole('button', { name: '保存' }).click()
  await clerk.getByText('请以 http:// 或 https:// 开头').first().waitFor()
  assert.equal(await clerk.getByLabel('名称').inputValue(), '本地论坛')
  await clerk.getByLabel('网址').fill(address)
  await clerk.getByRole('button', { name: '保存' }).click()
  await clerk.getByRole('button', { name: '现在读一次' }).click()
  await clerk.getByText('网址指向内部网络').first().waitFor()
  const { sql } = await import('kysely')
  await sql`insert into settings.choice (key, value, reason, changed_by, changed_by_name, changed_at) values ('opinion.insideAddresses', '"127.0.0.1"', '试验', 'lin', '林某', now())`.execute(app.database.office)
  items = Array.from({ length: 130 }, (_, n) => `<item><guid>f${n}</guid><title>江滨街道沿江路仓库火灾第${n}个人看到</title><description>江滨街道沿江路发生火灾，有伤亡，${'甲乙丙丁戊己庚'[n % 7]}${n * 7919}号楼的人说没人管，大家很愤怒</description><pubDate>Fri, 10 Jan 2025 00:${String(n % 60).padStart(2, '0')}:00 GMT</pubDate></item>`)
  await clerk.getByRole('button', { name: '现在读一次' }).click()
  await clerk.getByText('收下 130 条，以前已有 0 条，报警 1 件').first().waitFor()
  await clerk.goto(`${app.desk}/opinion`)
  await fits(clerk, 'opinion-now')
  await clerk.getByRole('link', { name: /仓库火灾/ }).first().click()
  await fits(clerk, 'opinion-matter')
  const matter = clerk.url()
  assert.match(await clerk.locator('main').textContent() ?? '', /重大[\s\S]*首次发布权威信息（5 小时）[\s\S]*召开新闻发布会（24 小时）/)
  await step(clerk, matter, 'verify', { level: 'grave', facts: '仓库起火，两人轻伤' })
  const head = await signIn(app, browser, 'lin')
  await step(head, matter, 'assign', { lead: 'jiaotong', joint: '临禾镇', note: '两小时内报送' })
  const town = await signIn(app, browser, 'he')
  await town.goto(matter)
  await step(town, matter, 'contribute', { words: '周边居民已经疏散' })
  const lead = await signIn(app, browser, 'sun')
  await step(lead, matter, 'draft', { responseTitle: '关于沿江路仓库火灾的情况通报', response: '1月10日上午，沿江路一处仓库起火，两人轻伤，已经送医。明火已经扑灭，原因正在调查。后续情况及时公布。' })
  now = '2025-01-10T01:25:00Z'
  await step(head, matter, 'approve', {})
  await step(head, matter, 'publish', {})
  await head.goto(matter)
  await fits(head, 'opinion-answered')
  assert.match(await head.locator('main').textContent() ?? '', /按时\s*首次发布权威信息/)
  const citizen = await (await browser.newContext()).newPage(), shown = /\/responses\/[a-z0-9-]+/.exec(await head.locator('body').textContent() ?? '')?.[0] ?? ''
  assert.equal((await citizen.goto(`${app.portal}${shown}`))?.status(), 200)
  await fits(citizen, 'opinion-response')
  await citizen.getByText('两人轻伤').first().waitFor()
})

test('a dead account becomes a ticket, and is closed after the recheck finds it alive', { skip: noBrowser }, async () => {
  const town = await sit('2025-01-10T01:35:00Z', 'he'), head = await signIn(app, browser, 'lin')
  await town.goto(`${app.desk}/tickets?source=media`)
  await town.getByRole('link', { name: '“临禾镇之窗”长期不更新' }).click()
  const ticket = town.url()
  await fits(town, 'ticket-of-alarm')
  await step(town, ticket, 'answer', { note: '已经补发并安排专人', evidence: '' })
  await head.goto(ticket)
  await head.getByText('系统复查：问题仍然存在').waitFor()
  assert.equal((await head.goto(`${ticket}/moves/close`))?.status(), 409)
  await town.goto(`${app.desk}/media/accounts/m003`)
  await town.getByLabel('发布了什么').fill('2025-01-10 恢复更新')
  await town.getByRole('button', { name: '登记' }).first().click()
  await town.getByText('已登记').first().waitFor()
  await watchAlarms({ db: app.database.office, home: app.home, now: () => new Date(now), reactions: {} }, ALARM_SOURCES)
  await step(head, ticket, 'close', { note: '已经恢复更新' })
  await head.goto(ticket)
  await head.getByText('已销号').first().waitFor()
})

test('the other pages: register, posts, rules, duty, briefs, tickets, assessment', { skip: noBrowser }, async () => {
  const page = await sit('2025-01-10T01:30:00Z', 'chen')
  for (const [where, path] of [['matters', '/opinion/matters'], ['posts', '/opinion/posts'], ['import', '/opinion/posts/import'], ['event', '/opinion/events/1'], ['rules', '/opinion/rules'], ['duty', '/opinion/duty'], ['briefs', '/opinion/briefs'], ['brief', '/opinion/briefs/2024-12'], ['media', '/media'], ['media-faults', '/media/faults'], ['media-one', '/media/accounts/m003'], ['media-new', '/media/accounts/new'], ['tickets', '/tickets'], ['ticket', '/tickets/2024-0001'], ['ticket-new', '/tickets/new'], ['accountability', '/accountability'], ['assessments', '/assessments'], ['assessment', '/assessments/2023'], ['indicators', '/assessments/2024/indicators'], ['assessed', '/assessments/2024/agencies'], ['score', '/assessments/2023/agencies/jiaotong'], ['indicator', '/assessments/2023/agencies/jiaotong/requests-on-time'], ['objections', '/assessments/2023/objections']] as const) {
    assert.equal((await page.goto(app.desk + path))?.status(), 200, path)
    await fits(page, `p7-${where}`)
  }
  const brief = await page.request.get(`${app.desk}/opinion/briefs/2024-12.pdf`)
  assert.deepEqual([brief.status(), brief.headers()['content-type']], [200, 'application/pdf'])
})
