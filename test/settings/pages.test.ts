import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { allAgencies } from '#agencies'
import { settingsRoutesWith } from '#settings'
import { openDesk, type Browser, type Desk, type Page } from '../identity/desk.tsx'
import { openOffice, PASSWORD, type Office } from '../identity/office.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { LINES_2027 } from './notices.ts'
import { withStyles } from './styles.ts'

const root = async (db: Parameters<typeof allAgencies>[0]): Promise<string> => (await allAgencies(db)).find(({ parent }) => parent === null)?.id ?? ''
let office: Office, desk: Desk
let head: Browser, clerk: Browser, system: Browser, local: Browser
const removeStyles = withStyles()
before(async () => {
  office = await openOffice()
  desk = await openDesk(office, settingsRoutesWith(root))
  const as = async (login: string, role: Parameters<Office['account']>[1][0], at: string) => {
    await office.account(login, [role, at])
    const browser = desk.browser()
    await browser.signIn(login, PASSWORD)
    return browser
  }
  head = await as('head', 'office_head', 'qingting')
  clerk = await as('clerk', 'office_clerk', 'qingting')
  system = await as('system', 'system_admin', 'qingting')
  local = await as('local', 'system_admin', 'luhe')
})
after(async () => { await desk.close(); await office.drop(); removeStyles() })

const textOf = (page: Page, where = 'main') => page.$(where).text()
const NOTICE = { step: 'read', year: '2027', number: '国办发明电〔2026〕9号', ...LINES_2027 }
const LOAD = '/settings/holidays/load?year=2027'

test('every rule stands in the list with its source, its value and how sure it is', async () => {
  const page = await head.get('/settings')
  const one = page.$('#clock-paymentRestarts')
  for (const words of ['缴费后重新计算办理期限', '国办函〔2020〕109号第七条', '是', '系统默认', '未经证实：请核对原文后确定']) assert.ok(one.text().includes(words), words)
  const open = page.$('.setting .badge-warn').length
  assert.match(textOf(page, '.notice-warn'), new RegExp(`还有 ${open} 项规则未经证实`))
})

test('a change is saved, shown with who and when, and no longer called unconfirmed', async () => {
  const at = '/settings/clock.paymentRestarts/change'
  assert.equal((await head.post(at, { value: 'no', reason: '核对109号原文', seen: '0' }, at)).goTo, '/settings')
  const one = (await head.get('/settings')).$('#clock-paymentRestarts').text()
  assert.match(one, /否.*head某 2024-01-15 09:00.*默认：是.*本机关已确定/s)
  assert.match(textOf(await head.get(at)), /修改记录.*2024-01-15 09:00.*否.*head某.*核对109号原文/s)
})

test('a bad value comes back with every word typed and each error at its field', async () => {
  const at = '/settings/requests.letterPattern/change'
  const page = await head.post(at, { value: '{代字}{年}号', reason: '', seen: '0' }, at)
  assert.equal(page.status, 422)
  assert.deepEqual(page.$('.error-summary a').toArray().map((link) => page.$(link).attr('href')), ['#field-value', '#field-reason'])
  assert.equal(page.$('input[name=value]').attr('value'), '{代字}{年}号')
})

test('a form opened before somebody else’s change is refused with 409', async () => {
  const at = '/settings/clock.paymentRestarts/change'
  assert.equal((await head.post(at, { value: 'yes', reason: '又改', seen: '0' }, at)).status, 409)
})

test('a rule with one way only can be confirmed', async () => {
  const at = '/settings/fee.pages/change'
  assert.match(textOf(await head.get(at)), /核对并确认/)
  assert.equal((await head.post(at, { value: 'a4_single_by_request', reason: '与原文一致', seen: '0' }, at)).goTo, '/settings')
  assert.match((await head.get('/settings')).$('#fee-pages').text(), /本机关已确定/)
})

test('a clerk reads and cannot change, on the page or by the address', async () => {
  const at = '/settings/clock.correctionDays/change'
  const page = await clerk.get(at)
  assert.match(textOf(page), /您可以查看，不能修改/)
  assert.equal(page.$('input[name=value]').length, 0)
  assert.equal((await clerk.post(at, { value: '10', reason: '试', seen: '0' }, '/account')).status, 403)
})

