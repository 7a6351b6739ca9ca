import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'

const START = '/kiosk/linhe'
let app: RunningApp, browser: Browser
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
})
after(async () => { await browser?.close(); await app?.close() })

/** A screen to be touched, upright, with a clock of its own. */
async function screen(options: { scripts?: boolean } = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1600 }, hasTouch: true, javaScriptEnabled: options.scripts ?? true })
  const page = await context.newPage()
  if (options.scripts !== false) await page.clock.install()
  await page.goto(app.portal + START)
  return { page, context }
}
const opened = (page: Page, words: string): Promise<void> => page.locator('h1', { hasText: words }).waitFor()
/** Everything that a browser could keep of somebody. */
const kept = (page: Page) => page.evaluate(() => ({
  session: { ...sessionStorage }, local: { ...localStorage }, state: history.state as unknown, length: history.length, scroll: scrollY,
  typed: [...document.querySelectorAll('input')].map(({ value }) => value), text: document.documentElement.innerHTML.includes('公租房'), look: document.documentElement.dataset['look'],
}))

/** A person looks for something in signs, opens it, makes the letters large, scrolls and goes. */
async function visit(page: Page): Promise<void> {
  await page.locator('#kiosk-words').tap()
  const keys = page.locator('.kiosk-keyboard')
  for (const letter of 'gongzufang') await keys.getByRole('button', { name: letter, exact: true }).tap()
  await keys.getByRole('button', { name: '公租房', exact: true }).tap()
  assert.equal(await page.locator('#kiosk-words').inputValue(), '公租房')
  await keys.getByRole('button', { name: '搜索', exact: true }).tap()
  await opened(page, '“公租房”的搜索结果')
  await page.getByRole('link', { name: '大字' }).tap()
  await page.locator('html[data-look="senior"]').waitFor()
  await page.locator('.kiosk-list a').first().tap()
  await page.locator('.kiosk-article, .one-stop').first().waitFor()
  await page.getByRole('link', { name: '扫码带走' }).tap()
  await opened(page, '在自己的手机上打开')
  await page.getByRole('link', { name: '返回' }).tap()
  await page.locator('.kiosk-article, .one-stop').first().waitFor()
  await page.evaluate(() => { localStorage.setItem('left', '公租房'); scrollTo(0, 400) })
}

async function nothingRemains(page: Page, context: BrowserContext, before: { cookies: string[]; length: number }): Promise<void> {
  await page.waitForURL(app.portal + START)
  await opened(page, '请选择，或者直接搜索')
  const now = await kept(page)
  assert.deepEqual({ ...now, session: Object.keys(now.session), length: 0 }, { session: ['kiosk-visit'], local: {}, state: null, length: 0, scroll: 0, typed: [''], text: false, look: 'normal' })
  assert.deepEqual(JSON.parse(now.session['kiosk-visit'] ?? ''), { counts: {}, words: [], trail: [START] })
  assert.equal(now.length, before.length, 'no step was added to the browser’s history')
  const cookies = await context.cookies()
  assert.deepEqual(cookies.filter(({ value }) => before.cookies.includes(value)), [])
  assert.deepEqual(cookies.map(({ name }) => name).filter((name) => name !== 'gongkai_visit'), [])
  await page.goBack().catch(() => null)
  assert.ok(!(await page.content()).includes('公租房'), 'going back shows nothing of the last person')
}

const standing = async (page: Page, context: BrowserContext) => ({ cookies: (await context.cookies()).map(({ value }) => value), length: await page.evaluate(() => history.length) })

test('after the idle time, with its warning, nothing of the last person remains', { skip: noBrowser }, async () => {
  const { page, context } = await screen()
  await visit(page)
  const before = await standing(page, context)
  assert.ok(before.cookies.includes('senior'))
  await page.clock.runFor(59_000)
  assert.equal(await page.locator('.kiosk-warning[open]').count(), 0)
  await page.clock.runFor(2_000)
  await page.getByRole('alertdialog', { name: '还在使用吗？' }).waitFor()
  await assertAccessible(page, '倒计时')
  // 'Go on' keeps everything as it was, and the wait begins anew.
  await page.getByRole('button', { name: '继续使用' }).tap()
  assert.equal(await page.locator('.kiosk-warning[open]').count(), 0)
  await page.clock.runFor(59_000)
  assert.equal(await page.locator('.kiosk-warning[open]').count(), 0)
  await page.clock.runFor(22_000)
  await nothingRemains(page, context, before)
  await context.close()
})

