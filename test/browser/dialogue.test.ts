import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser
const PICTURES = process.env['PICTURES']
before(async () => {
  if (noBrowser) return
  // The citizen looks again and again until the worker has registered the question.
  process.env['GONGKAI_WRONG_CODES'] = '100000'
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
})
after(async () => { await browser?.close(); await app?.close() })

/** No violation and nothing to push sideways, on a phone and on a desk; a picture of each where wanted. */
async function fits(page: Page, where: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await assertAccessible(page, `${where} at ${width}`)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways at ${width}`)
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${where}-${width}.png`, fullPage: true })
  }
}
const click = async (page: Page, name: string): Promise<void> => { await page.getByRole('button', { name, exact: true }).click(); await page.waitForLoadState() }

/** One step at the desk through its form. */
async function step(page: Page, id: string, move: string, fill: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`${app.desk}/dialogue/questions/${id}/moves/${move}`)
  for (const [name, value] of Object.entries(fill)) {
    const field = page.locator(`main [name="${name}"]`).first()
    if (await field.evaluate((element) => element.tagName) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.locator('main form .button-primary, main form .button-danger').first().click()
  await page.getByText('已办理').waitFor()
}

test('a citizen without scripts asks, a clerk answers, a reviewer publishes, everybody reads and rates', { skip: noBrowser }, async () => {
  const citizen = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage()
  await citizen.goto(`${app.portal}/ask`)
  await citizen.getByLabel('一句话说明要问什么').fill('临禾镇集市日停车有没有安排')
  await citizen.getByLabel('具体问题').fill('逢五逢十赶集，车停哪里？')
  await citizen.getByLabel('主题').selectOption('traffic')
  await citizen.getByLabel('向哪个单位咨询').selectOption('linhe')
  await citizen.getByLabel('联系电话').fill('13900001234')
  // Who is quicker than three seconds is told to click again.
  while (await citizen.locator('.receipt-code').count() === 0) await click(citizen, '提交咨询')
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await citizen.locator('.receipt-code').textContent()) ?? '')?.[0] ?? ''
  const look = async (words: RegExp): Promise<void> => {
    for (;;) {
      await citizen.goto(`${app.portal}/ask/progress`)
      await citizen.getByLabel('查询码').fill(code)
      await click(citizen, '查询')
      if (words.test((await citizen.locator('main').textContent()) ?? '')) return
    }
  }
  await look(/正在分派/)

  const clerk = await signIn(app, browser, 'he')
  await clerk.goto(`${app.desk}/dialogue`)
  await clerk.getByRole('link', { name: '临禾镇集市日停车有没有安排' }).click()
  const id = clerk.url().split('/').at(-1) ?? ''
  await fits(clerk, 'desk-question')
  await click(clerk, '查看联系方式')
  await clerk.getByText('13900001234').waitFor()
  await step(clerk, id, 'assign', { agency: 'linhe' })
  await clerk.goto(`${app.desk}/dialogue/questions/${id}/draft`)
  await fits(clerk, 'desk-draft')
  await clerk.getByRole('textbox', { name: '答复', exact: false }).last().fill('有安排。')
  await clerk.locator('[name=answer]').fill('有安排。\n\n集市日开放镇中心小学操场和农贸市场东侧空地停车，七时至十三时免费，有志愿者引导。')
  await clerk.locator('[name=ties]').fill('/nowhere')
  await click(clerk, '保存并检查')
  await clerk.getByText('没有已公布的内容').first().waitFor()
  await clerk.locator('[name=ties]').fill('')
  await click(clerk, '保存并检查')
  await clerk.getByText('已保存').waitFor()
  await step(clerk, id, 'submit')
  // What the page does not offer the address refuses.
  assert.equal((await clerk.goto(`${app.desk}/dialogue/questions/${id}/moves/approve`))?.status(), 403)
  const reviewer = await signIn(app, browser, 'lv')
  await step(reviewer, id, 'approve')
  await reviewer.goto(`${app.desk}/dialogue/questions/${id}/moves/publish`)
  await fits(reviewer, 'desk-publish')
  await step(reviewer, id, 'publish')
  await fits(reviewer, 'desk-published')

  await look(/已经答复.*镇中心小学操场/s)
  await citizen.goto(`${app.portal}/questions/${id}`)
  assert.doesNotMatch((await citizen.content()), /13900001234/)
  await citizen.getByRole('link', { name: '我来评价' }).click()
  await citizen.getByLabel('有帮助', { exact: true }).check()
  await click(citizen, '提交评价')
  await citizen.getByText('收到了您的评价').waitFor()
  await citizen.goto(`${app.portal}/questions?q=${encodeURIComponent('集市 停车')}`)
  await citizen.getByRole('link', { name: '临禾镇集市日停车有没有安排' }).waitFor()
  // The worker brings it into the search of the whole site.
  const found = citizen.locator('.found-title a', { hasText: '停车有没有安排' })
  for (let tries = 0; await found.count() === 0 && tries < 200; tries += 1) await citizen.goto(`${app.portal}/search?q=${encodeURIComponent('集市日停车')}`)
  assert.equal(await found.getAttribute('href'), `/questions/${id}`)
})

test('every public page kind in normal, 长者版 and high contrast', { skip: noBrowser }, async () => {
  for (const style of ['normal', 'senior', 'contrast']) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } }), page = await context.newPage()
    await context.addCookies([{ name: 'gongkai_look', value: style, url: app.portal }])
    for (const path of ['/questions', '/questions/2024-0003', '/questions/2024-0003/rate', '/frequent-questions', '/frequent-questions/3', '/concerns', '/concerns/3', '/ask', '/ask/progress']) {
      assert.equal((await page.goto(app.portal + path))?.status(), 200, path)
      await fits(page, `${style}${path.replaceAll('/', '-')}`)
    }
    await context.close()
  }
})

test('the desk’s other pages: register, import with faults, frequent questions, responses, statistics, tokens', { skip: noBrowser }, async () => {
  const page = await signIn(app, browser, 'chen')
  for (const path of ['', '/new', '/import', '/frequent', '/frequent/new', '/concerns', '/concerns/new', '/pieces/frequent-3', '/pieces/concern-1', '/statistics?year=2024']) {
    assert.equal((await page.goto(`${app.desk}/dialogue${path}`))?.status(), 200, path)
    await fits(page, `desk${path.replaceAll('/', '-').replace(/\?.*/, '') || '-register'}`)
  }
  await page.goto(`${app.desk}/dialogue/import`)
  await page.getByLabel('来源').selectOption('hotline')
  await page.setInputFiles('input[name=file]', { name: '工单.csv', mimeType: 'text/csv', buffer: Buffer.from('工单编号,提问日期,标题,内容\nT1,2025-01-08,怎样办居住证,租房住，到哪里办\nT2,明天,标题,\n') })
  await click(page, '导入')
  await page.getByText('登记 1 件；已有的 0 件没有重复登记；有问题的 1 行没有登记').waitFor()
  await fits(page, 'desk-imported')
  const head = await signIn(app, browser, 'lin')
  await head.goto(`${app.desk}/dialogue/tokens`)
  await head.getByLabel('用途').fill('市12345平台')
  await click(head, '生成令牌')
  await head.locator('.qa-token').waitFor()
  await fits(head, 'desk-tokens')
})
