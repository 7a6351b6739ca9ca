import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { putSearchDocuments, search, settleSearch, suggestions, type SearchAsked } from '#platform/search/index'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { asGate, sample } from './kit.ts'

let database: TestDatabase
const DOCUMENTS = [
  sample({ address: '/policies/housing', kind: 'policy_document', topic: '住房保障', title: '青汀市公共租赁住房管理办法', docNo: '青政发〔2024〕12号', body: '第一条 为规范公共租赁住房的申请条件，制定本办法。<script>alert(1)</script>', publishedOn: '2024-03-01' }),
  sample({ address: '/policies/old', kind: 'policy_document', topic: '住房保障', title: '青汀市公共租赁住房管理暂行办法', docNo: '青政发〔2018〕3号', body: '本办法有效期五年。', publishedOn: '2018-02-01', outOfForceOn: '2024-03-01', endedAs: 'repealed' }),
  sample({ address: '/info/road', kind: 'notice', agency: 'jiaotong', agencyName: '青汀市交通运输局', title: '关于做好农村公路养护工作的通知', body: '各乡镇人民政府：按照青政发〔2024〕12号要求，ETC 车道和公租房周边道路一并养护。', publishedOn: '2023-05-01' }),
  sample({ address: '/info/coming', kind: 'policy_document', title: '青汀市养犬管理规定', docNo: '青政发〔2024〕15号', body: '自2024年12月1日起施行。', publishedOn: '2024-05-20', effectiveOn: '2024-12-01' }),
]
before(async () => {
  database = await testDatabase()
  await asGate(database.office, (db) => putSearchDocuments(db, DOCUMENTS))
})
after(() => database.drop())

const ask = (q: string, more: Partial<SearchAsked> = {}) => search(database.portal, { q, page: 1, size: 20, day: '2024-06-01', ...more })
const addresses = async (q: string, more: Partial<SearchAsked> = {}) => (await ask(q, more)).items.map(({ address }) => address)

for (const state of ['fresh', 'settled'] as const) {
  test(`${state}: in force only by default, and the facet says what that leaves out`, async () => {
    if (state === 'settled') assert.equal(await settleSearch(database.office, 1), DOCUMENTS.length)
    assert.deepEqual(await addresses('公共租赁住房'), ['/policies/housing', '/info/road'])
    assert.deepEqual(new Set(await addresses('公共租赁住房', { validity: 'all' })), new Set(['/policies/housing', '/info/road', '/policies/old']))
    const { facets } = await ask('公共租赁住房')
    assert.deepEqual(facets.validity, [{ value: 'in_force', count: 2 }, { value: 'repealed', count: 1 }])
    assert.deepEqual(facets.topic, [{ value: '住房保障', count: 1 }])
    assert.deepEqual(facets.agency.find(({ value }) => value === 'jiaotong'), { value: 'jiaotong', label: '青汀市交通运输局', count: 1 })
  })

  test(`${state}: validity is that of the day asked for`, async () => {
    assert.deepEqual(await addresses('养犬'), [])
    assert.deepEqual(await addresses('养犬', { validity: 'not_yet' }), ['/info/coming'])
    assert.deepEqual(await addresses('养犬', { day: '2024-12-01' }), ['/info/coming'])
    assert.deepEqual(await addresses('暂行办法', { day: '2024-02-29' }), ['/policies/old'])
    assert.deepEqual(await addresses('暂行办法', { day: '2024-03-01' }), [])
  })

  test(`${state}: a document number in every dress comes first, whatever became of the document`, async () => {
    for (const q of ['青政发〔2024〕12号', '青政发[2024]12号', '青政发(2024)12', '青政发（２０２４）１２号', ' 青政发 〔2024〕 12 号', '青政发2024年第12号', '青政发【2024】012']) {
      assert.equal((await addresses(q))[0], '/policies/housing', q)
    }
    assert.deepEqual(await addresses('青政发[2018]3'), ['/policies/old'])
    assert.deepEqual(await addresses('青政发[2018]3', { validity: 'in_force' }), [])
  })

  test(`${state}: a synonym, a word over word borders, Latin letters in either case, words in another order`, async () => {
    assert.ok((await addresses('公租房')).includes('/policies/housing'))
    assert.deepEqual(await addresses('"赁住"'), ['/policies/housing'])
    assert.deepEqual(await addresses('etc'), ['/info/road'])
    assert.deepEqual(await addresses('办法 住房 租赁 管理'), ['/policies/housing'])
    assert.deepEqual(await addresses('养护 公路 农村'), ['/info/road'])
  })

  test(`${state}: filters narrow, and each facet forgets its own filter`, async () => {
    const { total, facets } = await ask('公租房', { agency: 'jiaotong' })
    assert.equal(total, 1)
    assert.equal(facets.agency.length, 2)
    assert.deepEqual(facets.year, [{ value: '2023', count: 1 }])
    assert.deepEqual(await addresses('公租房', { year: 2024 }), ['/policies/housing'])
    assert.deepEqual(await addresses('公租房', { kind: 'budget' }), [])
  })

  test(`${state}: what a reader typed in pinyin, and titles while typing`, async () => {
    assert.deepEqual(await addresses('gzzl'), [])
    assert.deepEqual(await addresses('ggzl'), ['/policies/housing'])
    assert.deepEqual((await ask('gonglu')).taken, ['pinyin'])
    assert.deepEqual(await suggestions(database.portal, '农村公', 8), ['关于做好农村公路养护工作的通知'])
    assert.deepEqual(await suggestions(database.portal, 'nclu'.replace('lu', 'g'), 8), ['关于做好农村公路养护工作的通知'])
    assert.equal((await suggestions(database.portal, '青汀市公共', 8)).length, 2)
  })

  test(`${state}: marks are escaped, and stand where the words do`, async () => {
    const [item] = (await ask('申请')).items
    assert.match(item?.snippet ?? '', /<mark>申请<\/mark>条件/)
    assert.ok(!item?.snippet.includes('<script>'))
    assert.match(item?.snippet ?? '', /&lt;script&gt;/)
  })

  test(`${state}: part of the words is better than nothing, and said`, async () => {
    const found = await ask('农村 公路 月球')
    assert.deepEqual([found.taken, found.items.map(({ address }) => address)], [['some'], ['/info/road']])
  })
}

test('hostile questions find nothing or something, and never fail', async () => {
  const hostile = ['', ' ', '"', '""', "' or 1=1 --", '; drop table site.search_document', '& | ! <-> :*', '%_\\', '\u0000\u0007\u202e', '😀👨‍👩‍👧', '\ud800\udc00\ud800', '公租房'.repeat(3400), 'a'.repeat(10_000),
    '的', '-1', '{"q":1}', '<script>', '𠮷', 'e\u0301', '（）《》、。', '1 '.repeat(3000), '"公租房 "住房" ""', '〔2024〕', '號〔〕']
  for (const q of hostile) {
    const found = await ask(q)
    assert.ok(found.total >= 0 && found.items.length <= 20, q.slice(0, 20))
    assert.ok(Array.isArray(await suggestions(database.portal, q, 8)))
  }
  assert.ok((await ask('公租房'.repeat(3400))).taken.includes('cut'))
})

test('pages beyond the last are empty and keep the total', async () => {
  const found = await ask('青汀市', { page: 400, validity: 'all' })
  assert.deepEqual([found.items.length, found.total > 0], [0, true])
})
