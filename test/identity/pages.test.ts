import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { codeAt } from '../../src/modules/identity/one-time-code.ts'
import { openDesk, type Browser, type Desk, type Page } from './desk.tsx'
import { openOffice, PASSWORD, type Office } from './office.ts'

let office: Office
let desk: Desk
let system: Browser, security: Browser
before(async () => {
  office = await openOffice()
  desk = await openDesk(office)
  await office.account('system', ['system_admin', 'qingting'])
  await office.account('security', ['security_admin', 'qingting'])
  await office.account('audit', ['audit_admin', 'qingting'])
  await office.account('clerk', ['agency_clerk', 'jiaotong'])
  ;[system, security] = [desk.browser(), desk.browser()]
  await system.signIn('system', PASSWORD)
  await security.signIn('security', PASSWORD)
})
after(async () => { await desk.close(); await office.drop() })

test('a stranger is sent to sign-in and from there to where he was going, never to another site', async () => {
  const browser = desk.browser()
  assert.equal((await browser.get('/accounts')).goTo, '/sign-in?next=%2Faccounts')
  assert.equal((await browser.post('/sign-in', { login: 'system', password: PASSWORD, next: '/accounts' })).goTo, '/accounts')
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-out']) {
    assert.equal((await desk.browser().post('/sign-in', { login: 'system', password: PASSWORD, next })).goTo, '/', next)
  }
})

test('a refused sign-in redraws the page with the login typed and says why', async () => {
  const page = await desk.browser().post('/sign-in', { login: '"zz"<b>', password: 'x', next: '/' })
  assert.equal(page.status, 422)
  assert.equal(page.$('input[name=login]').attr('value'), '"zz"<b>')
  assert.equal(page.$('input[name=password]').attr('value'), undefined)
  assert.match(page.$('.error-summary').text(), /账号或密码不正确/)
})

test('a form without our token does nothing', async () => {
  const page = await system.post('/accounts/clerk/disable', { _csrf: 'made up' })
  assert.equal(page.status, 403)
  assert.match(page.body, /页面已过期或来源不明/)
})

test('the session’s cookie is strict and out of reach of scripts, and a new one comes with each sign-in', async () => {
  const browser = desk.browser()
  const cookie = (await browser.signIn('clerk', PASSWORD)).setCookies.find(({ name }) => name === 'gongkai_session')
  assert.deepEqual({ ...cookie, value: '' }, { name: 'gongkai_session', value: '', maxAge: 43_200, path: '/', httpOnly: true, sameSite: 'Strict' })
  const old = browser.cookies.get('gongkai_session') ?? ''
  await browser.post('/sign-out', {}, '/account')
  assert.equal(browser.cookies.has('gongkai_session'), false)
  assert.equal(await office.whoIs(old), null)
})

test('an account is opened, given a role, used, and its one-time password is seen once', async () => {
  const page = await system.post('/accounts/new', { login: 'Jiaotong.Jingban', name: '陈某', agency: 'jiaotong' }, '/accounts/new')
  assert.equal(page.status, 200, page.$('.error-summary').text())
  const password = page.$('.one-time-password').text()
  assert.ok(!(await system.get('/accounts/jiaotong.jingban')).body.includes(password))

  const granted = await security.post('/accounts/jiaotong.jingban/roles/grant', { role: 'agency_clerk', agency: 'jiaotong' }, '/accounts/jiaotong.jingban/roles')
  assert.equal(granted.goTo, '/accounts/jiaotong.jingban/roles')
  assert.match((await security.get('/accounts/jiaotong.jingban')).$('main').text(), /单位经办人（青汀市交通运输局）/)

  const browser = desk.browser()
  assert.equal((await browser.signIn('jiaotong.jingban', password)).goTo, '/account/password')
  assert.equal((await browser.get('/agencies')).status, 403)
  const short = await browser.post('/account/password', { current: password, wanted: 'short', again: 'short' }, '/account/password')
  assert.deepEqual([short.status, /密码太短/.test(short.$('.error-summary').text())], [422, true])
  assert.equal((await browser.post('/account/password', { current: password, wanted: 'Yi-er-san-456', again: 'Yi-er-san-456' }, '/account/password')).goTo, '/')
  assert.equal((await browser.get('/agencies')).status, 200)
})

test('a refused new account comes back with what was typed', async () => {
  const page = await system.post('/accounts/new', { login: 'clerk', name: '<i>某', agency: 'minzheng' }, '/accounts/new')
  assert.equal(page.status, 422)
  assert.match(page.$('.error-summary').text(), /账号名“clerk”已被使用/)
  assert.deepEqual([page.$('input[name=name]').attr('value'), page.$('select[name=agency] option[selected]').attr('value')], ['<i>某', 'minzheng'])
})

