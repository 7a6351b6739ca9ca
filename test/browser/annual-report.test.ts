import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { pdfText } from '../kit/pdf-text.ts'

const YEAR = 2024
const REPORT = `/annual-reports/qingting/${YEAR}`

let app: RunningApp, browser: Browser
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true })
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await app?.close()
})

async function signIn(login: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage()
  await page.goto(`${app.desk}/sign-in`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill('Qingting-2024')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  return page
}

/** Opens a page and holds it against every rule, wide and on a phone. */
async function visit(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  assert.equal(answer?.status(), 200, address)
  await check(page)
}
async function check(page: Page): Promise<void> {
  const wide = page.viewportSize() ?? { width: 1440, height: 900 }
  await assertAccessible(page, `${new URL(page.url()).pathname} 1440`)
  await page.setViewportSize({ width: 390, height: 844 })
  await assertAccessible(page, `${new URL(page.url()).pathname} 390`)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390), `${page.url()} scrolls sideways on a phone`)
  await page.setViewportSize(wide)
}

const textOf = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''

/** Selects a text where it stands in the editor, and types over it as a person would. */
async function typeOver(page: Page, old: string, fresh: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    for (const surface of document.querySelectorAll('[contenteditable="true"]')) {
      const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node.textContent ?? '').indexOf(wanted)
        if (start < 0) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length);
        (surface as HTMLElement).focus()
        getSelection()?.removeAllRanges()
        getSelection()?.addRange(range)
        return true
      }
    }
    return false
  }, old)
  assert.ok(found, `“${old}” stands in the editor`)
  await page.keyboard.type(fresh)
}

test('compile, resolve a finding, write, review by another person, publish, find it on the portal, download the PDF', { skip: noBrowser }, async () => {
  const clerk = await signIn('chen')
  await check(clerk)
  await visit(clerk, `${app.desk}/annual-reports?year=${YEAR}`)
  await visit(clerk, app.desk + REPORT)

  // Counted afresh from the registers; the slip in the text is found against the table.
  await clerk.getByRole('button', { name: '重新取数' }).click()
  await clerk.waitForURL(`**${REPORT}`)
  assert.match(await textOf(clerk), /新收政府信息公开申请108件”与表格不一致/)
  assert.equal(await clerk.getByRole('button', { name: '提交审核' }).getAttribute('aria-disabled'), 'true')

  // A figure opens into the very records that it counts.
  await visit(clerk, `${app.desk}${REPORT}/cells/3:new:total`)
  assert.match(await textOf(clerk), /共 111 条/)

  await visit(clerk, `${app.desk}${REPORT}/text`)
  await typeOver(clerk, '108', '111')
  await clerk.getByRole('button', { name: '保存', exact: true }).click()
  await clerk.waitForLoadState()
  await clerk.goto(app.desk + REPORT)
  assert.doesNotMatch(await textOf(clerk), /与表格不一致/)

  for (let open = await clerk.locator('.warning summary').filter({ hasText: '写明情况' }).count(); open > 0; open -= 1) {
    await clerk.locator('.warning summary').filter({ hasText: '写明情况' }).first().click()
    await clerk.locator('.warning details[open]').getByLabel('情况说明').fill('已逐句核对，情况属实')
    await clerk.locator('.warning details[open]').getByRole('button', { name: '保存说明' }).click()
    await clerk.waitForLoadState()
  }
  await clerk.getByRole('button', { name: '提交审核' }).click()
  await clerk.getByText('审核中', { exact: true }).first().waitFor()
  assert.equal(await clerk.getByRole('button', { name: '审核通过' }).count(), 0, 'who wrote it cannot approve it')

  const head = await signIn('lin')
  await visit(head, app.desk + REPORT)
  await visit(head, `${app.desk}${REPORT}/preview`)
  await head.goto(app.desk + REPORT)
  await head.getByRole('button', { name: '审核通过' }).click()
  await head.getByRole('link', { name: '发布', exact: true }).click()
  await check(head)
  await head.getByRole('button', { name: '发布', exact: true }).click()
  await head.getByText('已发布').first().waitFor()

  const citizen = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage()
  await visit(citizen, app.portal)
  await citizen.getByRole('link', { name: '政府信息公开年报' }).first().click()
  await citizen.getByRole('link', { name: `青汀市人民政府办公室${YEAR}年政府信息公开工作年度报告`, exact: true }).click()
  await check(citizen)
  assert.match(await textOf(citizen), /本年新收政府信息公开申请111件/)
  const [download] = await Promise.all([citizen.waitForEvent('download'), citizen.getByRole('link', { name: /PDF 文件/ }).click()])
  assert.equal(download.suggestedFilename(), `青汀市人民政府办公室${YEAR}年政府信息公开工作年度报告.pdf`)
  const text = await pdfText(await download.path())
  assert.match(text, /本年新收政府信息公开申请111件/)
  assert.match(text, /四、结转下年度继续办理/)
})

test('pages work and are clean without a session, without scripts, and in the other looks', { skip: noBrowser }, async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: true })).newPage()
  await visit(page, `${app.desk}/sign-in`)
  for (const path of ['/guide', '/rules', '/apply', '/ledger-roots', '/reports', '/reports/qingting/2023']) await visit(page, app.portal + path)
  for (const look of ['senior', 'contrast']) {
    await page.goto(`${app.portal}/look?set=${look}&back=/reports/qingting/2023`)
    assert.equal(new URL(page.url()).pathname, '/reports/qingting/2023')
    assert.equal(await page.locator('html').getAttribute('data-look'), look)
    await check(page)
  }
  const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await bare.goto(`${app.desk}/annual-reports`)
  assert.equal(new URL(bare.url()).pathname, '/sign-in')
  await bare.getByLabel('账号').fill('chen')
  await bare.getByLabel('密码').fill('Qingting-2024')
  await bare.getByRole('button', { name: '登录' }).click()
  assert.equal(new URL(bare.url()).pathname, '/annual-reports')
})
