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
/** An old woman of the city: what she answers, by the words of the question. */
const ANSWERS: Readonly<Record<string, string>> = { 哪一天出生: '1940-03-02', 户口在哪里: '本市', 几个未成年: '0', 几个月社会保险: '0', 平均每人每月收入: '1200', 住房情况: '自有住房', 困难家庭: '低保家庭', 残疾: '没有' }
async function answer(page: Page): Promise<void> {
  const question = (await page.locator('.benefit-question').first().textContent()) ?? '', known = Object.entries(ANSWERS).find(([words]) => question.includes(words))
  assert.ok(known, `a question that nobody expected: ${question}`)
  const text = page.locator('input#answer[type=text]')
  if (await text.count() > 0) await text.fill(known[1])
  else await page.getByLabel(known[1], { exact: true }).check()
  await click(page, '下一题')
}
async function begin(page: Page): Promise<void> {
  await page.goto(`${app.portal}/benefits`)
  await page.getByRole('link', { name: '开始测算' }).click()
  await page.getByLabel('个人、家庭').check()
  await click(page, '开始')
}
const titles = (page: Page, verdict: string): Promise<string[]> => page.locator('.benefit-card', { hasText: verdict }).locator('.benefit-card-title').allTextContents()

for (const javaScriptEnabled of [true, false]) {
  test(`a citizen ${javaScriptEnabled ? 'whose answers stay on the device' : 'without scripts'} finds three benefits in few answers, and sees why a fourth is not for them`, { skip: noBrowser }, async () => {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })).newPage()
    const sent: string[] = []
    page.on('request', (request) => { if (request.method() === 'POST') sent.push(request.url()) })
    await begin(page)
    let asked = 0
    while ((await titles(page, '可以享受')).length < 3) { await answer(page); asked += 1; assert.ok(asked <= 8, `${asked} questions`) }
    assert.deepEqual((await titles(page, '可以享受')).sort(), ['公共交通免费卡', '老年人免费健康检查', '高龄津贴'].sort())
    while (await page.locator('.benefit-question').count() > 0) { await answer(page); asked += 1; assert.ok(asked <= 8, `${asked} questions`) }
    const not = page.locator('.benefit-card', { hasText: '青年创业一次性补贴' })
    assert.match((await not.textContent()) ?? '', /不符合.*不超过45周岁/)
    const nearer = page.locator('.benefit-card', { hasText: '高校毕业生租房补贴' })
    assert.match((await nearer.textContent()) ?? '', /不符合/)
    if (javaScriptEnabled) { assert.deepEqual(sent, [], 'nothing that was answered left the device'); await fits(page, 'benefits-found') }
    await page.locator('.benefit-card', { hasText: '居家养老服务补贴' }).getByRole('button').click()
    await page.getByRole('heading', { name: '材料清单' }).waitFor()
    await page.waitForLoadState()
    // Without scripts what was answered is filled in for this one look.
    assert.equal(await page.getByText('您填过的信息').count(), javaScriptEnabled ? 0 : 1, (await page.locator('main').textContent()) ?? '')
    await page.context().close()
  })
}
test('a wrong answer is told and kept; back and skip work', { skip: noBrowser }, async () => {
  const page = await (await browser.newContext()).newPage()
  await begin(page)
  await page.locator('#answer').fill('昨天')
  await click(page, '下一题')
  await page.getByText('看不懂').waitFor()
  assert.equal(await page.locator('#answer').inputValue(), '昨天')
  const first = await page.locator('.benefit-question').textContent()
  await click(page, '不清楚，跳过')
  assert.notEqual(await page.locator('.benefit-question').textContent(), first)
  await click(page, '上一题')
  assert.equal(await page.locator('.benefit-question').textContent(), first)
})
test('a clerk writes a benefit with its rule, a reviewer lets it go, everybody finds it', { skip: noBrowser }, async () => {
  const clerk = await signIn(app, browser, 'he')
  await clerk.goto(`${app.desk}/benefits/new`)
  await fits(clerk, 'desk-benefit-new')
  await clerk.getByLabel('事项名称').fill('小微企业首贷贴息')
  await click(clerk, '保存，去写条件')
  await clerk.getByText('请填写“政策名称和文号”').first().waitFor()
  assert.equal(await clerk.getByLabel('事项名称').inputValue(), '小微企业首贷贴息')
  await clerk.getByLabel('政策名称和文号').fill('小微企业融资办法')
  if (await clerk.getByLabel('主管单位').inputValue() === '') await clerk.getByLabel('主管单位').selectOption({ index: 1 })
  await clerk.getByLabel('企业', { exact: true }).check()
  await clerk.getByLabel('材料').fill('贷款合同\n营业执照')
  await clerk.getByLabel('办理地点').fill('政务服务中心二楼')
  await clerk.getByLabel('咨询电话').fill('0570-0000123')
  await click(clerk, '保存，去写条件')
  const add = async (fact: string, fill: () => Promise<void>): Promise<void> => {
    await clerk.getByRole('link', { name: /加条件/ }).first().click()
    await clerk.getByLabel('条件项').selectOption({ label: fact })
    await click(clerk, '下一步')
    await fill()
    await click(clerk, '保存条件')
    await clerk.getByText('已保存').waitFor()
  }
  await add('规模', async () => { await clerk.getByLabel('小型').check(); await clerk.getByLabel('微型').check() })
  await add('上年营业收入', async () => { await clerk.getByLabel('怎样比较').selectOption('at-most'); await clerk.getByLabel('数值').fill('20000000') })
  await clerk.getByText('上年营业收入不超过2000万元', { exact: true }).waitFor()
  await clerk.getByRole('link', { name: /加条件/ }).first().click()
  await fits(clerk, 'desk-rule')
  await clerk.getByRole('link', { name: '写好了' }).click()
  await clerk.getByRole('link', { name: '编辑金额' }).click()
  await fits(clerk, 'desk-amount')
  await clerk.getByLabel('定额（元）').fill('20000')
  await click(clerk, '保存')
  await clerk.getByText('一次性2万元').first().waitFor()
  await clerk.getByRole('link', { name: '写好了' }).click()
  await fits(clerk, 'desk-benefit')
  const address = clerk.url()
  await clerk.getByRole('link', { name: '送审' }).click()
  await click(clerk, '送审')
  await clerk.getByText('“送审”已办理').waitFor()
  const head = await signIn(app, browser, 'lin')
  await head.goto(address)
  await head.getByRole('link', { name: '审核公布' }).click()
  await fits(head, 'desk-publish')
  await click(head, '审核公布')
  await head.getByText('“审核公布”已办理').waitFor()
  const citizen = await (await browser.newContext()).newPage()
  await citizen.goto(`${app.portal}/benefits?for=enterprise`)
  await citizen.getByRole('link', { name: '小微企业首贷贴息' }).click()
  await fits(citizen, 'benefit')
  // The worker matches the enterprises of the register.
  await head.goto(address)
  for (let tries = 0; !/符合条件的企业\s*[1-9]/.test((await head.locator('#funnel').textContent()) ?? '') && tries < 100; tries += 1) await head.reload()
  await head.getByRole('link', { name: '企业名单' }).click()
  await fits(head, 'desk-matches')
  assert.match((await head.locator('main').textContent()) ?? '', /符合/)
})
test('the other pages: list, given list, enterprises, import with faults, monthly, tokens', { skip: noBrowser }, async () => {
  const visitor = await (await browser.newContext()).newPage()
  for (const path of ['/benefits', '/benefits?for=automatic', '/benefits/find']) { assert.equal((await visitor.goto(app.portal + path))?.status(), 200, path); await fits(visitor, `portal${path.replaceAll(/[/?=]/g, '-')}`) }
  assert.equal((await visitor.goto(`${app.portal}/benefits/b2024-018`))?.status(), 410)
  const page = await signIn(app, browser, 'chen')
  for (const path of ['', '/enterprises', '/enterprises/import', '/items/b2024-001', '/items/b2024-001/monthly']) { assert.equal((await page.goto(`${app.desk}/benefits${path}`))?.status(), 200, path); await fits(page, `desk-benefits${path.replaceAll('/', '-')}`) }
  await page.goto(`${app.desk}/benefits/enterprises/import`)
  await page.setInputFiles('input[name=file]', { name: '企业.csv', mimeType: 'text/csv', buffer: Buffer.from('统一社会信用代码,企业名称,规模\n91350100M000100Y43,某某公司,小型\n123,某公司,巨型\n') })
  await click(page, '导入')
  await page.getByText('导入 1 家；有问题的 1 行没有导入').waitFor()
  await fits(page, 'desk-imported')
  const head = await signIn(app, browser, 'lin')
  await head.goto(`${app.desk}/benefits/tokens`)
  await fits(head, 'desk-benefit-tokens')
})
