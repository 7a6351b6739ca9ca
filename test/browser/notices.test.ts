import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { mailServer, type MailServer } from '../notices/mail-server.ts'
import { tokenIn } from '../notices/office.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser, mail: MailServer
const PICTURES = process.env['PICTURES']
const LOOKS = ['normal', 'senior', 'contrast'] as const
before(async () => {
  if (noBrowser) return
  mail = await mailServer()
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
})
after(async () => { await browser?.close(); await app?.close(); await mail?.close() })

async function fits(page: Page, where: string, looks: readonly (typeof LOOKS)[number][] = ['normal']): Promise<void> {
  for (const look of looks) {
    if (look !== 'normal') {
      await page.context().addCookies([{ name: 'gongkai_look', value: look, url: page.url() }])
      await page.reload()
    }
    await assertAccessible(page, `${where} ${look}`)
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} ${look} scrolls sideways at ${width}`)
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/notices-${where}-${look}-${width}.png`, fullPage: true })
    }
  }
  await page.context().clearCookies({ name: 'gongkai_look' })
}
/** Buttons and boxes are large enough for a thumb (44 px) on a phone. */
async function thumbs(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 900 })
  const small = await page.locator('main :is(button, summary, .choice-label, .control, .actions a):visible').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => `${one.tagName} ${one.textContent?.slice(0, 20)} ${one.getBoundingClientRect().height}`))
  assert.deepEqual(small, [], where)
}
const mailTo = async (to: string): Promise<string> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const got = mail.mailbox.findLast((one) => one.to === to)
    if (got) return got.text
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  throw new Error(`no mail to ${to}`)
}
const send = async (page: Page, button: string): Promise<void> => {
  // Who is quicker than three seconds is told to click again.
  while (await page.getByRole('heading', { name: '还差一步：确认订阅' }).count() === 0) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForLoadState()
  }
}

test('a citizen on a phone without scripts subscribes, opens the mail, confirms, and stops again', { skip: noBrowser }, async () => {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: true })
  const page = await context.newPage()
  await page.goto(`${app.portal}/subscribe?column=statutory-20-1&keyword=${encodeURIComponent('公积金 贷款')}`)
  await page.getByRole('heading', { level: 1, name: '订阅' }).waitFor()
  assert.ok(await page.getByLabel('关键词').inputValue())
  await fits(page, 'subscribe', LOOKS)
  await page.goto(`${app.portal}/subscribe?column=statutory-20-1`)
  await thumbs(page, 'subscribe')
  await page.getByRole('button', { name: '订阅', exact: true }).click()
  await page.getByText('请填写完整的电子邮箱').first().waitFor()
  await fits(page, 'wrong')
  const plain = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage()
  await plain.goto(`${app.portal}/subscribe?column=statutory-20-1`)
  await plain.getByLabel('电子邮箱').last().fill('zhou@example.cn')
  await send(plain, '订阅')
  const done = await context.newPage()
  await done.goto(`${app.portal}/subscribe?agency=qingting`)
  await done.getByRole('radio', { name: '程序接收（Webhook）' }).check()
  await done.getByLabel('接收程序的网址').fill('https://hook.example.com/in')
  await send(done, '订阅')
  await fits(done, 'done')

  const confirm = tokenIn(await mailTo('zhou@example.cn'), 'confirm')
  await page.goto(`${app.portal}/subscribe/confirm?t=${confirm}`)
  await fits(page, 'confirm', LOOKS)
  await plain.goto(`${app.portal}/subscribe/confirm?t=${confirm}`)
  await plain.getByRole('button', { name: '确认订阅' }).click()
  await plain.getByText('已经收到您的确认').waitFor()
  await page.goto(`${app.portal}/subscribe/off?t=1.${'a'.repeat(24)}`)
  await fits(page, 'off', LOOKS)
  await page.goto(`${app.portal}/subscribe/off?t=1`)
  await fits(page, 'broken')
  await page.goto(`${app.portal}/subscribe/request`)
  await fits(page, 'request', LOOKS)
  await page.setViewportSize({ width: 390, height: 844 })
  // By keyboard alone: every field and button is reached in order.
  await page.goto(`${app.portal}/subscribe`)
  const reached = new Set<string>()
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? ''))
  }
  for (const name of ['keywords', 'column', 'way', 'contact-email', 'pace']) assert.ok(reached.has(name), `${name} by Tab`)
})

test('the desk sees numbers, masked addresses and reasons; sends again; changes the quiet hours; previews', { skip: noBrowser }, async () => {
  const head = await signIn(app, browser, 'lin')
  await head.goto(`${app.desk}/notices`)
  await head.getByText('近30天的通知').waitFor()
  await fits(head, 'desk-home')
  await head.goto(`${app.desk}/notices/failed`)
  assert.match((await head.locator('main').textContent()) ?? '', /r\*\*\*@e\*\*\*com/)
  assert.doesNotMatch((await head.locator('main').textContent()) ?? '', /reader3@/)
  await fits(head, 'desk-failed')
  await head.getByRole('button', { name: '再发一次', exact: true }).first().click()
  await head.getByText(/已重新排队/).waitFor()
  await head.goto(`${app.desk}/notices/settings`)
  await fits(head, 'desk-settings')
  await head.getByLabel('免打扰开始').fill('25:00')
  await head.getByRole('button', { name: '保存' }).click()
  await head.getByText('请填写时间，例如 22:00').first().waitFor()
  await head.getByLabel('免打扰开始').fill('21:30')
  await head.getByRole('button', { name: '保存' }).click()
  await head.getByText('已保存').waitFor()
  assert.equal(await head.getByLabel('免打扰开始').inputValue(), '21:30')
  await head.locator('#test').getByLabel('发给谁').fill('lin@example.cn')
  await head.getByRole('button', { name: '试发' }).click()
  await head.getByText(/已发出，对方应答：250/).waitFor()
  await head.goto(`${app.desk}/notices/templates`)
  await fits(head, 'desk-templates')
  await head.goto(`${app.desk}/notices`)
  await head.locator('#end').getByLabel('接收地址').fill('reader1@example.com')
  await head.getByRole('button', { name: '停止这个地址的全部订阅' }).click()
  await head.getByText('已停止这个地址的1项订阅').waitFor()
})
