import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addressText, allAddresses, compileTables, figureAt, recordsOfCell } from '#annualreport'
import { verifyLedger } from '#audit'
import { loadDemo } from '../../demo/index.ts'
import { ROOT } from '../../demo/agencies.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await loadDemo({ db: database.office, now: () => new Date('2025-01-10T01:00:00Z'), home: '', reactions: {} }, () => {}, { reports: false })
})
after(() => database.drop())

for (const [agency, year, scope] of [['zigui', 2023, 'own'], ['linhe', 2024, 'own'], [ROOT, 2023, 'all']] as const) {
  test(`every cell of ${agency} ${year} (${scope}) that a register counts opens into exactly as many records as it says`, async () => {
    const tables = await compileTables(database.office, { agency, year, scope })
    const cells = allAddresses('2021').filter(({ column }) => column !== 'value')
    assert.equal(cells.length, 25 * 7 + 15 + 6)
    for (const address of cells) {
      const { total, records } = await recordsOfCell(database.office, { agency, year, scope, address, page: 1, size: 2000 })
      const figure = figureAt(tables, address)
      assert.deepEqual([addressText(address), total, new Set(records.map(({ id }) => id)).size], [addressText(address), figure, figure])
    }
  })
}

test('the clean-up of 2023 went from assignment to the published lists: 325 documents, 265 stay, 60 go', async () => {
  const { rows: items } = await sql<{ decision: string; agency: string; n: number }>`select decision, item.agency, count(*)::int as n from policies.clean_up_item as item join policies.clean_up as whole on whole.id = item.clean_up where whole.year = 2023 group by 1, 2`.execute(database.office)
  const of = (...decisions: string[]) => items.filter(({ decision }) => decisions.includes(decision)).reduce((sum, { n }) => sum + n, 0)
  assert.deepEqual([of('keep'), of('repeal', 'lapse'), of('keep', 'repeal', 'lapse')], [265, 60, 325])
  assert.ok(new Set(items.map(({ agency }) => agency)).size > 8, 'each drafter proposed on its own')
  const { rows: [list] } = await sql<{ data: { adoptedOn: string; lists: { label: string; documents: object[] }[] } }>`select data from site.snapshot where kind = 'clean-up-list' and current`.execute(database.portal)
  assert.equal(list?.data.adoptedOn, '2023-12-29')
  assert.deepEqual(list?.data.lists.map(({ label, documents }) => [label, documents.length]), [['继续有效', 265], ['修改', 0], ['废止', of('repeal')], ['宣布失效', of('lapse')]])
})

test('the stock of the city’s documents follows from year to year: 311, 265, 250 in force', async () => {
  const stocks = await Promise.all([2022, 2023, 2024].map(async (year) => (await compileTables(database.office, { agency: ROOT, year, scope: 'own' })).table2.normativeDocuments))
  assert.deepEqual(stocks, [[18, 22, 311], [14, 60, 265], [16, 31, 250]])
})

test('the loading is on the ledger, and the ledger holds', async () => {
  const { rows } = await sql<{ deed: string; detail: { seed: number } }>`select deed, detail from audit.entry where chain = ${ROOT} order by seq`.execute(database.office)
  assert.deepEqual(rows.slice(0, 3).map(({ deed }) => deed), ['demo.load', 'policies.clean-up', 'policies.adopt'], 'first what an office does itself')
  assert.equal(typeof rows[0]?.detail.seed, 'number')
  assert.deepEqual((await verifyLedger(database.office)).faults, [])
})
