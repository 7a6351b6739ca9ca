import type { Browser, Page } from 'playwright-core'
import type { Outcome } from '#requests'
import { LETTER_KINDS } from '../../src/modules/requests/domain/letter/kinds.ts'
import type { RequestMove } from '../../src/modules/requests/domain/procedure.ts'
import type { RunningApp } from '../kit/app.ts'

export type Values = Readonly<Record<string, string>>
export const ID_NUMBER = '11010519491231002X'

export async function signIn(app: RunningApp, browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage()
  await page.goto(`${app.desk}/sign-in`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill('Qingting-2024')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  return page
}

async function put(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`main [name="${name}"]:not([type=hidden])`).first()
  const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`)
  if (kind.startsWith('SELECT')) await field.selectOption(value)
  else if (kind === 'INPUT radio') await page.locator(`main input[name="${name}"][value="${value}"]`).check()
  else await field.fill(value)
}

/** A citizen fills in the form, with scripts or without, and keeps the query code. */
export async function apply(app: RunningApp, browser: Browser, { agency, subject, scripts }: { agency: string; subject: string; scripts: boolean }): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: scripts })
  const page = await context.newPage()
  await page.goto(`${app.portal}/apply`)
  for (const [name, value] of Object.entries({ agency, subject, description: '工程竣工后形成的验收材料' })) await put(page, name, value)
  await page.locator('button[value=next]').first().click()
  await page.locator('[name=personName]').waitFor()
  for (const [name, value] of Object.entries({ personName: '何某某', personId: ID_NUMBER, phone: '13900001234' })) await put(page, name, value)
  await page.locator('button[value=next]').first().click()
  await page.locator('[name=wantedForm]').first().waitFor()
  await put(page, 'wantedForm', 'electronic')
  await put(page, 'delivery', 'online')
  await page.locator('button[value=next]').first().click()
  await page.locator('[name=files]').waitFor()
  // Who is quicker than three seconds is told to click again.
  while (await page.locator('.receipt-code').count() === 0) {
    await page.getByRole('button', { name: /提交/ }).last().click()
    await page.waitForLoadState()
  }
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.locator('.receipt-code').textContent()) ?? '')?.[0] ?? ''
  await context.close()
  return code
}

/** Does one move at the desk through its form; fields that must hold something and hold nothing get words. */
export async function doMove(app: RunningApp, page: Page, id: string, move: RequestMove, values: Values = {}, query = ''): Promise<void> {
  await page.goto(`${app.desk}/requests/${id}/do/${move}${query}`)
  for (const [name, value] of Object.entries(values)) await put(page, name, value)
  for (const field of await page.locator('main form :is(input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file]), textarea)[required]').all()) {
    if (await field.inputValue() === '') await field.fill('如实填写的内容')
  }
  await page.locator('main form button.button-primary, main form button.button-danger').first().click()
  await page.waitForLoadState()
  if (new URL(page.url()).pathname !== `/requests/${id}`) throw new Error(`${move} of ${id}: ${((await page.locator('main').textContent()) ?? '').slice(0, 800)}`)
}

/** Values of the draft's form, by outcome. */
export const draftValues = (outcome: Outcome): Values => ({
  ...Object.fromEntries(LETTER_KINDS[`decision_${outcome}`].fields.filter(({ required, auto }) => required && !auto).map(({ name, label }) => [name, `${label}如实写明`])),
  ...(outcome === 'partial' ? { separation: '联系人电话不予公开' } : {}),
})
