import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
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
  for (const login of ['he', 'linhe-cs', 'linhe-zs', 'lin', 'chen']) pages[login] = await signIn(app, browser, login)
})
after(async () => { await browser?.close(); await app?.close() })

const pageOf = (login: string): Page => { const page = pages[login]; assert.ok(page, login); return page }
async function fits(page: Page, where: string): Promise<void> {
  await assertAccessible(page, where)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} scrolls sideways at ${width}`)
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/screening-${where}-${width}.png`, fullPage: true })
  }
}
async function send(id: string): Promise<void> {
  const clerk = pageOf('he')
  await clerk.goto(`${app.desk}/entries/${id}/moves/submit`)
  await clerk.locator('main form .button-primary').click()
}

test('a draft with planted faults passes no review until each that blocks is mended or let stand by the right person; the trail shows it', { skip: noBrowser }, async () => {
  const clerk = pageOf('he')
  await clerk.goto(`${app.desk}/entries/new`)
  await clerk.getByLabel('种类').selectOption('notice')
  await clerk.getByLabel('栏目').selectOption('statutory-20-12')
  await clerk.getByLabel('标题').fill('关于秸杆禁烧的通告')
  await clerk.getByRole('button', { name: '下一步' }).click()
  await clerk.getByLabel('信息形成日期').fill('2025-01-09')
  await clerk.getByRole('textbox', { name: '正文' }).click()
  await clerk.keyboard.type('根据中华人民共合国有关法律规定，全镇禁止露天焚烧。')
  // While the hand rests, the checks say what they see, before anything is saved.
  await clerk.locator('.live-findings', { hasText: '中华人民共合国' }).waitFor()
  await clerk.locator('.live-findings', { hasText: '秸杆' }).waitFor()
  await fits(clerk, '边写边查')
  await clerk.getByRole('button', { name: '保存', exact: true }).click()
  await clerk.getByText('已保存').waitFor()
  const id = clerk.url().split('/').at(-1)?.split(/[?#]/)[0] ?? ''
  await clerk.locator('#findings', { hasText: '中华人民共合国' }).waitFor()
  await clerk.locator('mark.finding-mark-block', { hasText: '中华人民共合国' }).waitFor()
  await fits(clerk, '检查结果')
  await clerk.goto(`${app.desk}/entries/${id}/moves/submit`)
  await clerk.getByText(/中华人民共合国.*请终审人员写明理由放行/).first().waitFor()

  // The clerk mends one, and may not let the other stand; who reviews first may not either; who reviews last may, with a reason.
  await clerk.goto(`${app.desk}/entries/${id}`)
  const slip = clerk.locator('.finding', { has: clerk.locator('mark', { hasText: '秸杆' }) })
  await slip.getByRole('button', { name: '采纳建议' }).click()
  await clerk.getByText('已采纳 1 处建议').waitFor()
  await clerk.getByRole('heading', { name: '关于秸秆禁烧的通告' }).waitFor()
  const grave = (page: Page) => page.locator('.finding', { has: page.locator('mark', { hasText: '中华人民共合国' }) })
  assert.equal(await grave(clerk).getByText('放行', { exact: true }).count(), 0)
  await grave(clerk).getByText('要放行的，请终审人员写明理由').waitFor()
  const first = pageOf('linhe-cs'), last = pageOf('linhe-zs')
  await first.goto(`${app.desk}/entries/${id}`)
  assert.equal(await grave(first).getByText('放行', { exact: true }).count(), 0)
  await last.goto(`${app.desk}/entries/${id}`)
  await grave(last).getByText('放行', { exact: true }).click()
  await grave(last).getByRole('textbox', { name: '放行的理由' }).fill('勘误通告里引用的原错字')
  await grave(last).getByRole('button', { name: '放行这一处' }).click()
  await last.getByText('已放行：勘误通告里引用的原错字').waitFor()
  await last.locator('#history', { hasText: '放行检查结果' }).waitFor()
  await fits(last, '放行之后')
  await send(id)
  await clerk.getByText('已办理').waitFor()
  await first.goto(`${app.desk}/entries/${id}/moves/first_agree`)
  await first.locator('main form .button-primary').click()
  await first.getByText('已办理').waitFor()
})

test('the office’s lists, test box, exceptions, sweep, drill and circular are there for who keeps them, and for nobody else', { skip: noBrowser }, async () => {
  const head = pageOf('lin')
  await head.goto(`${app.desk}/screening/lists/new`)
  await head.getByLabel('名称').fill('本地易错机构名')
  await head.getByLabel('用途').selectOption('pairs')
  await head.getByLabel('严重程度').selectOption('block')
  await head.getByLabel('来源').fill('青编办〔2025〕1号')
  await head.getByRole('button', { name: '新建' }).click()
  await head.getByText('已新建').waitFor()
  await head.getByLabel('错误写法').fill('市水利水电局')
  await head.getByLabel('正确写法').fill('市水利局')
  await head.getByRole('button', { name: '保存这一条' }).click()
  await head.getByText('已保存').waitFor()
  await fits(head, '词表')
  await head.goto(`${app.desk}/screening/try`)
  await head.getByLabel('文字').fill('请向市水利水电局咨询，各单位要布署到位。')
  await head.getByRole('button', { name: '检查', exact: true }).click()
  await head.locator('.finding', { hasText: '市水利水电局' }).waitFor()
  await head.locator('.finding', { hasText: '布署' }).waitFor()
  await fits(head, '试一试')
  await head.goto(`${app.desk}/screening/sweeps`)
  await head.getByLabel('事由').fill('公开办电话变更')
  await head.getByLabel('要查的文字').fill('如有疑问 => 如需咨询')
  await fits(head, '清查')
  await head.getByRole('button', { name: '发起清查' }).click()
  await head.waitForFunction(() => { if (document.body.textContent?.includes('查完')) return true; location.reload(); return false }, undefined, { polling: 500 })
  await head.getByRole('button', { name: '准备更正' }).first().waitFor({ state: 'attached', timeout: 1000 }).catch(() => {})
  await fits(head, '清查结果')
  await head.goto(`${app.desk}/screening/drills`)
  await head.getByLabel('单位').selectOption('linhe')
  await fits(head, '审核演练')
  await head.getByRole('button', { name: '放入待审' }).click()
  await head.getByText(/已放入，有 \d 处错误/).waitFor()
  for (const [address, where] of [['/screening/exceptions', '例外'], ['/screening/circulars', '问题通报'], ['/screening', '内容检查']] as const) { await head.goto(app.desk + address); await fits(head, where) }
  const file = await head.request.get(`${app.desk}/screening/circulars/2025-01.docx`)
  assert.equal(file.status(), 200)
  assert.equal((await file.body()).subarray(0, 2).toString(), 'PK')
  for (const address of ['/screening/lists/new', '/screening/drills']) assert.equal((await pageOf('he').goto(app.desk + address))?.status(), 403, address)
})
