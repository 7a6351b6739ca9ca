import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { closeDay } from '#audit'
import { openDesk, type Browser, type Desk } from '../identity/desk.tsx'
import { openOffice, PASSWORD, type Office } from '../identity/office.ts'

let office: Office
let desk: Desk
let audit: Browser
before(async () => {
  office = await openOffice()
  desk = await openDesk(office)
  await office.account('clerk', ['agency_clerk', 'jiaotong'])
  office.later(24 * 60)
  await closeDay(office.kit, '2024-01-15')
  await office.account('audit', ['audit_admin', 'qingting'])
  await desk.browser().signIn('nobody', 'secret typed in the wrong field')
  audit = desk.browser()
  await audit.signIn('audit', PASSWORD)
})
after(async () => { await desk.close(); await office.drop() })

const rows = async (query: string) => {
  const { $ } = await audit.get(`/ledger?${query}`)
  return $('tbody tr').toArray().map((row) => $(row).find('td, th').slice(1, 6).toArray().map((cell) => $(cell).text()).join(' '))
}

test('the ledger is read by agency, deed, account, subject and day, newest first, in Chinese', async () => {
  assert.deepEqual(await rows('chain=jiaotong'), ['青汀市交通运输局 1 登录 clerk clerk'])
  assert.deepEqual(await rows('deed=audit.close-day'), ['（每日封账） 1 每日封账 2024-01-15 system'])
  assert.deepEqual(await rows('chain=sign-in'), ['（不存在的账号登录） 1 登录失败 unknown system'])
  assert.deepEqual(await rows('subject=clerk&actor=clerk&from=2024-01-15&to=2024-01-15'), ['青汀市交通运输局 1 登录 clerk clerk'])
  assert.deepEqual(await rows('from=2024-01-17'), [])
  assert.ok((await rows('')).at(-1)?.startsWith('青汀市交通运输局 1 '))
})

test('a day that is none is refused with what was typed', async () => {
  const page = await audit.get('/ledger?from=2024-13-01')
  assert.deepEqual([page.status, page.$('input[name=from]').attr('value')], [422, '2024-13-01'])
})

test('long lists come in pages', async () => {
  for (let n = 0; n < 11; n += 1) { await audit.post('/ledger/verify', {}, '/ledger'); await audit.post('/ledger/verify', {}, '/ledger') }
  const first = await audit.get('/ledger?deed=audit.verify')
  assert.equal(first.$('tbody tr').length, 20)
  assert.equal(first.$('.pager-total b').text(), '22')
  assert.equal((await audit.get(first.$('.pager-number a').last().attr('href') ?? '')).$('tbody tr').length, 2)
})

test('a receipt is checked against the root that was published', async () => {
  const hash = (await sql<{ hash: string }>`select hash from audit.entry where chain = 'jiaotong'`.execute(office.owner)).rows[0]?.hash ?? ''
  assert.match((await audit.get(`/ledger/receipt?hash=${hash}`)).$('main').text(), /jiaotong 第 1 行[\s\S]*2024-01-15/)
  assert.match((await audit.get(`/ledger/receipt?hash=${'0'.repeat(64)}`)).$('main').text(), /台账里没有这个散列值/)
})

test('the check is a deed with its line, and names a line that was changed', async () => {
  assert.match((await audit.post('/ledger/verify', {}, '/ledger')).$('main').text(), /台账完整/)
  assert.equal((await office.lines('audit.verify')).at(-1)?.detail['faults'], 0)
  await sql`alter table audit.entry disable trigger user`.execute(office.owner)
  await sql`update audit.entry set actor = 'other' where chain = 'jiaotong'`.execute(office.owner)
  const page = await audit.post('/ledger/verify', {}, '/ledger')
  assert.match(page.$('tbody tr').text(), /青汀市交通运输局1内容与散列值不符/)
})

test('an auditor of one branch reads that branch, and what belongs to no agency', async () => {
  await office.account('luhe.audit', ['audit_admin', 'luhe'])
  const local = desk.browser()
  await local.signIn('luhe.audit', PASSWORD)
  assert.equal((await local.get('/ledger?chain=jiaotong')).$('tbody tr').length, 0)
  assert.equal((await local.get('/ledger?chain=luhe')).$('tbody tr').length, 2)
  const clerk = desk.browser()
  await clerk.signIn('clerk', PASSWORD)
  assert.deepEqual([(await clerk.get('/ledger')).status, (await clerk.post('/ledger/verify', {}, '/account')).status], [403, 403])
})