test('an empty form for a new account is told everything that is missing at once', async () => {
  const page = await system.post('/accounts/new', { login: '', name: '', agency: '' }, '/accounts/new')
  assert.deepEqual([page.status, ...['账号名', '姓名', '所在单位'].map((word) => page.$('.error-summary').text().includes(word))], [422, true, true, true])
})



test('roles that 三员分立 forbids cannot be chosen, and choosing one anyway is refused in the same words', async () => {
  const form = await security.get('/accounts/clerk/roles')
  assert.equal(form.$('input[name=role][value=audit_admin]').attr('disabled'), 'disabled')
  const page = await security.post('/accounts/clerk/roles/grant', { role: 'audit_admin', agency: 'jiaotong' }, '/accounts/clerk/roles')
  assert.equal(page.status, 422)
  const words = page.$('.error-summary li').text()
  assert.match(words, /^三员分立：/)
  assert.ok(form.$('main').text().includes(words))
})

test('what the system administrator cannot do is not there for him, and refused when sent anyway', async () => {
  const page = await system.get('/accounts/clerk')
  assert.equal(page.$('a[href="/accounts/clerk/roles"]').length, 0)
  assert.equal((await system.post('/accounts/clerk/roles/grant', { role: 'inspector', agency: 'qingting' }, '/accounts')).status, 403)
  assert.equal((await system.get('/ledger')).status, 403)
  assert.match((await system.get('/accounts/security/reset-password')).$('.button-reasons').text(), /^三员分立：/)
})

test('the list finds by login and name, and shows only the accounts one may see', async () => {
  const logins = (page: Page) => page.$('tbody th').toArray().map((cell) => page.$(cell).text())
  assert.deepEqual(logins(await system.get('/accounts?q=CLERK')), ['clerk'])
  assert.deepEqual(logins(await system.get('/accounts?q=%25')), [])
  await office.account('luhe.system', ['system_admin', 'luhe'])
  const local = desk.browser()
  await local.signIn('luhe.system', PASSWORD)
  assert.deepEqual(logins(await local.get('/accounts')), ['luhe.system'])
  assert.equal((await local.get('/accounts/clerk')).status, 403)
})

test('the second step is put in place, asked for, and its key is not shown again', async () => {
  const browser = desk.browser()
  await browser.signIn('clerk', PASSWORD)
  assert.equal((await browser.post('/account/code/start', { password: 'wrong' }, '/account/code')).status, 422)
  assert.equal((await browser.post('/account/code/start', { password: PASSWORD }, '/account/code')).goTo, '/account/code')
  const page = await browser.get('/account/code')
  const key = page.$('code').first().text()
  assert.match(key, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  assert.match(page.$('a[href^="otpauth://totp/"]').attr('href') ?? '', /period=30/)
  const secret = key.replaceAll(' ', '')
  assert.equal((await browser.post('/account/code/confirm', { code: codeAt(secret, office.kit.now()) }, '/account/code')).goTo, '/account')
  assert.ok(!(await browser.get('/account/code')).body.includes(key))

  office.later(2)
  const next = desk.browser()
  const half = await next.post('/sign-in', { login: 'clerk', password: PASSWORD, next: '/agencies' })
  assert.equal(half.goTo, '/sign-in/code?next=%2Fagencies')
  assert.equal((await next.get('/agencies')).goTo, '/sign-in?next=%2Fagencies')
  const wrong = await next.post('/sign-in/code', { code: 'abcdef', next: '/agencies' }, '/sign-in/code?next=/agencies')
  assert.deepEqual([wrong.status, /动态验证码不正确/.test(wrong.$('.error-summary').text())], [422, true])
  assert.equal((await next.post('/sign-in/code', { code: codeAt(secret, office.kit.now()), next: '/agencies' }, '/sign-in/code?next=/agencies')).goTo, '/agencies')
  assert.equal((await next.get('/agencies')).status, 200)
})

test('one’s own sessions are on the account’s page and the others can be ended from it', async () => {
  await office.account('many', ['agency_clerk', 'jiaotong'])
  const [one, two] = [desk.browser(), desk.browser()]
  await one.signIn('many', PASSWORD)
  await two.signIn('many', PASSWORD)
  assert.equal((await one.get('/account')).$('tbody tr').length, 3)
  await one.post('/account/sessions/end', { id: 'others' }, '/account')
  assert.equal((await one.get('/account')).$('tbody tr').length, 1)
  assert.equal((await two.get('/account')).goTo, '/sign-in?next=%2Faccount')
})
