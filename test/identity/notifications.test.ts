import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withAllBelow } from '#agencies'
import { postsOf } from '#identity'
import { jobs, notify, unseenCount } from '#notifications'
import { openDesk, type Browser, type Desk } from './desk.tsx'
import { openOffice, PASSWORD, type Office } from './office.ts'

let office: Office
let desk: Desk
let head: Browser, clerk: Browser
const unseen = async (account: string) =>
  unseenCount(office.kit.db, { account, posts: await postsOf(office.kit.db, account, (id) => withAllBelow(office.office, id)) })

before(async () => {
  office = await openOffice()
  desk = await openDesk(office)
  await office.account('head', ['office_head', 'qingting'])
  await office.account('clerk', ['agency_clerk', 'jiaotong'])
  await office.account('other', ['agency_clerk', 'minzheng'])
  ;[head, clerk] = [desk.browser(), desk.browser()]
  await head.signIn('head', PASSWORD)
  await clerk.signIn('clerk', PASSWORD)
})
after(async () => { await desk.close(); await office.drop() })

test('a message reaches the holders of the role for that agency, and one account where it is meant for one', async () => {
  await notify(office.kit.db, { agency: 'jiaotong', role: 'agency_clerk', title: '请抓紧编制', text: '期限将至', href: '/annual-reports/jiaotong/2023' })
  await notify(office.kit.db, { agency: 'jiaotong', account: 'other', title: '只给一人', text: '', href: '/' })
  assert.deepEqual([await unseen('clerk'), await unseen('other'), await unseen('head')], [1, 1, 0])
  const page = await clerk.get('/notifications')
  assert.deepEqual([page.$('tbody th a').text(), page.$('.page-lead').text()], ['请抓紧编制', '1 条未读'])
})

test('opening a message marks it and leads on; nobody opens or marks another’s', async () => {
  const href = (await clerk.get('/notifications')).$('tbody th a').attr('href') ?? ''
  const other = desk.browser()
  await other.signIn('other', PASSWORD)
  assert.equal((await other.get(href)).status, 404)
  await other.post('/notifications/seen', { id: href.split('/').at(-1) ?? '' }, '/account')
  assert.equal(await unseen('clerk'), 1)
  assert.equal((await clerk.get(href)).goTo, '/annual-reports/jiaotong/2023')
  assert.equal(await unseen('clerk'), 0)
  await other.post('/notifications/seen', { id: 'all' }, '/account')
  assert.equal(await unseen('other'), 0)
})

test('the head of the office is told of a published report below, once though the job runs twice', async () => {
  const job = jobs['notifications.tell-office']
  const data = { deed: 'annualreport.publish', agency: 'jiaotong', subject: 'jiaotong-2023' }
  await job?.(office.kit, data)
  await job?.(office.kit, data)
  assert.equal(await unseen('head'), 1)
  const page = await head.get('/notifications')
  assert.match(page.$('tbody th').text(), /^2023 年度/)
  assert.equal((await head.get(page.$('tbody th a').attr('href') ?? '')).goTo, '/annual-reports/jiaotong/2023')
})
