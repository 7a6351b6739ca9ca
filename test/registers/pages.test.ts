import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { seedAgencies } from '#agencies'
import { disputesRoutes, seedDisputes, type NewDispute } from '#disputes'
import { policiesRoutes, seedDocuments, type NewDocument } from '#policies'
import { requestsRoutesWith, seedRequests, type NewRequest } from '#requests'
import type { Actor, AgencyId, Deed } from '#shared/actor'
import { person, testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase, desk: TestSide
const ROOT = 'shi', ROADS = 'lu', WATER = 'shui'
const office = person('office', 'officeClerk', [ROOT, ROADS, WATER])
const roads = person('roads', 'agencyClerk', [ROADS])
const nobody: Actor = { account: 'nobody', name: '某某', agency: ROADS, grants: new Map<Deed, Set<AgencyId>>([['annualreport.read', new Set([ROADS])]]) }

const request = (i: number, agency: string, more: Partial<NewRequest> = {}): NewRequest => ({
  id: `${agency}-${i}`, number: `${agency}申〔2023〕${i}号`, agency, channel: 'internet', applicant_class: 'natural', applicant_masked: '陈某', subject: `第${i}号桥的检测报告`,
  received_on: '2023-03-01', due_on: '2023-03-29', closed_on: '2023-03-20', outcome: 'granted', letter_number: `答${i}号`, ...more,
})
const dispute = (i: number, agency: string, more: Partial<NewDispute> = {}): NewDispute => ({
  id: `d-${agency}-${i}`, number: `复〔2023〕${agency}${i}号`, agency, kind: 'reconsideration', request: `${agency}-1`, body: '某政府', cause: `不服第${i}号答复`, accepted_on: '2023-05-04',
  concluded_on: '2023-06-20', result: 'corrected', result_words: '确认违法', ...more,
})
const document = (i: number, agency: string, more: Partial<NewDocument> = {}): NewDocument => ({
  id: `p-${agency}-${i}`, kind: 'normative', agency, title: `第${i}号养护办法`, doc_no: `${agency}发〔2019〕${i}号`, unified_no: null, topic: '交通强市建设', issued_on: '2019-01-16', effective_on: '2019-02-01',
  valid_until: null, ended_on: null, ended_as: null, ended_by: null, ...more,
})

before(async () => {
  database = await testDatabase()
  const agency = (id: string, name: string, position: number) => ({ id, name, shortName: name, kind: position === 0 ? 'government' as const : 'department' as const, parent: position === 0 ? null : ROOT, signsAs: name, reports: true, position, address: '', phone: '' })
  await seedAgencies(database.office, [agency(ROOT, '某市', 0), agency(ROADS, '道路局', 1), agency(WATER, '水务局', 2)])
  await seedRequests(database.office, [
    ...Array.from({ length: 45 }, (_, i) => request(i + 1, ROADS)), request(46, ROADS, { subject: '100%的隧道', received_on: '2022-05-05', due_on: '2022-06-01', closed_on: null, outcome: null }), request(1, WATER, { subject: '水厂<b>的检测报告' }),
  ])
  await seedDisputes(database.office, [dispute(1, ROADS), dispute(2, ROADS, { concluded_on: null, result: null, result_words: null }), dispute(1, WATER)])
  await seedDocuments(database.office, [document(1, ROADS), document(2, ROADS, { valid_until: '2023-12-31' }), document(3, ROADS, { ended_on: '2023-06-20', ended_as: 'repealed', ended_by: '清理' }), document(1, WATER)])
  desk = await testSide([...requestsRoutesWith(async () => []), ...disputesRoutes, ...policiesRoutes], database.office, [office, roads, nobody])
})
after(async () => { await desk.close(); await database.drop() })

const listed = async (who: Actor, url: string): Promise<{ total: number; rows: number; body: string }> => {
  const { statusCode, body } = await desk.get(who, url)
  assert.equal(statusCode, 200, url)
  return { total: Number(body.match(/共 (\d+) 条/)?.[1]), rows: (body.match(/<tbody>(.*?)<\/tbody>/s)?.[1]?.match(/<tr/g) ?? []).length, body }
}

test('a register shows only the agencies at which one may read', async () => {
  assert.deepEqual([(await listed(office, '/requests')).total, (await listed(roads, '/requests')).total], [47, 46])
  assert.deepEqual([(await listed(office, '/disputes')).total, (await listed(roads, '/disputes')).total], [3, 2])
  assert.deepEqual([(await listed(office, '/policies')).total, (await listed(roads, '/policies')).total], [4, 3])
  for (const asked of ['/requests?agency=shui', '/disputes?agency=shui', '/policies?agency=shui']) assert.equal((await listed(roads, asked)).total, 0, asked)
  for (const register of ['/requests', '/disputes', '/policies']) assert.equal((await desk.get(nobody, register)).statusCode, 403, register)
})

test('a record of another agency is refused, an unknown one is not found', async () => {
  for (const [own, other] of [['/requests/lu-1', '/requests/shui-1'], ['/disputes/d-lu-1', '/disputes/d-shui-1'], ['/policies/p-lu-1', '/policies/p-shui-1']] as const) {
    assert.equal((await desk.get(roads, own)).statusCode, 200)
    const refused = await desk.get(roads, other)
    assert.equal(refused.statusCode, 403)
    assert.match(refused.body, /属于其他单位|由其他单位办理/)
    assert.equal((await desk.get(office, other)).statusCode, 200)
    assert.equal((await desk.get(office, `${own}x`)).statusCode, 404)
  }
})

test('requests: twenty a page, by year, result and words', async () => {
  assert.deepEqual([(await listed(office, '/requests')).rows, (await listed(office, '/requests?page=3')).rows], [20, 7])
  assert.equal((await listed(office, '/requests?year=2022')).total, 1)
  assert.equal((await listed(office, '/requests?outcome=open')).total, 1)
  assert.equal((await listed(office, '/requests?outcome=granted&agency=lu')).total, 45)
  assert.equal((await listed(office, `/requests?q=${encodeURIComponent('%')}`)).total, 1, 'a percent sign is a letter here')
  assert.equal((await listed(office, `/requests?q=${encodeURIComponent('没有这个词')}`)).total, 0)
  assert.match((await listed(office, `/requests?q=${encodeURIComponent('水厂')}`)).body, /水厂&lt;b&gt;的检测报告/)
})

test('disputes: by kind, result, year', async () => {
  assert.equal((await listed(office, '/disputes?state=open')).total, 1)
  assert.equal((await listed(office, '/disputes?state=corrected')).total, 2)
  assert.equal((await listed(office, '/disputes?kind=litigationDirect')).total, 0)
  assert.equal((await listed(office, '/disputes?year=2022')).total, 0)
  assert.match((await desk.get(office, '/disputes/d-lu-1')).body, /结果纠正（确认违法）/)
})

test('documents: one whose validity ran out before today has lapsed, though nobody said so', async () => {
  assert.equal((await listed(office, '/policies?state=inForce')).total, 2)
  assert.equal((await listed(office, '/policies?state=repealed')).total, 1)
  assert.equal((await listed(office, '/policies?state=lapsed')).total, 1)
  assert.match((await desk.get(office, '/policies/p-lu-2')).body, /失效/)
  assert.equal((await listed(office, '/policies?year=2019&agency=lu')).total, 3)
})

test('what nobody would type is not an error', async () => {
  for (const query of ['page=0', 'page=x', 'page=99999', 'year=abcd', 'outcome=toString', 'state=__proto__', 'kind=constructor', 'agency=%27', `q=${'长'.repeat(300)}`]) {
    for (const register of ['/requests', '/disputes', '/policies']) assert.equal((await desk.get(office, `${register}?${query}`)).statusCode, 200, `${register}?${query}`)
  }
})
