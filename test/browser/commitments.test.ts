import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openRounds, remindReports } from '#commitments'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser, now = '2025-01-10T01:00:00Z'
const PICTURES = process.env['PICTURES']
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false, clock: () => new Date(now) })
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
async function move(page: Page, address: string, name: string, label: string): Promise<void> { await page.goto(`${address}/moves/${name}`); await click(page, label); await page.getByText('已办理').waitFor() }

test('a quarter’s reporting round with one late agency', { skip: noBrowser }, async () => {
  const kit = () => ({ db: app.database.office, home: app.home, now: () => new Date(now), reactions: {} }), sit = async (moment: string, ...who: string[]): Promise<Page[]> => { now = moment; return Promise.all(who.map((login) => signIn(app, browser, login))) }
  let [office, head] = await sit('2025-01-15T01:00:00Z', 'chen', 'lin') as [Page, Page]
  for (const [title, agency, aim] of [['公交站台改造', 'jiaotong', '完成公交站台改造60座'], ['镇卫生院改造', 'linhe', '完成镇卫生院改造']] as const) {
    await office.goto(`${app.desk}/commitments/new`)
    await office.getByLabel('项目名称').fill(title)
    await office.getByLabel('年度目标').fill(aim)
    await office.getByLabel('牵头单位').selectOption(agency)
    await office.getByLabel('节点').fill('开工 | 2025-03-01')
    await click(office, '加上')
    await office.getByText('已加上').waitFor()
  }
  await office.goto(`${app.desk}/commitments/new`)
  await click(office, '加上')
  await office.getByText('请填写“年度目标”').first().waitFor()
  await fits(office, 'desk-commitment-new')
  await head.goto(`${app.desk}/commitments/lists/livelihood-2025`)
  await click(head, '公布清单')
  await head.getByText('清单已公布').waitFor()

  let [bus, busHead, town, townHead] = await sit('2025-04-02T01:00:00Z', 'sun', 'qian', 'he', 'lv') as [Page, Page, Page, Page]
  await openRounds(kit())
  const bus1 = `${app.desk}/commitments/items/m2025-01/reports/1`, town1 = `${app.desk}/commitments/items/m2025-02/reports/1`
  await bus.goto(bus1)
  await fits(bus, 'desk-report')
  await bus.getByLabel('进度').selectOption('going')
  await bus.getByLabel('完成比例（%）').fill('30')
  await bus.getByLabel('进展情况').fill('已完成 20 座站台改造。')
  await bus.getByLabel('年度目标的表述').fill('基本完成公交站台改造50座')
  await bus.setInputFiles('input[name=picture]', { name: 'zhan.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') })
  await bus.getByLabel('照片说明').fill('改造后的站台')
  await click(bus, '保存')
  await bus.getByText('“完成”改成了“基本完成”').first().waitFor()
  await fits(bus, 'desk-report-lowered')
  assert.equal((await bus.goto(`${bus1}/moves/send`))?.status(), 409, 'lowered words need their reason')
  await bus.goto(bus1)
  await bus.getByLabel('下调说明').fill('十座站台随道路施工移到明年。')
  await click(bus, '保存')
  await move(bus, bus1, 'send', '送审')
  await move(busHead, bus1, 'confirm', '单位审核通过')

  ;[office, head, town, townHead] = await sit('2025-04-14T01:00:00Z', 'chen', 'lin', 'he', 'lv') as [Page, Page, Page, Page]
  await remindReports(kit())
  await move(head, bus1, 'publish', '公布进展')
  await office.goto(`${app.desk}/commitments/lists/livelihood-2025/rounds/1`)
  await office.getByText('逾期 4 天未报').waitFor()
  await fits(office, 'desk-round')
  const citizen = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await citizen.goto(`${app.portal}/commitments/livelihood-2025`)
  await citizen.getByText('一季度逾期未报').waitFor()
  await fits(citizen, 'commitments-board')
  await town.goto(town1)
  await town.getByLabel('进度').selectOption('going')
  await town.getByLabel('完成比例（%）').fill('10')
  await town.getByLabel('进展情况').fill('已完成设计。')
  await click(town, '保存')
  await move(town, town1, 'send', '送审')
  await move(townHead, town1, 'confirm', '单位审核通过')
  await move(head, town1, 'publish', '公布进展')
  await citizen.goto(`${app.portal}/commitments/items/m2025-02`)
  await citizen.getByText('迟报 4 天').waitFor()
  await fits(citizen, 'commitment-late')
  await citizen.goto(`${app.portal}/commitments/items/m2025-01`)
  await citizen.getByText('十座站台随道路施工移到明年').waitFor()
  assert.ok(await citizen.getByRole('img', { name: '改造后的站台' }).evaluate((image: HTMLImageElement) => image.naturalWidth > 0))
  await fits(citizen, 'commitment')
  await citizen.getByRole('link', { name: '我来评价' }).click()
  await citizen.getByLabel('满意', { exact: true }).check()
  while (await citizen.getByText('您的评价已经收到').count() === 0) await click(citizen, '提交评价')
})
test('the other pages: boards of other years, a vote, proposals, import', { skip: noBrowser }, async () => {
  const visitor = await (await browser.newContext()).newPage()
  for (const path of ['', '/livelihood-2024', '/task-2024', '/items/m2024-09', '/votes/2025', '/propose', '/items/m2024-01/rate']) { assert.equal((await visitor.goto(`${app.portal}/commitments${path}`))?.status(), 200, path); await fits(visitor, `commitments${path.replaceAll('/', '-')}`) }
  const page = await signIn(app, browser, 'chen')
  for (const path of ['', '/proposals', '/import', '/votes/2026', '/lists/livelihood-2024', '/items/m2024-01']) { assert.equal((await page.goto(`${app.desk}/commitments${path}`))?.status(), 200, path); await fits(page, `desk-commitments${path.replaceAll('/', '-')}`) }
})
