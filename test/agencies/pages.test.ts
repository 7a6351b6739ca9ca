import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openDesk, type Browser, type Desk } from '../identity/desk.tsx'
import { openOffice, PASSWORD, type Office } from '../identity/office.ts'

let office: Office
let desk: Desk
let system: Browser
before(async () => {
  office = await openOffice()
  desk = await openDesk(office)
  await office.account('system', ['system_admin', 'qingting'])
  system = desk.browser()
  await system.signIn('system', PASSWORD)
})
after(async () => { await desk.close(); await office.drop() })
const NEW = { id: 'jiaoyu', name: '青汀市教育局', shortName: '市教育局', signsAs: '青汀市教育局', kind: 'department', parent: 'qingting', reports: 'yes', position: '3', address: '', phone: '' }

test('the tree is listed in order and searched by name, code and kind', async () => {
  const names = async (url: string) => { const { $ } = await system.get(url); return $('tbody th a').toArray().map((link) => $(link).text()) }
  assert.deepEqual(await names('/agencies'), ['青汀市人民政府', '青汀市交通运输局', '青汀市民政局', '芦河镇人民政府', '北滩村'])
  assert.deepEqual(await names('/agencies?q=乡镇'), ['芦河镇人民政府'])
  assert.deepEqual(await names('/agencies?q=JIAOTONG'), ['青汀市交通运输局'])
  assert.match((await system.get('/agencies?q=%3Cb%3E')).$('main').text(), /没有找到“<b>”/)
})

test('a new agency is set up; a refused one comes back with every word typed, each error at its field', async () => {
  const bad = await system.post('/agencies/new', { ...NEW, id: 'Bad', name: '青汀市民政局', position: 'x' }, '/agencies/new')
  assert.equal(bad.status, 422)
  assert.deepEqual(bad.$('.error-summary a').toArray().map((link) => bad.$(link).attr('href')), ['#field-position', '#field-id', '#field-name'])
  assert.deepEqual(['id', 'name', 'signsAs', 'position'].map((name) => bad.$(`input[name=${name}]`).attr('value')), ['Bad', '青汀市民政局', '青汀市教育局', 'x'])
  assert.equal((await system.post('/agencies/new', NEW, '/agencies/new')).goTo, '/agencies/jiaoyu')
  assert.match((await system.get('/agencies/jiaoyu')).$('main').text(), /须发布，次年1月31日前/)
})

test('a form that was opened before somebody else’s change is refused with 409', async () => {
  const form = await system.get('/agencies/minzheng/change')
  const typed = { ...NEW, id: 'minzheng', name: '青汀市民政局', shortName: '民政局', signsAs: '青汀市民政局', version: form.$('input[name=version]').attr('value') ?? '' }
  assert.equal((await system.post('/agencies/minzheng/change', { ...typed, phone: '1' }, '/agencies/minzheng/change')).goTo, '/agencies/minzheng')
  assert.equal((await system.post('/agencies/minzheng/change', { ...typed, phone: '2' }, '/agencies/minzheng/change')).status, 409)
})

test('the root is changed without a parent', async () => {
  const version = (await system.get('/agencies/qingting/change')).$('input[name=version]').attr('value') ?? ''
  const { parent: _, ...typed } = { ...NEW, name: '青汀市人民政府', kind: 'government', signsAs: '青汀市人民政府办公室', version }
  assert.equal((await system.post('/agencies/qingting/change', typed, '/agencies/qingting/change')).goTo, '/agencies/qingting')
})

test('closing asks first, greys the button with the reasons, and refuses with the same words', async () => {
  const page = await system.get('/agencies/qingting/close')
  const reasons = page.$('.button-reasons li').toArray().map((line) => page.$(line).text())
  assert.deepEqual([reasons[0], reasons.length], ['本级人民政府不能停用', 3])
  const refused = await system.post('/agencies/qingting/close', { version: '2' }, '/agencies/qingting/close')
  assert.equal(refused.status, 422)
  for (const reason of reasons) assert.ok(refused.body.includes(reason), reason)
  assert.equal((await system.post('/agencies/beitan/close', { version: '1' }, '/agencies/beitan/close')).goTo, '/agencies/beitan')
  assert.match((await system.get('/agencies/beitan')).$('main').text(), /停用/)
})

test('a clerk sees the own agency and changes none', async () => {
  await office.account('clerk', ['agency_clerk', 'jiaotong'])
  const clerk = desk.browser()
  await clerk.signIn('clerk', PASSWORD)
  assert.equal((await clerk.get('/agencies')).$('tbody tr').length, 1)
  assert.equal((await clerk.get('/agencies/minzheng')).status, 403)
  assert.equal((await clerk.get('/agencies/jiaotong/change')).status, 403)
  assert.equal((await clerk.post('/agencies/jiaotong/close', { version: '1' }, '/agencies')).status, 403)
})

test('who may read only their own agency is not led to the one above it', async () => {
  await office.account('town-clerk', ['agency_clerk', 'jiaotong'])
  const clerk = desk.browser()
  await clerk.signIn('town-clerk', PASSWORD)
  const { $ } = await clerk.get('/agencies/jiaotong')
  assert.match($('main').text(), /青汀市人民政府/)
  assert.equal($('main a[href="/agencies/qingting"]').length, 0)
  assert.equal((await system.get('/agencies/jiaotong')).$('main a[href="/agencies/qingting"]').length, 1)
})
