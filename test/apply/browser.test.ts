import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { publicFolder } from './assets.ts'
import { portalServer, publish, type PortalServer } from './portal-server.tsx'
import { CORRECTING, FEE, GRANTED, HANDLING, showCase } from './sample-views.ts'

let server: PortalServer
let browser: Browser
let origin: string
before(async () => {
  if (noBrowser) return
  server = await portalServer({ assets: publicFolder })
  await publish(server.office, '/reports/2023/traffic', '青汀市交通运输局2023年政府信息公开工作年度报告')
  origin = await server.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await launch()
})
after(async () => {
  if (noBrowser) return
  await browser.close()
  await server.close()
})

async function looked(page: Page, where: string, width: number): Promise<void> {
  await assertAccessible(page, where)
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${where} is as wide as the window`)
}
const next = (page: Page) => page.locator('main button[value=next]').click()

async function apply(page: Page, width: number, scripts: boolean): Promise<string> {
  const check = async (where: string) => { if (scripts) await looked(page, where, width) }
  await page.goto(`${origin}/apply`)
  await next(page)
  await page.locator('.error-summary').waitFor()
  await check('step 1, wrong')
  await page.locator('[name=agency]').selectOption('traffic')
  await page.locator('[name=subject]').pressSequentially('交通运输局2023年度报告')
  if (scripts) {
    await page.locator('.already-live a').waitFor()
    await check('step 1, already public')
  }
  await page.locator('[name=description]').fill('2023年度的报告全文')
  await next(page)
  await page.getByText('这些信息已经公开，是您要的吗？').waitFor()
  await check('already public')
  await next(page)
  const organisation = page.locator('[name=orgName]')
  await page.locator('[name=personName]').waitFor()
  assert.equal(await organisation.isVisible(), false, 'a person sees no fields of organisations')
  await page.locator('[name=class][value=business]').check()
  assert.equal(await organisation.isVisible(), true)
  await page.locator('[name=class][value=natural]').check()
  await check('step 2')
  await page.locator('[name=personName]').fill('王某某')
  await page.locator('[name=personId]').fill('11010519491231002X')
  await page.locator('[name=phone]').fill('13800001234')
  await next(page)
  await page.locator('[name=delivery]').first().waitFor()
  await check('step 3')
  await next(page)
  await page.getByText('请核对，没有错就提交').waitFor()
  if (scripts) await page.locator('[name=proof][value^=e]').waitFor({ state: 'attached' })
  else assert.equal(await page.locator('[name=proof]').inputValue(), '')
  await check('step 4')
  await page.locator('[name=files]').setInputFiles({ name: '图.html', mimeType: 'text/html', buffer: Buffer.from('<html>') })
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('附件需要重新选择：图.html').waitFor()
  server.later(4000)
  await page.getByRole('button', { name: '提交申请' }).click()
  const code = await page.locator('.code-text').textContent() ?? ''
  const overflow = await page.locator('.receipt-code').evaluate((box) => [...box.children].some((part) => part.scrollWidth > box.clientWidth))
  assert.equal(overflow, false, 'the query code stays in its frame')
  await check('receipt')
  await page.getByRole('button', { name: '查看办理进度' }).click()
  await page.getByText('申请已收到，正在登记').waitFor()
  await check('waiting')
  return code
}

for (const width of [1440, 390]) {
  for (const scripts of [true, false]) {
    test(`from the form to the receipt at ${width} px, ${scripts ? 'with' : 'without'} scripts`, { skip: noBrowser }, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (said) => { if (said.type() === 'error' && !/status of 4\d\d/.test(said.text())) faults.push(said.text()) })
      const code = await apply(page, width, scripts)
      assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      assert.ok(!page.url().includes(code))
      assert.deepEqual(faults, [])
      await context.close()
    })
  }

  test(`the progress page in each of its states at ${width} px`, { skip: noBrowser }, async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    for (const view of [HANDLING, CORRECTING, FEE, GRANTED]) {
      const found = await showCase(server.office, view)
      await page.goto(`${origin}/progress`)
      await looked(page, 'look up', width)
      await page.locator('[name=code]').fill(found.code)
      await page.locator('[name=lastFour]').fill(found.lastFour)
      await page.locator('main button').click()
      await page.locator('.standing').waitFor()
      await looked(page, view.stateWords, width)
    }
    await page.close()
  })
}

test('the browser’s own Back button shows the earlier step with what was typed', { skip: noBrowser }, async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/apply`)
  await page.locator('[name=agency]').selectOption('gov')
  await page.locator('[name=subject]').fill('学区划分')
  await page.locator('[name=description]').fill('2024年')
  await next(page)
  await page.locator('[name=personName]').fill('王某某')
  await page.locator('[name=personId]').fill('11010519491231002X')
  await page.locator('[name=phone]').fill('13800001234')
  await next(page)
  await page.getByText('您想怎样得到它？').waitFor()
  await page.goBack()
  assert.equal(await page.locator('[name=personName]').inputValue(), '王某某')
  await page.close()
})

test('长者版 and high contrast: nothing runs out of the window, nothing is unreadable', { skip: noBrowser }, async () => {
  for (const look of ['senior', 'contrast']) {
    const context = await browser.newContext({ viewport: { width: 390, height: 900 } })
    await context.addCookies([{ name: 'gongkai_look', value: look, url: origin }])
    const page = await context.newPage()
    const found = await showCase(server.office, GRANTED)
    await page.goto(`${origin}/apply`)
    await looked(page, `${look}: apply`, 390)
    await page.goto(`${origin}/progress`)
    await page.locator('[name=code]').fill(found.code)
    await page.locator('[name=lastFour]').fill(found.lastFour)
    await page.locator('main button').click()
    await page.locator('.standing').waitFor()
    await looked(page, `${look}: case`, 390)
    if (look === 'senior') await apply(page, 390, true)
    await context.close()
  }
})
