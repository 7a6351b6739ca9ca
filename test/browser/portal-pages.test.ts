import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { portalKinds } from '../kit/portal-kinds.ts'

const LOOKS = ['normal', 'senior', 'contrast'] as const
const WIDTHS = [1440, 390] as const
let app: RunningApp, browser: Browser
let kinds: readonly (readonly [kind: string, path: string])[] = []

before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true })
  browser = await launch()
  kinds = (await portalKinds(app.database.portal)).map(({ kind, path }) => [kind, path] as const)
})
after(async () => { await browser?.close(); await app?.close() })

async function pageIn(look: (typeof LOOKS)[number], width: number, scripts = true): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts })
  const page = await context.newPage()
  if (look !== 'normal') await page.goto(`${app.portal}/look?set=${look}&back=/rules`)
  return { page, close: () => context.close() }
}

for (const look of LOOKS) test(`every kind of page of the portal holds every rule of accessibility and does not scroll sideways, wide and on a phone: ${look}`, { skip: noBrowser }, async () => {
  const { page, close } = await pageIn(look, 1440)
  for (const [kind, path] of kinds) {
    await page.setViewportSize({ width: 1440, height: 900 })
    const answer = await page.goto(app.portal + path)
    assert.equal(answer?.status(), path === '/nothing/here' ? 404 : 200, kind)
    assert.equal(await page.evaluate(() => document.documentElement.dataset['look']), look, kind)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await assertAccessible(page, `${kind} ${look} ${width}`)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${kind} scrolls sideways`)
    }
  }
  await close()
})

test('with scripts off every page says the same', { skip: noBrowser }, async () => {
  const [on, off] = await Promise.all([pageIn('normal', 1440), pageIn('normal', 1440, false)])
  const words = async (page: Page): Promise<string> => (await page.locator('main').allInnerTexts()).join('').replace(/A−[\s\S]*?分享\s*/, '').replace(/\s+/g, '')
  for (const [kind, path] of kinds) {
    await Promise.all([on.page.goto(app.portal + path), off.page.goto(app.portal + path)])
    const without = await words(off.page)
    assert.ok(without.length > 20, kind)
    assert.equal(await words(on.page), without, kind)
  }
  await Promise.all([on.close(), off.close()])
})

test('Tab reaches everything that can be pressed, in the order of the page, and shows where it is', { skip: noBrowser }, async () => {
  const { page, close } = await pageIn('normal', 1440)
  for (const [kind, path] of kinds.filter(([, one]) => ['/', '/search?q=%E4%BD%8E%E4%BF%9D', '/apply'].includes(one) || one.startsWith('/info/2'))) {
    await page.goto(app.portal + path)
    const all = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter((one) => one.checkVisibility() && !one.hasAttribute('disabled') && one.tabIndex >= 0 && !(one instanceof HTMLInputElement && one.type === 'radio')).map((one, at) => { one.dataset['at'] = String(at); return at }))
    const reached = new Set<number>()
    for (let press = 0; press <= all.length + 3; press += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement, { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return one.dataset['at'] === undefined ? null : { at: Number(one.dataset['at']), shown: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' }
      })
      if (at) { reached.add(at.at); assert.ok(at.shown, `${kind}: 第${at.at}个没有焦点样式`) }
    }
    assert.deepEqual(all.filter((at) => !reached.has(at)), [], kind)
  }
  await close()
})
