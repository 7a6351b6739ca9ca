import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { seedRequests } from '../../src/modules/requests/seed.ts'
import { openCity, STAFF, type City } from './case-city.ts'

let city: City
const OLD = { id: 'old-1', number: '青交依申〔2021〕3号', agency: 'jiaotong', channel: 'in_person', applicant_class: 'natural', applicant_masked: '王某', subject: '客运站班次调整批复', received_on: '2021-03-01',
  due_on: '2021-03-29', closed_on: '2021-03-20', outcome: 'granted', letter_number: '青交复〔2021〕3号' } as const
before(async () => {
  city = await openCity()
  await seedRequests(city.db.office, [OLD, { ...OLD, id: 'old-2', number: '青交依申〔2025〕4号', received_on: '2025-03-03', due_on: '2025-03-31', closed_on: null, outcome: null, letter_number: null }])
})
after(async () => city.close())

test('a request of an older register is a record: to be read, with nothing to be done', async () => {
  const { statusCode, body } = await city.side.get(STAFF.clerk, '/requests/old-1')
  assert.equal(statusCode, 200)
  assert.match(body, /从旧登记册转入/)
  assert.match(body, /青交复〔2021〕3号/)
  assert.ok(!body.includes('/do/'))
  assert.equal((await city.side.get(STAFF.clerk, '/requests/old-1/do/note')).statusCode, 409)
})

test('an open one without an applicant’s file can still be worked on; its page says that nobody’s data are kept', async () => {
  const { statusCode, body } = await city.side.get(STAFF.clerk, '/requests/old-2')
  assert.equal(statusCode, 200)
  assert.match(body, /没有申请人的身份资料/)
  assert.ok(!body.includes('/requests/old-2/unmask'))
})

test('an unknown request is 404', async () => assert.equal((await city.side.get(STAFF.clerk, '/requests/none')).statusCode, 404))
