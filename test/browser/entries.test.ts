import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { verifySite } from '#publishing'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser
const pages: Record<string, Page> = {}
const PICTURES = process.env['PICTURES']
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
  for (const login of ['he', 'linhe-cs', 'linhe-fs', 'linhe-zs', 'sun', 'wang']) pages[login] = await signIn(app, browser, login)
})
after(async () => { await browser?.close(); await app?.close() })

const pageOf = (login: string): Page => { const page = pages[login]; assert.ok(page, login); return page }
async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
async function fits(page: Page, where: string): Promise<void> {
  await assertAccessible(page, where)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways at ${width}`)
  }
}
async function move(login: string, id: string, name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const page = pageOf(login)
  await page.goto(`${app.desk}/entries/${id}/moves/${name}`)
  for (const [field, value] of Object.entries(values)) await page.locator(`main [name="${field}"]`).first().fill(value)
  await page.locator('main form .button-primary, main form .button-danger').first().click()
  await page.getByText('已办理').waitFor()
}
async function addressOf(id: string): Promise<string> {
  const { rows: [row] } = await sql<{ address: string }>`select address from publishing.entry where id = ${id}`.execute(app.database.office)
  assert.match(row?.address ?? '', /^\/info\/2025\/\d+$/)
  return row?.address ?? ''
}
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('written, reviewed by three people, published, seen on the portal, corrected and withdrawn', { skip: noBrowser }, async () => {
  const clerk = pageOf('he')
  await clerk.goto(`${app.desk}/entries`)
  await fits(clerk, '信息发布')
  await clerk.getByRole('link', { name: '新建信息' }).click()
  await clerk.getByLabel('种类').selectOption('notice')
  await clerk.getByLabel('栏目').selectOption('statutory-20-12')
  await clerk.getByLabel('标题').fill('关于春灌用水安排的通告')
  await fits(clerk, '新建信息')
  await clerk.getByRole('button', { name: '下一步' }).click()
  await clerk.getByLabel('信息形成日期').fill('2025-01-09')
  const text = clerk.getByRole('textbox', { name: '正文' })
  await text.click()
  await clerk.keyboard.type('春灌从三月二十五日开始。')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('各村按下列顺序用水。')
  await clerk.getByRole('button', { name: '一、', exact: true }).click()
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('button', { name: '表格' }).click()
  await text.locator('th').first().click()
  for (const [at, word] of ['片区', '日期', '水渠', '一片区', '三月二十五日', '东干渠'].entries()) {
    if (at > 0) await clerk.keyboard.press('Tab')
    await clerk.keyboard.type(word)
  }
  await clerk.setInputFiles('input[name=files]', { name: '分片图.png', mimeType: 'image/png', buffer: PNG })
  await clerk.getByRole('button', { name: '上传并保存' }).click()
  await clerk.getByText('已保存').waitFor()
  await fits(clerk, '修改内容')
  await picture(clerk, 'entry-edit')
  await clerk.getByRole('textbox', { name: '正文' }).click()
  await clerk.keyboard.press('Control+Home')
  await clerk.getByRole('button', { name: '图片' }).click()
  await clerk.getByRole('button', { name: '确定' }).click()
  await clerk.getByText('请填写替代文字').waitFor()
  await clerk.locator('[data-ask=alt]').fill('四个片区的位置图')
  await clerk.getByRole('button', { name: '确定' }).click()
  await clerk.getByRole('button', { name: '保存', exact: true }).click()
  await clerk.getByText('已保存').waitFor()
  const id = clerk.url().split('/').at(-1) ?? ''
  await fits(clerk, '信息页')
  await picture(clerk, 'entry-draft')

  await move('he', id, 'submit', { note: '请审核' })
  // The clerk has no review; what the page does not offer the address refuses.
  assert.equal((await clerk.goto(`${app.desk}/entries/${id}/moves/first_agree`))?.status(), 403)
  await pageOf('linhe-cs').goto(`${app.desk}/entries/${id}/moves/first_return`)
  await fits(pageOf('linhe-cs'), '初审退回')
  await picture(pageOf('linhe-cs'), 'entry-return')
  await pageOf('linhe-cs').getByLabel('第 1 处原文').fill('三月二十五日')
  await pageOf('linhe-cs').getByLabel('第 1 处意见').fill('与水利站的安排不一致')
  await move('linhe-cs', id, 'first_return', { note: '日期有误', markQuote: '三月二十五日', markNote: '与水利站的安排不一致' })
  await clerk.goto(`${app.desk}/entries/${id}`)
  await clerk.locator('mark', { hasText: '三月二十五日' }).waitFor()
  await clerk.goto(`${app.desk}/entries/${id}/edit`)
  await clerk.getByText('与水利站的安排不一致').first().waitFor()
  await clerk.getByRole('textbox', { name: '正文' }).locator('p', { hasText: '春灌从' }).click({ clickCount: 3 })
  await clerk.keyboard.type('春灌从三月二十八日开始。')
  await clerk.getByRole('button', { name: '保存', exact: true }).click()
  await clerk.getByText('已保存').waitFor()
  await move('he', id, 'submit')
  await pageOf('linhe-cs').goto(`${app.desk}/entries/${id}`)
  await pageOf('linhe-cs').locator('#changes ins').first().waitFor()
  await fits(pageOf('linhe-cs'), '审核页')
  await picture(pageOf('linhe-cs'), 'entry-review')
  await move('linhe-cs', id, 'first_agree')
  await move('linhe-fs', id, 'second_agree')
  await move('linhe-zs', id, 'final_agree')
  await move('he', id, 'publish')

  const reader = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  const address = await addressOf(id)
  await reader.goto(app.portal + address)
  await reader.getByRole('heading', { level: 1, name: '关于春灌用水安排的通告' }).waitFor()
  await reader.getByText('三月二十八日').waitFor()
  assert.equal(await reader.locator('.rich-text img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), true)
  await fits(reader, '公开页')
  await picture(reader, 'entry-public')

  await move('he', id, 'correct', { note: '补充联系电话' })
  await clerk.goto(`${app.desk}/entries/${id}/edit`)
  await clerk.getByRole('textbox', { name: '正文' }).locator('p').last().click()
  await clerk.keyboard.press('Control+End')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('联系电话：0000-5550101。')
  await clerk.getByRole('button', { name: '保存', exact: true }).click()
  await clerk.getByText('已保存').waitFor()
  for (const [login, step] of [['he', 'submit'], ['linhe-cs', 'first_agree'], ['linhe-fs', 'second_agree'], ['linhe-zs', 'final_agree'], ['he', 'publish']] as const) await move(login, id, step)
  await reader.reload()
  await reader.getByText('第 2 版').first().waitFor()
  await reader.getByText('0000-5550101').waitFor()
  await move('linhe-zs', id, 'withdraw', { note: '用水安排取消' })
  assert.equal((await reader.goto(app.portal + address))?.status(), 410)
  await reader.getByText('用水安排取消').waitFor()
  await clerk.goto(`${app.desk}/entries/publications`)
  await fits(clerk, '发布登记簿')
  await picture(clerk, 'publications')
  assert.deepEqual((await verifySite(app.database.office)).faults, [])

  // Another town's clerk sees nothing of it, and changes nothing.
  const stranger = pageOf('wang')
  for (const path of [`/entries/${id}`, `/entries/${id}/edit`, `/entries/${id}/preview`, `/entries/${id}/revisions/1`, `/entries/${id}/moves/correct`]) assert.equal((await stranger.goto(app.desk + path))?.status(), 403, path)
})

test('without scripts: the box of HTML is enough to write, and what is wrong comes back with what was typed', { skip: noBrowser }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await pageOf('he').context().storageState(), viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${app.desk}/entries/new`)
  await page.getByLabel('栏目').selectOption('statutory-20-2')
  await page.getByLabel('标题').fill('便民服务中心办公时间')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('正文').fill('<p onclick="x">周一至周五</p><script>alert(1)</script>')
  await page.getByLabel('信息形成日期').fill('2025-13-40')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  assert.match((await page.locator('.error-summary').textContent()) ?? '', /信息形成日期/)
  assert.match(await page.getByLabel('正文').inputValue(), /周一至周五/)
  await page.getByLabel('信息形成日期').fill('2025-01-08')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  assert.equal(await page.locator('#text .rich-text').innerHTML(), '<p>周一至周五</p>')
})