test('the button that ends the visit does the same at once, and the office learns sums alone', { skip: noBrowser }, async () => {
  const { page, context } = await screen()
  await sql`delete from zones.use where zone = 'linhe'`.execute(app.database.owner)
  await visit(page)
  const before = await standing(page, context)
  await page.getByRole('button', { name: '结束使用' }).tap()
  await nothingRemains(page, context, before)
  // The worker takes the sums out of the inbox; asked until it has.
  const sums = async () => (await sql<{ kind: string; n: number }>`select kind, n from zones.use where zone = 'linhe' order by kind`.execute(app.database.office)).rows
  for (let left = 200; left > 0 && (await sums()).length === 0; left -= 1) await new Promise((done) => { setTimeout(done, 50) })
  const counted = Object.fromEntries((await sums()).map(({ kind, n }) => [kind, n]))
  assert.equal(counted['session'], 1)
  assert.equal(counted['qr'], 1)
  assert.ok((counted['search'] ?? 0) >= 1)
  await context.close()
})

test('nobody is thrown out of a screen that nobody touched, and who reads on is asked, not interrupted', { skip: noBrowser }, async () => {
  const { page, context } = await screen()
  await page.clock.runFor(600_000)
  assert.equal(await page.locator('.kiosk-warning[open]').count(), 0)
  await page.getByRole('link', { name: /查政策/ }).tap()
  await opened(page, '现行有效的政策文件')
  await page.clock.runFor(50_000)
  await page.locator('h1').tap()
  await page.clock.runFor(50_000)
  assert.equal(await page.locator('.kiosk-warning[open]').count(), 0, 'a touch begins the time anew')
  await page.clock.runFor(15_000)
  assert.equal(await page.locator('.kiosk-warning[open]').count(), 1)
  assert.equal(await page.locator('h1').textContent(), '现行有效的政策文件', 'what was read still stands behind the question')
  await context.close()
})

test('links lead nowhere but over the screen’s own pages; what does not belong here goes to one’s own phone', { skip: noBrowser }, async () => {
  const { page, context } = await screen()
  await page.getByRole('link', { name: /申请公开/ }).tap()
  await opened(page, '申请政府信息公开')
  assert.equal(await page.locator('main input').count(), 0, 'no field for personal data')
  assert.equal(await page.locator('main svg[role=img]').count(), 1)
  const foreign = await page.goto(`${app.portal}${START}/phone?to=${encodeURIComponent('https://example.org/')}`)
  assert.equal(foreign?.status(), 200)
  assert.equal(await page.locator('main svg').count(), 0, 'no code that leads to strangers')
  await context.close()
})

test('every page of the screen: axe, large targets, no scrolling sideways, in three looks; and without scripts', { skip: noBrowser }, async () => {
  const { page, context } = await screen()
  const { rows: [entry] } = await sql<{ address: string }>`select address from site.snapshot where kind = 'entry' and current and data->'content'->>'kind' = 'guide' limit 1`.execute(app.database.office)
  const { rows: [policy] } = await sql<{ id: string }>`select data->>'id' as id from site.snapshot where kind = 'policy-state' and current limit 1`.execute(app.database.office)
  const pages = ['', '/local', '/guides', '/policies', '/columns', '/search', `/search?q=${encodeURIComponent('公租房')}`, `/read${entry?.address}`, `/read/policies/${policy?.id}`, '/apply', '/about', '/phone?to=/apply']
  for (const look of ['normal', 'senior', 'contrast']) {
    await page.goto(`${app.portal}${START}/look?set=${look}&back=${START}`)
    for (const path of pages) {
      assert.equal((await page.goto(app.portal + START + path))?.status(), 200, path)
      await assertAccessible(page, `${look} ${path}`)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${look} ${path} scrolls sideways`)
    }
  }
  await page.goto(`${app.portal}${START}`)
  await page.locator('#kiosk-words').tap()
  await page.locator('.kiosk-key').first().waitFor()
  const small = await page.evaluate(() => [...document.querySelectorAll('.kiosk a, .kiosk button, .kiosk input[type=search]')].map((one) => ({ words: one.textContent, height: one.getBoundingClientRect().height, width: one.getBoundingClientRect().width })).filter(({ height, width }) => height < 64 || width < 64))
  assert.deepEqual(small, [])
  await context.close()
  const plain = await screen({ scripts: false })
  await plain.page.locator('#kiosk-words').fill('公租房')
  await plain.page.getByRole('button', { name: '搜索' }).tap()
  await opened(plain.page, '“公租房”的搜索结果')
  await plain.page.getByRole('button', { name: '结束使用' }).tap()
  await opened(plain.page, '请选择，或者直接搜索')
  await plain.context.close()
})
