import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { annualCounts } from '#policies'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { signIn } from './request-journey.ts'

let app: RunningApp, browser: Browser
const pages: Record<string, Page> = {}
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false })
  browser = await launch()
  for (const login of ['minzheng-jb', 'minzheng-cs', 'minzheng-fs', 'minzheng-zs', 'chen', 'lin', 'fang']) pages[login] = await signIn(app, browser, login)
})
after(async () => { await browser?.close(); await app?.close() })

const pageOf = (login: string): Page => { const page = pages[login]; assert.ok(page, login); return page }
async function fits(page: Page, where: string): Promise<void> {
  await assertAccessible(page, where)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways at ${width}`)
  }
}
/** One step or move on its own page: what it asks for is filled in, the page judged, the button pressed. */
async function go(login: string, address: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const page = pageOf(login)
  await page.goto(app.desk + address)
  for (const [field, value] of Object.entries(values)) await page.locator(`main [name="${field}"]`).first().fill(value)
  await page.locator('main form .button-primary, main form .button-danger').first().click()
  await page.getByText('已办理').waitFor()
}
const one = async (query: string): Promise<Record<string, string>> => (await sql.raw<Record<string, string>>(query).execute(app.database.office)).rows[0] ?? {}

test('a document from its number to the public database, with its interpretation and the end of the one that it replaces', { skip: noBrowser }, async () => {
  const { id } = await one(`select id from policies.project where state = 'decided'`)
  const clerk = pageOf('minzheng-jb')
  const { doc_no, title, document: old } = await one(`select doc_no, title, id as document from policies.document where agency = 'qingting' and ended_on is null and title like '%养老机构%' limit 1`)
  await clerk.goto(`${app.desk}/policy-projects/${id}/edit`)
  await clerk.getByLabel('第 1 项关系').selectOption('replaces')
  await clerk.getByLabel('第 1 项文件').fill(doc_no ?? '')
  await fits(clerk, '修改登记')
  await clerk.getByRole('button', { name: '保存' }).click()
  await clerk.getByText('已保存').waitFor()
  await clerk.getByRole('link', { name: title ?? '' }).first().waitFor()
  await fits(clerk, '制定项目')

  await go('chen', `/policy-projects/${id}/moves/register`, { docNo: '青政发〔2025〕1号', issuedOn: '2025-01-09', effectiveOn: '2025-01-10', validUntil: '2030-01-09' })
  const { text_entry, interpretation_entry, document } = await one(`select text_entry, interpretation_entry, document from policies.project where id = '${id}'`)
  for (const entry of [text_entry, interpretation_entry]) {
    if (entry === interpretation_entry) {
      await clerk.goto(`${app.desk}/entries/${entry}/edit`)
      await clerk.getByLabel('信息形成日期').fill('2025-01-09')
      await clerk.getByRole('button', { name: '保存', exact: true }).click()
      await clerk.getByText('已保存').waitFor()
    }
    for (const [login, move] of [['minzheng-jb', 'submit'], ['minzheng-cs', 'first_agree'], ['minzheng-fs', 'second_agree'], ['minzheng-zs', 'final_agree'], ['minzheng-jb', 'publish']] as const) await go(login, `/entries/${entry}/moves/${move}`)
  }
  await go('chen', `/policy-projects/${id}/moves/publish`)

  const reader = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  // The worker tells the public after the deed.
  await reader.goto(`${app.portal}/policies`)
  await reader.waitForFunction(async (address) => { const answer = await fetch(address); return answer.ok && (await answer.text()).includes('id="interpretations"') }, `/policies/${document}`, { polling: 250 })
  await reader.goto(`${app.portal}/policies/${document}`)
  await reader.getByText('第一条').first().waitFor()
  await reader.getByText('现在有效').waitFor()
  await fits(reader, '政策页')
  await reader.goto(`${app.portal}/policies/${old}`)
  await reader.getByText(/已于2025年1月10日废止/).waitFor()
  await pageOf('chen').goto(`${app.desk}/policies/${document}`)
  assert.equal(await pageOf('chen').locator('.policy-graph .graph-node').count(), 2)
  await fits(pageOf('chen'), '文件页')
})

test('a clean-up in the browser: the agencies propose, one is sent back, all is adopted, the lists are public and table 二 follows', { skip: noBrowser }, async () => {
  const before = await annualCounts(app.database.office, { agencies: 'all', year: 2025 })
  const { id } = await one(`select id from policies.clean_up where state <> 'adopted'`)
  const head = pageOf('lin'), clerk = pageOf('minzheng-jb')
  await clerk.goto(`${app.desk}/clean-ups/${id}?agency=minzheng&decision=none`)
  await fits(clerk, '清理')
  const { n: own } = await one(`select count(*)::text as n from policies.clean_up_item where clean_up = '${id}' and agency = 'minzheng' and decision is null`)
  for (let left = Number(own); left > 0;) {
    for (const box of await clerk.locator('input[name=documents]').all()) await box.check()
    const ticked = await clerk.locator('input[name=documents]:checked').count()
    assert.ok(ticked > 0)
    await clerk.locator('select[name=decision]').last().selectOption('keep')
    await clerk.getByLabel('理由').fill('内容合法有效，仍需执行')
    await clerk.getByRole('button', { name: '提出意见' }).click()
    await clerk.getByText(`已对 ${ticked} 件提出意见`).waitFor()
    left -= ticked
  }
  // The rest of the agencies do the same by the command; the browser goes on with the government's part.
  await sql`update policies.clean_up_item set decision = 'keep', reason = '仍需执行', account = 'x', account_name = '某某' where clean_up = ${id} and decision is null`.execute(app.database.office)
  await head.goto(`${app.desk}/clean-ups/${id}?decision=repeal`)
  await head.getByRole('link', { name: '退回' }).first().click()
  await head.getByLabel('退回的理由').fill('请说明哪一条已经不适用')
  await head.getByRole('button', { name: '退回' }).click()
  await head.getByText('已退回').waitFor()
  assert.equal((await head.goto(`${app.desk}/clean-ups/${id}/adopt`))?.status(), 200)
  await head.getByText(/1 件退回/).first().waitFor()
  await sql`update policies.clean_up_item set returned = '', reason = '第三条依据的上位法已经废止' where clean_up = ${id} and returned <> ''`.execute(app.database.office)
  await head.goto(`${app.desk}/clean-ups/${id}/adopt`)
  await fits(head, '通过清理结果')
  await head.getByRole('button', { name: '通过并公布' }).click()
  await head.getByText('清理结果已通过并公布').waitFor()

  const reader = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await reader.goto(`${app.portal}/clean-ups/${id}`)
  await reader.getByRole('heading', { name: /废止/ }).first().waitFor()
  await fits(reader, '清理结果')
  const { going } = await one(`select count(*)::text as going from policies.clean_up_item where clean_up = '${id}' and decision in ('repeal', 'lapse')`)
  const count = (rows: typeof before, column: string): number => rows.filter((row) => row.column === column).reduce((sum, { n }) => sum + n, 0)
  const after = await annualCounts(app.database.office, { agencies: 'all', year: 2025 })
  assert.equal(count(after, 'repealed') - count(before, 'repealed'), Number(going))
  assert.equal(count(before, 'inForce') - count(after, 'inForce'), Number(going))
})
