import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { renderPdf } from '#platform/documents/typst'
import { textPages } from '#platform/documents/redact/pdf'
import { paperBytes } from '../../src/modules/requests/store-papers.ts'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser, request = ''
const PHONE = '13812341234', IDENTITY = '11010519491231002X'
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
  const { rows } = await sql<{ id: string }>`select id from requests.request where closed_on is null and agency = 'qingting' order by id limit 1`.execute(app.database.office)
  request = rows[0]?.id ?? ''
  assert.ok(request, 'an open case of the demo')
})
after(async () => { await browser?.close(); await app?.close() })

const pdf = () => renderPdf('platform/documents/templates/letter.typ', {
  agency: '青汀市交通运输局', number: '〔2024〕8号', title: '中标通知', addressee: '某公司', signedBy: '青汀市交通运输局', signedOn: '2024年3月3日', date: [2024, 3, 3],
  blocks: [{ kind: 'p', line: [{ kind: 'text', text: `联系人电话${PHONE}，身份证号${IDENTITY}，报价三百万元。` }] }],
})

test('a clerk puts a paper into the file, ticks what was found, paints a frame with the mouse, and nothing is left under either', { skip: noBrowser }, async () => {
  const page = await signIn(app, browser, 'chen')
  await page.goto(`${app.desk}/requests/${request}`)
  await page.locator('.case-add-paper summary').click()
  await page.locator('.case-add-paper input[name=title]').fill('中标通知')
  await page.locator('.case-add-paper input[type=file]').setInputFiles({ name: '中标通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf()) })
  await page.locator('.case-add-paper button').click()
  await page.locator('a[href*="/redact/"]').first().click()
  await page.getByRole('heading', { level: 1, name: '遮盖材料' }).waitFor()
  await assertAccessible(page, '遮盖材料')
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `no sideways scrolling at ${width}`)
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/redact-${width}.png`, fullPage: true })
  }
  await page.getByLabel(PHONE).check()
  await page.getByLabel(IDENTITY).check()
  const sheet = page.locator('.redact-sheet').first()
  await sheet.scrollIntoViewIfNeeded()
  await page.waitForFunction(() => { const picture = document.querySelector<HTMLImageElement>('.redact-sheet img'); return picture?.complete === true && picture.naturalWidth > 0 })
  const frame = await sheet.boundingBox()
  assert.ok(frame)
  await page.mouse.move(frame.x + frame.width * 0.2, frame.y + frame.height * 0.2)
  await page.mouse.down()
  await page.mouse.move(frame.x + frame.width * 0.5, frame.y + frame.height * 0.24)
  await page.mouse.up()
  const [, left = '', top = ''] = (await page.getByLabel('遮盖区域').inputValue()).split(',')
  assert.ok(Math.abs(Number(left) - 0.2 * 595) < 6 && Math.abs(Number(top) - 0.2 * 842) < 8, `the frame is where the mouse drew it: ${left}, ${top}`)
  await page.getByLabel('理由').selectOption('privacy')
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/redact.png`, fullPage: true })
  await page.getByRole('button', { name: '遮盖并保存' }).click()
  await page.locator('#papers').waitFor()
  await assertAccessible(page, '申请办理')
  const { rows } = await sql<{ new_paper: number; reason: string; page: number }>`select new_paper, reason, page from requests.redaction order by id`.execute(app.database.office)
  // The identity number is set in two pieces, the figures and the X: a line for each box.
  assert.equal(rows.length, 4)
  assert.ok(rows.every(({ reason }) => reason === '个人隐私（条例第十五条）'))
  const made = await paperBytes({ db: app.database.office, home: app.home } as Parameters<typeof paperBytes>[0], rows[0]?.new_paper ?? 0)
  if (process.env['PICTURES']) writeFileSync(`${process.env['PICTURES']}/made.pdf`, made.bytes)
  const remaining = (await textPages(made.bytes)).map(({ text }) => text).join('')
  for (const secret of [PHONE, IDENTITY]) assert.equal(remaining.includes(secret), false)
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/case-after.png`, fullPage: true })
})

test('without scripts a region is typed, and a wrong one comes back with what was typed', { skip: noBrowser }, async () => {
  const signed = await signIn(app, browser, 'chen')
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await signed.context().storageState(), viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const { rows } = await sql<{ paper: number }>`select paper from requests.redaction limit 1`.execute(app.database.office)
  await page.goto(`${app.desk}/requests/${request}/redact/${rows[0]?.paper}`)
  await page.getByLabel('遮盖区域').fill('9,1,1,10,10')
  await page.getByLabel('理由').selectOption('privacy')
  await page.getByRole('button', { name: '遮盖并保存' }).click()
  assert.match((await page.locator('.error-summary').textContent()) ?? '', /遮盖区域第1行/)
  assert.equal(await page.getByLabel('遮盖区域').inputValue(), '9,1,1,10,10')
  await page.getByLabel('遮盖区域').fill('1,60,120,200,20')
  await page.getByRole('button', { name: '遮盖并保存' }).click()
  await page.locator('#papers').waitFor()
})
