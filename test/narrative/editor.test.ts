import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { sanitiseNarrative } from '../../src/modules/annualreport/sanitise.ts'
import { assertAccessible, chromiumPath, launch } from '../kit/browser.ts'
import { type EditorServer, serveEditor } from './editor-page.tsx'

const skip = chromiumPath() === null ? 'no Chromium on this machine: set CHROMIUM to its path' : false
const STORED = '<h3>（一）主动公开</h3><p>共收到申请<data class="figure" value="3:new:total">999</data>件。</p>'
let browser: Browser
let server: EditorServer
before(async () => {
  if (skip) return
  server = await serveEditor(STORED)
  browser = await launch()
})
after(async () => {
  await browser?.close()
  server?.close()
})

async function open(javaScriptEnabled = true): Promise<{ page: Page; complaints: string[]; send: () => Promise<string> }> {
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } })).newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.origin)
  if (javaScriptEnabled) await page.waitForSelector('.narrative-page')
  const send = async (): Promise<string> => {
    await page.getByRole('button', { name: '保存' }).click()
    await page.waitForURL('**/sent')
    return server.sent.at(-1)?.get('overview') ?? ''
  }
  return { page, complaints, send }
}
const caretAtEnd = async (page: Page): Promise<void> => {
  await page.locator('.narrative-page').click()
  await page.keyboard.press('Control+End')
}

test('untouched, the editor sends what was stored, with no complaint of the content security policy', { skip }, async () => {
  const { page, complaints, send } = await open()
  await page.screenshot({ path: process.env['EDITOR_PICTURE'] ?? '/dev/null', type: 'png' })
  assert.equal(await page.locator('.narrative-page data').textContent(), '10', 'a chip shows the live value')
  assert.equal(await page.locator('textarea').isVisible(), false)
  assert.equal(sanitiseNarrative(await send()), STORED.replace('999', ''))
  assert.deepEqual(complaints, [])
})

test('a figure is found by typing and put in with the keyboard alone', { skip }, async () => {
  const { page, send } = await open()
  await caretAtEnd(page)
  await page.keyboard.type('现行有效')
  await page.keyboard.press('Control+/')
  await page.keyboard.type('规范性文件 有效')
  await page.waitForSelector('.narrative-option')
  if (process.env['PICKER_PICTURE']) await page.screenshot({ path: process.env['PICKER_PICTURE'] })
  await assertAccessible(page, 'editor with its picker')
  await page.keyboard.press('Enter')
  await page.keyboard.type('件。')
  assert.match((await page.locator('.narrative-count').textContent()) ?? '', /^\d+ 字$/)
  assert.match(sanitiseNarrative(await send()), /现行有效<data class="figure" value="2:normativeDocuments:inForce"><\/data>件。<\/p>$/)
})

test('the toolbar makes headings, lists and bold, and takes them back', { skip }, async () => {
  const { page, complaints, send } = await open()
  await caretAtEnd(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('甲')
  await page.getByRole('button', { name: '列表' }).click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('乙')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '小标题' }).click()
  await page.keyboard.type('题')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('粗')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('细')
  await page.keyboard.press('Control+Alt+7')
  assert.equal(await page.locator('.narrative-page ol li').count(), 1)
  await page.getByRole('button', { name: '撤销' }).click()
  const html = sanitiseNarrative(await send())
  assert.match(html, /<ul><li>甲<\/li><li>乙<\/li><\/ul><h4>题<\/h4>/)
  assert.match(html, /<strong>粗<\/strong>/)
  assert.match(html, /<strong>粗<\/strong>细<\/p>$/)
  assert.deepEqual(complaints, [])
})

test('what is pasted loses everything but prose, and nothing in it runs', { skip }, async () => {
  const { page, complaints, send } = await open()
  await caretAtEnd(page)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<p style="color:red" onclick="alert(1)">贴<b>入</b><img src="x" onerror="document.title=1"></p><script>document.title="1"</script><table><tr><td>格</td></tr></table>')
    document.querySelector('.narrative-page')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  assert.equal(await page.locator('.narrative-page [style], .narrative-page img, .narrative-page script, .narrative-page table').count(), 0)
  const html = sanitiseNarrative(await send())
  assert.match(html, /贴<strong>入<\/strong>/)
  assert.match(html, /格/)
  assert.deepEqual(complaints, [])
})

test('a chip goes as a whole', { skip }, async () => {
  const { page, send } = await open()
  await caretAtEnd(page)
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Backspace')
  assert.equal(await page.locator('.narrative-page data').count(), 0)
  assert.equal(sanitiseNarrative(await send()), '<h3>（一）主动公开</h3><p>共收到申请</p>')
})

test('without scripts the plain box holds the text as people type it, and the figures stand below to be copied', { skip }, async () => {
  const { page, send } = await open(false)
  assert.equal(await page.locator('textarea').inputValue(), '### （一）主动公开\n\n共收到申请{{3:new:total}}件。')
  assert.ok(await page.getByText('可插入的数据（200 项）').isVisible())
  await page.locator('textarea').fill('新收{{3:new:total}}件\n\n- 甲')
  assert.equal(sanitiseNarrative(await send()), '<p>新收<data class="figure" value="3:new:total"></data>件</p><ul><li>甲</li></ul>')
})
