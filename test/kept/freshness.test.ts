import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { putInSearch, publishCatalogue } from '#publishing'
import { seedAgencies } from '#agencies'
import { entry, houseWith, type Portal } from './office.ts'

const FULL = process.env['GONGKAI_FULL'] === '1'
const RUNS = FULL ? 12 : 3, EDITS = FULL ? 40 : 12
const COLUMNS = ['statutory-20-1', 'statutory-20-2', 'field-1'], AGENCIES = [['qingting', '青汀市人民政府'], ['caizheng', '市财政局']] as const, TOPICS = ['eight-four', 'eight-five']
const LISTS = ['/', '/info', '/info?view=list', '/policies', '/topics', '/reports', '/reports?year=2023', '/questions', '/concerns', '/frequent-questions', '/zones', '/feeds', '/feeds/latest/rss.xml', '/sitemap.xml', '/site-map', '/ledger-roots', '/api/v1/ledger-roots', '/guide', '/rules', '/enterprises',
  ...COLUMNS.flatMap((column) => [`/info/columns/${column}`, `/info/columns/${column}?year=2024`]), '/feeds/columns/statutory-20-1/atom.xml', '/feeds/agencies/caizheng/rss.xml']
const ENTRIES = Array.from({ length: 8 }, (_, at) => `/info/2024/${at + 1}`)
/** Sent along, it goes past everything that is kept, and leads to the page as it is rendered anew. */
const PAST = { cookie: 'gongkai_session=none' }

let house: Awaited<ReturnType<typeof houseWith>>, portal: Portal
before(async () => {
  house = await houseWith()
  await seedAgencies(house.database.office, [{ id: 'qingting', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府', reports: true, phone: '1', address: 'a', position: 1 }])
  portal = await house.portal()
})
after(() => house.close())

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
type Edit = { readonly what: string; readonly a: number; readonly b: number; readonly words: string }
/** Each kind of change that reaches the public side. */
const EDITS_BY_NAME: Readonly<Record<string, (edit: Edit) => Promise<unknown>>> = {
  publish: ({ a, b, words }) => house.publish(entry(pick(ENTRIES, a), words, { columnId: pick(COLUMNS, b), agency: pick(AGENCIES, a)[0], agencyName: pick(AGENCIES, a)[1], topics: [pick(TOPICS, b)] })),
  withdraw: ({ a }) => house.withdraw(pick(ENTRIES, a)).catch(() => {}),
  'change agency': ({ a, words }) => house.publish(entry(pick(ENTRIES, a), '改了单位', { agency: 'caizheng', agencyName: `市${words}局` })),
  'move to another column': ({ a, b }) => house.publish(entry(pick(ENTRIES, a), '移了栏目', { columnId: pick(COLUMNS, b) })),
  'rename column': ({ words }) => house.publish({ ...entry('/catalogue-tree', '公开目录'), kind: 'catalogue', data: { columns: [{ id: 'own-1', parent: 'info', title: words, description: '', position: 1, closed: false }], topics: [], enterprises: [], responsible: {}, office: { name: words, phone: '1', address: '' } } }),
  'publish catalogue': () => publishCatalogue(house.kit),
  policy: ({ a, words }) => house.publish({ ...entry(`/policies/p-${a % 3}/state`, words), kind: 'policy-state', data: {
    id: `p-${a % 3}`, title: '青汀市管理办法', docNo: `青政发〔2024〕${a}号`, unifiedNo: null, kind: 'normative', agency: 'qingting', agencyName: words, topic: '', endedBy: null, publishedOn: '2024-01-02', filedOn: null,
    history: { issuedOn: '2024-01-01', effectiveOn: '2025-01-12', validUntil: null, confirmations: [], amendments: [], endedOn: null, endedAs: null }, relations: [], interpretations: [], card: null, textAddress: pick(ENTRIES, a), keys: ['青汀市管理办法'],
  } }),
  report: ({ a, words }) => house.publish({ ...entry(`/reports/qingting/${2020 + (a % 4)}`, words), kind: 'annual-report', year: 2020 + (a % 4), data: {} }),
  question: ({ a, words }) => house.publish({ ...entry(`/questions/q-${a}`, words), kind: 'question', data: { number: `q-${a}`, topic: 'other', asked: words, askedOn: '2024-01-01', answer: words, answeredOn: '2024-01-02', sourceName: '网上提问', ties: [], helpful: a, unhelpful: 0 } }),
  'ledger root': ({ a }) => sql`insert into site.ledger_root (day, previous_root, root, heads) values (${`2024-11-${String((a % 28) + 1).padStart(2, '0')}`}, 'a', 'b', '{}') on conflict do nothing`.execute(house.database.owner),
  search: ({ a, words }) => putInSearch(house.database.office, [{ address: pick(ENTRIES, a), kind: 'news', agency: 'qingting', agencyName: '青汀市人民政府', topic: null, title: words, body: words, docNo: null, publishedOn: '2024-12-12', effectiveOn: null, outOfForceOn: null, endedAs: null }]),
  'the next day': async () => { house.clock.now = new Date(house.clock.now.getTime() + 86_400_000) },
  'a minute later': async () => { house.clock.now = new Date(house.clock.now.getTime() + 60_000) },
}

type Seen = { readonly status: number; readonly body: string }
const paths = (): string[] => [...LISTS, ...ENTRIES, '/policies/p-0', '/policies/p-1', '/questions/q-1']
const seenBy = async (headers: Record<string, string>): Promise<Map<string, Seen>> =>
  new Map(await Promise.all(paths().map(async (path): Promise<[string, Seen]> => { const { status, body } = await portal.get(path, headers); return [path, { status, body }] })))

test('after any change every page is as it is rendered anew, and no page that is still the same was thrown away', async (t) => {
  let compared = 0, stayed = 0, changed = 0
  const tried = new Set<string>()
  await fc.assert(fc.asyncProperty(
    fc.array(fc.record({ what: fc.constantFrom(...Object.keys(EDITS_BY_NAME)), a: fc.nat(7), b: fc.nat(7), words: fc.stringMatching(/^[一-龥]{2,6}$/) }), { minLength: EDITS, maxLength: EDITS }),
    async (edits) => {
      for (const edit of edits) {
        const before = await seenBy({}), kept = new Map([...portal.pages.all()].map((page) => [page.key, page]))
        await EDITS_BY_NAME[edit.what]?.(edit)
        tried.add(edit.what)
        const served = await seenBy({}), anew = await seenBy(PAST)
        for (const [path, page] of served) {
          const fresh = anew.get(path)
          if (page.status === 500) assert.fail(`${path} is broken by ${edit.what}: the test's own data are wrong`)
          // What a trouble page says is what counts: the page past the kept ones belongs to a visitor.
          assert.deepEqual({ path, after: edit.what, ...page }, { path, after: edit.what, ...fresh })
          compared += 1
          const earlier = kept.get(path)
          if (!earlier || page.status !== 200) continue
          if (before.get(path)?.body === page.body) {
            stayed += 1
            assert.equal(portal.pages.get(path), earlier, `${path} was thrown away by ${edit.what}`)
          } else changed += 1
        }
      }
    }), { numRuns: RUNS, endOnFailure: true })
  assert.ok(compared > 500 && stayed > 200 && changed > 20, `${compared} compared, ${stayed} stayed, ${changed} changed`)
  assert.ok(tried.size > 8, [...tried].join())
  t.diagnostic(`${compared} pages compared, ${stayed} stayed as they were, ${changed} changed`)
})
