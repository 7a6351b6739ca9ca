import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
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
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`).last(), tag = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`)
    if (tag.startsWith('SELECT')) await field.selectOption(value)
    else if (tag.includes('checkbox')) await field.check()
    else await field.fill(value)
  }
}
async function step(page: Page, item: string, name: string, values: Readonly<Record<string, string>>, said: RegExp = /已登记/): Promise<void> {
  assert.equal((await page.goto(`${item}/steps/${name}`))?.status(), 200, name)
  await fill(page, values)
  await page.locator('main form .button-primary').last().click()
  await page.getByText(said).first().waitFor()
}

test('a decision from its proposal to its evaluation, with a public consultation in the middle', { skip: noBrowser }, async () => {
  // Sessions end when the clock is moved: each sitting signs in again.
  const sit = async (moment: string, ...who: string[]): Promise<Page[]> => { now = moment; return Promise.all(who.map((login) => signIn(app, browser, login))) }
  let [clerk, head] = await sit('2025-01-10T01:00:00Z', 'chen', 'lin') as [Page, Page]
  const citizen = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await citizen.goto(`${app.portal}/decisions`)
  await fits(citizen, 'decisions')
  await citizen.getByRole('link', { name: '提出建议' }).click()
  await fits(citizen, 'decision-propose')
  await citizen.getByLabel('建议决定什么事').fill('在沿江公园修建夜间照明')
  await citizen.getByLabel('理由').fill('晚上散步的人多，太暗')
  while (await citizen.locator('.qa-receipt').count() === 0) await click(citizen, '提交建议')

  const found = clerk.getByRole('link', { name: '在沿江公园修建夜间照明' })
  for (let tries = 0; tries < 200 && await found.count() === 0; tries += 1) await clerk.goto(`${app.desk}/decisions?q=${encodeURIComponent('夜间照明')}`)
  await fits(clerk, 'desk-decisions')
  await found.click()
  const item = clerk.url(), id = item.split('/').at(-1) ?? ''
  await head.goto(item)
  await fits(head, 'desk-decision')
  await fill(head, { listing: 'listed', planBy: '2025-12-31' })
  await click(head, '登记')
  await head.getByText('已登记').waitFor()
  const year = `${app.desk}/decisions/catalogues/2025`
  const move = async (page: Page, name: string, values: Readonly<Record<string, string>>): Promise<void> => { await page.goto(`${year}/moves/${name}`); await fill(page, values); await page.locator('main form .button-primary').last().click(); await page.getByText('已办理').waitFor() }
  await clerk.goto(year)
  await fits(clerk, 'desk-catalogue')
  await move(clerk, 'consult', { standard: '影响面大的事项', opinions: '听取了 8 个单位的意见' })
  assert.equal((await head.goto(`${year}/moves/publish`))?.status(), 409, 'nothing is published before the party committee agreed')
  await move(head, 'agree', { partyOn: '2025-01-09' })
  await move(head, 'publish', {})
  await step(head, item, 'start', { on: '2025-01-10', by: '市人民政府' })
  await step(clerk, item, 'draft', { on: '2025-01-10', draft: '一、沿江公园主园路安装照明。\n\n二、夜间十一时熄灯。', explanation: '方便群众夜间活动。' })
  await clerk.goto(`${item}/consultation`)
  await fits(clerk, 'desk-ask-the-public')
  await fill(clerk, { until: '2025-01-20' })
  await click(clerk, '发起征求意见')
  await clerk.getByText('已发起').waitFor()
  await head.goto(`${app.desk}/consultations?state=ready`)
  await head.getByRole('link', { name: '在沿江公园修建夜间照明' }).click()
  const consultation = head.url(), asked = consultation.split('/').at(-1) ?? ''
  // Ten days without a reason: the law wants thirty.
  assert.equal((await head.goto(`${consultation}/moves/open`))?.status(), 409)
  await head.getByText(/不少于30日/).first().waitFor()
  await head.goto(`${consultation}/moves/send_back`)
  await fill(head, { note: '期限不够' })
  await click(head, '退回修改')
  await clerk.goto(`${consultation}/edit`)
  await fill(clerk, { until: '2025-02-10' })
  await click(clerk, '保存')
  await clerk.goto(`${consultation}/moves/ready`)
  await click(clerk, '送审')
  await head.goto(`${consultation}/moves/open`)
  await click(head, '公布征集')
  await head.getByText('已办理').waitFor()
  await citizen.goto(`${app.portal}/consultations/${asked}/comment?on=2`)
  await citizen.getByLabel('您的意见').fill('熄灯时间改为十点，免得影响休息')
  while (await citizen.getByText('您的意见已经收到').count() === 0) await click(citizen, '提交意见')
  for (let tries = 0; tries < 200; tries += 1) { await clerk.goto(`${consultation}/comments`); if (await clerk.getByText('熄灯时间改为十点').count() > 0) break }

  ;[clerk, head] = await sit('2025-02-20T01:00:00Z', 'chen', 'lin') as [Page, Page]
  await (await import('#consultations')).closeEnded({ db: app.database.office, home: app.home, now: () => new Date(now), reactions: {} })
  await (await import('#consultations')).clusterComments({ db: app.database.office, home: app.home, now: () => new Date(now), reactions: {} }, asked)
  await clerk.goto(`${consultation}/clusters/1`)
  await clerk.getByLabel('采纳', { exact: true }).check()
  await clerk.getByLabel('理由').fill('第二条已改为十点熄灯')
  await click(clerk, '答复')
  await clerk.goto(`${consultation}/report`)
  await click(clerk, '保存')
  await clerk.goto(`${consultation}/moves/work`)
  await click(clerk, '整理完毕，送审反馈')
  await head.goto(`${consultation}/moves/feed_back`)
  await click(head, '公布反馈')
  await head.getByText('已办理').waitFor()
  await step(clerk, item, 'participate', { way: 'consulted', summary: '收到 1 条，采纳 1 条' })
  await step(clerk, item, 'experts', { way: 'none', reason: '专业性不强' })
  await step(clerk, item, 'risk', { way: 'assessed', assessor: '某评估中心', level: 'low', controllable: 'yes' })

  const [legal] = await sit('2025-03-12T01:00:00Z', 'fang') as [Page]
  await step(legal, item, 'review', { submittedOn: '2025-03-07', on: '2025-03-12', how: 'review', conclusion: 'passed', opinion: '合法' }, /不少于7个工作日/)
  await fits(legal, 'desk-review-refused')
  await step(legal, item, 'review', { submittedOn: '2025-03-03', on: '2025-03-12', how: 'review', conclusion: 'passed', opinion: '合法' })
  ;[clerk, head] = await sit('2025-03-20T01:00:00Z', 'chen', 'lin') as [Page, Page]
  await step(head, item, 'discuss', { on: '2025-03-18', meeting: 'standing', majority: 'same', dissenters: 'none', result: 'passed' }, /最后发表意见/)
  await step(head, item, 'discuss', { on: '2025-03-18', meeting: 'standing', headLast: 'yes', majority: 'same', dissenters: 'some', dissent: '一人建议分段实施', result: 'passed' })
  await step(head, item, 'party', { needed: 'no', reason: '不属于请示报告范围' })
  await step(head, item, 'publish', { number: '沿江公园夜间照明方案', wide: 'yes', adoption: '采纳熄灯时间的意见' })
  await step(clerk, item, 'archive', { on: '2025-03-20', documents: '会议纪要\n审查意见' })
  await step(clerk, item, 'execute', { executor: '市住建局', on: '2025-03-20' })
  await step(clerk, item, 'evaluate', { trigger: 'needed', assessor: '某评估中心', on: '2025-03-20', result: '好' }, /第三十六条/)
  await step(clerk, item, 'evaluate', { trigger: 'needed', assessor: '某大学', on: '2025-03-20', result: '群众满意' })
  await fits(clerk, 'desk-decision-done')
  for (let tries = 0; tries < 200; tries += 1) { await citizen.goto(`${app.portal}/decisions/${id}`); if (await citizen.getByText('后评估').count() > 0) break }
  await citizen.getByText('沿江公园夜间照明方案').first().waitFor()
  await citizen.getByText('采纳熄灯时间的意见').waitFor()
  await fits(citizen, 'decision')
})
test('the other pages: experts, new item with faults, the years in public', { skip: noBrowser }, async () => {
  const page = await signIn(app, browser, 'chen')
  await page.goto(`${app.desk}/decisions/experts`)
  await fits(page, 'desk-experts')
  await page.goto(`${app.desk}/decisions/new`)
  await click(page, '提出')
  await page.getByText('请填写“事项名称”').first().waitFor()
  await fits(page, 'desk-decision-new')
  const visitor = await (await browser.newContext()).newPage()
  for (const path of ['/years/2024', '/d2024-01', '/d2024-03']) { assert.equal((await visitor.goto(`${app.portal}/decisions${path}`))?.status(), 200, path); await fits(visitor, `decisions${path.replaceAll('/', '-')}`) }
})
