import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser, page: Page
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
  page = await signIn(app, browser, 'lin')
})
after(async () => { await browser?.close(); await app?.close() })

const save = async (): Promise<void> => { await page.getByRole('button', { name: '保存并公布' }).last().click() }

test('every page of the registry holds every rule of accessibility at the desk and on a phone', { skip: noBrowser }, async () => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/zones', '/zones/use', '/zones/map', '/zones/new', '/zones/linhe', '/zones/linhe/change', '/zones/linhe/close']) {
      const answer = await page.goto(app.desk + path)
      assert.equal(answer?.status(), 200, path)
      await assertAccessible(page, `${path} ${width}`)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${path} scrolls sideways`)
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('a zone is registered by pressing its place on the map, changed, closed and opened again, and the public sees each', { skip: noBrowser }, async () => {
  await page.goto(`${app.desk}/zones/new`)
  await page.getByLabel('代码').fill('gufan')
  await page.getByLabel('名称').fill('古畈镇政务公开专区')
  await page.getByLabel('级别').selectOption('town')
  await page.getByLabel('管理单位').selectOption('gutian')
  await page.getByLabel('地址').fill('青汀市古畈镇镇前街2号便民服务中心')
  await page.getByLabel('周一').fill('八点半开门')
  await page.locator('input[type=image]').click({ position: { x: 500, y: 470 } })
  await page.waitForLoadState()
  assert.match(await page.getByLabel('经度').inputValue(), /^119\.\d+$/)
  assert.equal(await page.getByLabel('名称').inputValue(), '古畈镇政务公开专区', 'what was typed is kept')

  await save()
  assert.match(await page.locator('.errors, [role=alert]').first().textContent() ?? '', /电话|开放时间|8:30/)
  assert.equal(await page.getByLabel('周一').inputValue(), '八点半开门')
  for (const day of ['周一', '周二', '周三', '周四', '周五']) await page.getByLabel(day).fill('8:30-12:00，14:00-17:30')
  await page.getByLabel('电话').fill('0599-5550199')
  await page.getByLabel('查阅政府信息').check()
  await page.getByLabel('查阅电脑').check()
  await save()
  await page.getByRole('heading', { level: 1, name: '古畈镇政务公开专区' }).waitFor()

  const seen = async (): Promise<string> => (await (await fetch(`${app.portal}/zones/gufan`)).text())
  assert.match(await seen(), /0599-5550199/)
  await page.goto(`${app.desk}/zones/gufan/change`)
  await page.getByLabel('电话').fill('0599-5550177')
  await page.getByLabel('变更的原因').fill('换了号码')
  await save()
  await page.getByText('换了号码').first().waitFor()
  assert.match(await seen(), /0599-5550177/)

  await page.goto(`${app.desk}/zones/gufan/close`)
  for (const field of await page.locator('main form :is(input[required]:not([type=hidden]), textarea[required])').all()) if (await field.inputValue() === '') await field.fill('搬到新的便民服务中心，旧址停用')
  await page.locator('main form button.button-danger, main form button.button-primary').first().click()
  await page.waitForLoadState()
  assert.notEqual((await fetch(`${app.portal}/zones/gufan`)).status, 200)
  await page.goto(`${app.desk}/zones/gufan/reopen`)
  for (const field of await page.locator('main form :is(input[required]:not([type=hidden]), textarea[required])').all()) if (await field.inputValue() === '') await field.fill('装修好了')
  await page.locator('main form button.button-danger, main form button.button-primary').first().click()
  await page.waitForLoadState()
  assert.equal((await fetch(`${app.portal}/zones/gufan`)).status, 200)
})
