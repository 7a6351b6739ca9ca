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
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
})
after(async () => { await browser?.close(); await app?.close() })
async function fits(page: Page, where: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await assertAccessible(page, `${where} at ${width}`)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways at ${width}`)
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${where}-${width}.png`, fullPage: true })
  }
}
const click = async (page: Page, name: string): Promise<void> => { await page.getByRole('button', { name, exact: true }).click(); await page.waitForLoadState() }

test('a citizen without scripts comments on a passage and answers the questionnaire; the office finds both', { skip: noBrowser }, async () => {
  const citizen = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage()
  await citizen.goto(`${app.portal}/consultations`)
  await citizen.getByRole('link', { name: /扬尘/ }).click()
  await citizen.getByRole('link', { name: /对这一段提意见.*第 2 段/ }).click()
  await click(citizen, '提交意见')
  await citizen.getByText('请填写“您的意见”').first().waitFor()
  await citizen.getByLabel('您的意见').fill('渣土车应当安装定位，路线公开')
  await citizen.getByLabel('怎样称呼您').fill('冯某某')
  while (await citizen.getByText('您的意见已经收到').count() === 0) await click(citizen, '提交意见')
  await citizen.goto(`${app.portal}/consultations/c2025-003/survey`).catch(() => null)
  await citizen.goto(`${app.portal}/consultations`)
  await citizen.getByRole('link', { name: /扬尘/ }).click()
  await citizen.getByRole('link', { name: '填问卷' }).click()
  await citizen.getByLabel('渣土车').check()
  while (await citizen.getByText('您的问卷已经收到').count() === 0) await click(citizen, '提交问卷')

  const head = await signIn(app, browser, 'lin')
  await head.goto(`${app.desk}/consultations`)
  await head.getByRole('link', { name: /扬尘/ }).click()
  const address = head.url()
  await fits(head, 'desk-consultation')
  for (let tries = 0; tries < 200; tries += 1) { await head.goto(`${address}/comments?q=${encodeURIComponent('渣土车应当')}`); if (await head.getByText('渣土车应当安装定位').count() > 0) break }
  await fits(head, 'desk-comments')
  await head.getByRole('link', { name: /查看/ }).first().click()
  await click(head, '查看这一次')
  await head.getByText('请填写“为什么要看”').first().waitFor()
  await head.getByLabel('为什么要看').fill('请他补充路线')
  await click(head, '查看这一次')
  await head.getByText('冯某某').waitFor()
  await head.goto(`${address}/survey`)
  await fits(head, 'desk-survey')
  await citizen.goto(`${app.portal}${new URL(address).pathname.replace('/items', '')}`)
  assert.doesNotMatch(await citizen.content(), /冯某/)
})
test('closed opinions are answered kind by kind, the report is drafted, reviewed and published', { skip: noBrowser }, async () => {
  const clerk = await signIn(app, browser, 'chen')
  await clerk.goto(`${app.desk}/consultations?state=closed`)
  await clerk.getByRole('link', { name: /学区/ }).click()
  const address = clerk.url(), id = address.split('/').at(-1) ?? ''
  await clerk.goto(`${address}/clusters`)
  await fits(clerk, 'desk-clusters')
  await clerk.getByText('每条意见都在而且只在一类里').waitFor()
  for (;;) {
    await clerk.goto(`${address}/clusters?verdict=open`)
    const next = clerk.locator('tbody th a').first()
    if (await next.count() === 0) break
    await next.click()
    await clerk.getByLabel('部分采纳', { exact: true }).check()
    await clerk.getByLabel('理由').fill('设一年过渡期，见第二条')
    await click(clerk, '答复')
    await clerk.getByText('已答复').waitFor()
  }
  await clerk.goto(`${address}/report`)
  await fits(clerk, 'desk-report')
  await click(clerk, '保存')
  await clerk.getByText('已保存').waitFor()
  await clerk.goto(`${address}/moves/work`)
  await click(clerk, '整理完毕，送审反馈')
  await clerk.getByText('已办理').waitFor()
  const head = await signIn(app, browser, 'lin')
  await head.goto(`${address}/moves/feed_back`)
  await fits(head, 'desk-feedback')
  await click(head, '公布反馈')
  await head.getByText('已办理').waitFor()
  const reader = await (await browser.newContext()).newPage()
  await reader.goto(`${app.portal}/consultations/${id}/feedback`)
  await reader.getByText('设一年过渡期').first().waitFor()
  await fits(reader, 'feedback')
})
test('every other page, and a hearing is planned and announced', { skip: noBrowser }, async () => {
  const visitor = await (await browser.newContext()).newPage()
  for (const path of ['', '?view=closed', '?view=answered', '/c2024-001', '/c2024-001/feedback']) { assert.equal((await visitor.goto(`${app.portal}/consultations${path}`))?.status(), 200, path); await fits(visitor, `consultations${path.replaceAll(/[/?=]/g, '-')}`) }
  const clerk = await signIn(app, browser, 'chen')
  await clerk.goto(`${app.desk}/consultations/new`)
  await fits(clerk, 'desk-consultation-new')
  await click(clerk, '保存')
  await clerk.getByText('请填写“标题”').first().waitFor()
  await clerk.goto(`${app.desk}/consultations?state=open`)
  await clerk.getByRole('link', { name: /扬尘/ }).click()
  const address = clerk.url()
  await clerk.goto(`${address}/import`)
  await fits(clerk, 'desk-paper')
  await clerk.goto(`${address}/hearing`)
  for (const [label, value] of [['日期', '2025-02-20'], ['时间', '上午9时'], ['地点', '市政府会议室'], ['代表人数', '10'], ['报名截止', '2025-02-18'], ['随机数从哪里来', '2月19日收盘点位']] as const) await clerk.getByLabel(label).fill(value)
  await click(clerk, '保存安排')
  await clerk.getByText('报名截止日应当在 2025-02-12 或以前').first().waitFor()
  assert.equal(await clerk.getByLabel('地点').inputValue(), '市政府会议室')
  await clerk.getByLabel('报名截止').fill('2025-02-10')
  await click(clerk, '保存安排')
  await fits(clerk, 'desk-hearing')
  const head = await signIn(app, browser, 'lin')
  await head.goto(`${address}/hearing`)
  await click(head, '公告听证会')
  await visitor.goto(`${app.portal}${new URL(address).pathname.replace('/items', '')}/hearing`)
  await fits(visitor, 'hearing')
  await visitor.getByRole('link', { name: '我要报名' }).click()
  await fits(visitor, 'hearing-register')
})