test('the years are shown with their notices; a number that nobody checked says so', async () => {
  const page = await clerk.get('/settings/holidays?year=2026')
  assert.match(textOf(page), /国办发明电〔2025〕7号\s*文号未经核实/)
  assert.equal(page.$('.year-month').length, 12)
  assert.equal(page.$('td.year-off').length, 33)
  assert.deepEqual(page.$('td.year-work').toArray().map((cell) => page.$(cell).text()), ['4班调休上班', '14班调休上班', '28班调休上班', '9班调休上班', '20班调休上班', '10班调休上班'])
  assert.equal(page.$('a[href^="/settings/holidays/load"]').length, 0)
})

test('a notice is read, shown, and counts only when it is confirmed', async () => {
  const seen = await system.post('/settings/holidays/load', NOTICE, LOAD)
  assert.equal(seen.status, 200)
  assert.match(textOf(seen), /2027-02-05 周五 至 2027-02-11 周四\s*放假\s*春节\s*7/)
  assert.match(textOf(seen), /放假占用周一至周五 17 天，调休上班 4 天，相差 13 天，与法定放假天数相符/)
  assert.match(textOf(await system.get('/settings/holidays')), /载入 2027 年的通知/)
  const hidden = Object.fromEntries(seen.$('#confirm input[type=hidden]').toArray().map((input) => [seen.$(input).attr('name') ?? '', seen.$(input).attr('value') ?? '']))
  assert.match(textOf(await system.post('/settings/holidays/load', { ...hidden, step: 'edit' }, LOAD), 'textarea[name=daysOff]'), /^2027-01-01 至 2027-01-03 元旦/)
  assert.equal((await system.post('/settings/holidays/load', { ...hidden, step: 'save' }, LOAD)).goTo, '/settings/holidays?year=2027')
  assert.match(textOf(await system.get('/settings/holidays?year=2027')), /国办发明电〔2026〕9号.*system某 2024-01-15 09:00/s)
})

test('a notice that cannot be right comes back in words at its field, with what was typed', async () => {
  const bad = await system.post('/settings/holidays/load', { ...NOTICE, year: '2028', number: '', daysOff: '元旦三天' }, LOAD)
  assert.equal(bad.status, 422)
  assert.match(textOf(bad, '.error-summary'), /“元旦三天”看不懂/)
  assert.match(textOf(bad, 'textarea[name=daysOff]'), /元旦三天/)
  const short = await system.post('/settings/holidays/load', { ...NOTICE, year: '2028', daysOff: '1月1日 元旦', workdays: '' }, LOAD)
  assert.match(textOf(short, '.error-summary'), /缺少法定节日2028年5月1日/)
})

test('the last year is corrected with a reason, and what it was stays in the record', async () => {
  const form = await system.get('/settings/holidays/load?year=2027')
  assert.match(textOf(form, 'textarea[name=daysOff]'), /2027-02-05 至 2027-02-11 春节/)
  assert.equal((await system.post('/settings/holidays/load', NOTICE, LOAD)).status, 422)
  assert.equal((await system.post('/settings/holidays/load', { ...NOTICE, step: 'save', reason: '核对后更正' }, LOAD)).goTo, '/settings/holidays?year=2027')
  assert.match(textOf(await system.get('/settings/holidays?year=2027')), /核对后更正\s*有效.*已被替换/s)
})

test('the administrator of a town may not set the city’s calendar', async () => {
  assert.equal((await local.get('/settings/holidays')).$('a[href^="/settings/holidays/load"]').length, 0)
  assert.equal((await local.post('/settings/holidays/load', { ...NOTICE, step: 'save', reason: '试' }, '/account')).status, 403)
})

test('the pages hold every rule of accessibility, wide and on a phone', { skip: noBrowser }, async () => {
  const origin = await desk.listen()
  const browser = await launch()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies([...head.cookies].map(([name, value]) => ({ name, value, url: origin })))
    const page = await context.newPage()
    for (const at of ['/settings', '/settings/clock.paymentRestarts/change', '/settings/requests.retentionYears/change', '/settings/holidays?year=2026', '/settings/holidays?year=2027']) for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      assert.equal((await page.goto(`${origin}${at}`))?.status(), 200, at)
      await assertAccessible(page, `${at} ${width}`)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${at} scrolls sideways at ${width}`)
    }
  } finally {
    await browser.close()
  }
})
