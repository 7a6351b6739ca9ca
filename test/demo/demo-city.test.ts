import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { addressText, allAddresses, compileTables, figureAt, readReport, recordsOfCell, type ReportTables } from '#annualreport'
import { sm3 } from '#platform/ledger/hash'
import { REPORTING, ROOT } from '../../demo/agencies.ts'
import { demoRows, loadDemo } from '../../demo/index.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

const EXAMPLE = '../shared/examples/cixi-2023.txt'

/** The published figures that the demo's 2023 must equal, by row: natural, business, and all other classes 0. */
const PUBLISHED: Readonly<Record<string, readonly [number, number]>> = {
  new: [102, 1], granted: [15, 0], partial: [26, 1], denied_internal: [2, 0], denied_process: [1, 0], denied_inquiry: [2, 0],
  unavailable_not_held: [54, 0], unavailable_needs_creation: [1, 0], rejected_duplicate: [1, 0], total: [102, 1],
}
const PUBLISHED_DISPUTES = { reconsideration: [0, 0, 0, 1, 1], litigationDirect: [5, 0, 0, 2, 7], litigationAfter: [1, 0, 0, 0, 1] }

let database: TestDatabase, tables: ReportTables
before(async () => {
  database = await testDatabase()
  await loadDemo({ db: database.office, now: () => new Date('2025-01-10T01:00:00Z'), home: '', reactions: {} }, () => {}, { reports: false })
  tables = await compileTables(database.office, { agency: ROOT, year: 2023, scope: 'own' })
})
after(async () => { await database.drop() })

test('2023 of the city equals the published figures in every cell', () => {
  for (const [row, figures] of Object.entries(tables.table3.rows)) {
    const [natural, business] = PUBLISHED[row] ?? [0, 0]
    assert.deepEqual(figures, [natural, business, 0, 0, 0, 0, natural + business], row)
  }
  assert.equal(Object.keys(tables.table3.rows).length, 25)
  assert.deepEqual(tables.table4, PUBLISHED_DISPUTES)
  assert.deepEqual(tables.table2, { regulations: [0, 0, 0], normativeDocuments: [14, 60, 265], licences: 0, penalties: 0, coercions: 0, fees: 0 })
})

test('it equals what the reader reads from the published file', { skip: existsSync(EXAMPLE) ? false : `${EXAMPLE} is not here` }, async () => {
  const read = await readReport(readFileSync(EXAMPLE), 'cixi-2023.txt')
  assert.deepEqual(read.tables, tables)
})

test('every cell opens to exactly as many records as it says, in each of the three years', async () => {
  let cells = 0
  for (const year of [2022, 2023, 2024]) {
    const compiled = await compileTables(database.office, { agency: ROOT, year, scope: 'own' })
    for (const address of allAddresses('2021')) {
      const lineage = await recordsOfCell(database.office, { agency: ROOT, year, scope: 'own', address, page: 1, size: 500 })
      assert.equal(lineage.total, figureAt(compiled, address), `${year} ${addressText(address)}`)
      assert.equal(lineage.records.length, lineage.total, `${year} ${addressText(address)}`)
      cells += 1
    }
  }
  assert.equal(cells, 3 * 200)
})

test('a figure from the yearly round opens to the confirmed returns that make it', async () => {
  const compiled = await compileTables(database.office, { agency: ROOT, year: 2023, scope: 'all' })
  const lineage = await recordsOfCell(database.office, { agency: ROOT, year: 2023, scope: 'all', address: { table: '2', row: 'licences', column: 'value' }, page: 1, size: 100 })
  assert.equal(lineage.total, 18, 'eighteen of the demo’s agencies license')
  assert.ok((compiled.table2.licences ?? 0) > 10_000)
})

test('what an agency leaves open at a year’s end is what it begins the next with, column by column; and every year adds up', async () => {
  assert.ok(REPORTING.length >= 31)
  let carried = 0
  for (const { id } of REPORTING) {
    let left: readonly (number | null)[] | undefined
    for (const year of [2022, 2023, 2024]) {
      const { table3: { rows } } = await compileTables(database.office, { agency: id, year, scope: 'own' })
      if (left) assert.deepEqual(rows.carried_in, left, `${id} ${year}`)
      left = rows.carried_out
      carried += rows.carried_out?.[6] ?? 0
      for (let column = 0; column < 7; column += 1) {
        const at = (row: 'new' | 'carried_in' | 'total' | 'carried_out'): number => rows[row]?.[column] ?? Number.NaN
        assert.equal(at('new') + at('carried_in'), at('total') + at('carried_out'), `${id} ${year} column ${column}`)
      }
    }
  }
  assert.ok(carried > 10, 'some requests do cross a year’s end')
})

test('the roll-up is the sum of the city with all below it', async () => {
  const whole = await compileTables(database.office, { agency: ROOT, year: 2023, scope: 'all' })
  let sum = 0
  for (const { id } of REPORTING) sum += (await compileTables(database.office, { agency: id, year: 2023, scope: 'own' })).table3.rows.new?.[6] ?? 0
  assert.equal(whole.table3.rows.new?.[6], sum)
})

test('the same seed gives the same city, another seed another', () => {
  const fingerprint = (seed?: number): string => sm3(JSON.stringify(demoRows(seed)))
  assert.equal(fingerprint(), fingerprint())
  assert.notEqual(fingerprint(1), fingerprint(2))
})

test('people are visibly fictitious', () => {
  const { requests } = demoRows()
  assert.ok(requests.length > 300)
  assert.deepEqual(requests.filter(({ applicant_masked }) => !/^.某/.test(applicant_masked)), [])
})
