import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { putSearchDocuments, removeSearchDocument, search, settleSearch, type SearchDocument } from '#platform/search/index'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { asGate, sample } from './kit.ts'

let database: TestDatabase
before(async () => { database = await testDatabase() })
after(() => database.drop())
const empty = async (): Promise<void> => { for (const table of ['fresh', 'block', 'document', 'segment']) await sql.raw(`delete from site.search_${table}`).execute(database.owner) }
beforeEach(empty)

const DAY = '2024-06-01'
/** Few letters, so that most questions find something: two make every piece frequent (learned words), three of four make a word of the dictionary. */
const ALPHABETS = ['公a', '公租房a'] as const
const texts = (letters: string, most: number) => fc.array(fc.nat(letters.length - 1), { minLength: 1, maxLength: most }).map((places) => places.map((at) => letters.charAt(at)).join(''))
type Deed = { readonly kind: 'put'; readonly documents: readonly SearchDocument[] } | { readonly kind: 'remove'; readonly address: string } | { readonly kind: 'settle' }
const addresses = fc.nat(7).map((n) => `/info/${n}`)
const documentOf = (letters: string) => fc.record({ address: addresses, title: texts(letters, 4), body: texts(letters, 9), year: fc.integer({ min: 2020, max: 2023 }), ended: fc.boolean(), agency: fc.constantFrom('a', 'b') })
  .map(({ address, title, body, year, ended, agency }) => sample({ address, title, body, agency, publishedOn: `${year}-05-01`, outOfForceOn: ended ? '2024-01-01' : null, endedAs: ended ? 'repealed' : null }))
const deedOf = (letters: string): fc.Arbitrary<Deed> => fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('put' as const), documents: fc.array(documentOf(letters), { minLength: 1, maxLength: 4 }) }) },
  fc.record({ kind: fc.constant('remove' as const), address: addresses }), fc.constant({ kind: 'settle' as const }),
)

for (const letters of ALPHABETS) test(`${letters}: after any putting, changing, removing and settling, a quoted text finds exactly the documents that hold it, and the facets count them`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(documentOf(letters), { minLength: 8, maxLength: 16 }), fc.array(deedOf(letters), { minLength: 1, maxLength: 10 }), fc.array(texts(letters, 4).filter((one) => one.length > 1), { minLength: 1, maxLength: 2 }), async (first, others, words) => {
    const deeds: Deed[] = [{ kind: 'put', documents: first }, ...others]
    await empty()
    const truth = new Map<string, SearchDocument>()
    for (const one of deeds) {
      if (one.kind === 'put') {
        await asGate(database.office, (db) => putSearchDocuments(db, one.documents))
        for (const each of one.documents) truth.set(each.address, each)
      } else if (one.kind === 'remove') {
        await asGate(database.office, (db) => removeSearchDocument(db, one.address))
        truth.delete(one.address)
      } else await settleSearch(database.office, 1)
    }
    const holding = [...truth.values()].filter(({ title, body }) => words.every((word) => title.includes(word) || body.includes(word)))
    const q = words.map((word) => `"${word}"`).join(' ')
    for (const validity of ['all', 'in_force'] as const) {
      const expected = holding.filter(({ outOfForceOn }) => validity === 'all' || outOfForceOn === null)
      const found = await search(database.portal, { q, page: 1, size: 50, day: DAY, validity })
      if (found.taken.includes('some')) { assert.equal(holding.length, 0); continue }
      assert.deepEqual(found.items.map(({ address }) => address).sort(), expected.map(({ address }) => address).sort(), `${q} ${validity}`)
      assert.equal(found.total, expected.length)
      for (const { value, count } of found.facets.agency) assert.equal(count, expected.filter(({ agency }) => agency === value).length)
      assert.equal(found.facets.validity.reduce((sum, { count }) => sum + count, 0), holding.length)
    }
  }), { numRuns: 60 })
})

test('two settlings at once leave every document findable once', async () => {
  await asGate(database.office, (db) => putSearchDocuments(db, Array.from({ length: 30 }, (_, n) => sample({ address: `/info/${n}`, title: `公租房第${n}号` }))))
  await Promise.all([settleSearch(database.office, 1), settleSearch(database.office, 1), asGate(database.office, (db) => putSearchDocuments(db, [sample({ address: '/info/3', title: '已改为别的' })]))])
  await settleSearch(database.office, 1)
  const found = await search(database.portal, { q: '公租房', page: 1, size: 50, day: DAY })
  assert.equal(found.total, 29)
  assert.equal(new Set(found.items.map(({ address }) => address)).size, 29)
})

test('only the gate writes to the index; the portal may read it', async () => {
  await assert.rejects(putSearchDocuments(database.office, [sample({ address: '/info/x' })]), /permission denied/)
  await assert.rejects(putSearchDocuments(database.portal, [sample({ address: '/info/x' })]), /permission denied/)
  assert.equal((await search(database.portal, { q: '通知', page: 1, size: 5, day: DAY })).total, 0)
})
