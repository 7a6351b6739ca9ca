import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addressText, allAddresses, figureAt } from '../../src/modules/annualreport/domain/addresses.ts'
import type { CellAddress } from '../../src/modules/annualreport/domain/tables.ts'
import { reportFor } from '../../src/modules/annualreport/queries/report.ts'
import { annualreportDeskRoutes } from '../../src/modules/annualreport/routes.ts'
import { tablesOf } from '../../src/modules/annualreport/returns/tables.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { officeClerk, PEOPLE, roadClerk, seedCity } from './city.ts'
import { testSide, type TestSide } from './desk-server.ts'
import { seedRegisters } from './registers.ts'

let database: TestDatabase
let desk: TestSide
before(async () => {
  database = await testDatabase()
  await seedCity(database.office)
  await seedRegisters(database.office, 'jiaotong')
  await seedRegisters(database.office, 'jiaoyu')
  const returns = tablesOf(database.office)
  await returns
    .insertInto('annualreport.round')
    .values({ year: 2023, due_on: '2024-01-20', note: '', opened_by: 'office-clerk', opened_at: '2024-01-02T00:00:00Z', version: 1 })
    .execute()
  await returns
    .insertInto('annualreport.agency_return')
    .values({
      id: 'r1',
      year: 2023,
      agency: 'jiaotong',
      state: 'confirmed',
      licences: 51,
      penalties: 7,
      coercions: 0,
      fees_fen: 123_456_789,
      note: '',
      doers: '{}',
      remarks: '[]',
      reminded_at: null,
      version: 1,
    })
    .execute()
  desk = await testSide(annualreportDeskRoutes, database.office, PEOPLE)
  assert.equal((await desk.post(roadClerk, '/annual-reports/jiaotong/2023/start', { scope: 'own' })).statusCode, 303)
})
after(async () => {
  await desk?.close()
  await database?.drop()
})

const ROAD = '/annual-reports/jiaotong/2023'
const recordsIn = (body: string): number => (body.match(/href="\/(?:requests|disputes|policies|returns)\/(?!inbox|statistics)[^"?]+"/g) ?? []).length
const totalIn = (body: string): number => Number(/共 <b>(\d+)<\/b> 条/.exec(body)?.[1] ?? 0)

async function recordsOf(address: CellAddress): Promise<{ told: number; listed: number; figure: string }> {
  let [listed, told, figure] = [0, 0, '']
  for (let page = 1; page === 1 || listed < told; page += 1) {
    const answer = await desk.get(roadClerk, `${ROAD}/cells/${addressText(address)}?page=${page}`)
    assert.equal(answer.statusCode, 200)
    figure = /class="report-cell-figure">([^<]*)</.exec(answer.body)?.[1] ?? ''
    told = totalIn(answer.body)
    const here = recordsIn(answer.body)
    assert.ok(here > 0 || told === 0, `${addressText(address)} page ${page} lists nothing`)
    listed += here
  }
  return { told, listed, figure }
}

test('every counted cell opens to exactly as many records as it says', async () => {
  const { tables } = (await reportFor(database.office, 'jiaotong', 2023)) ?? assert.fail('no report')
  const counted = allAddresses(tables.edition).filter(({ column }) => column !== 'value')
  assert.ok(counted.length > 150)
  for (const address of counted) {
    const held = figureAt(tables, address)
    const { told, listed, figure } = await recordsOf(address)
    assert.deepEqual({ told, listed, figure }, { told: held, listed: held, figure: String(held) }, addressText(address))
  }
  assert.equal(figureAt(tables, { table: '3', row: 'carried_out', column: 'total' }), 3)
  assert.equal(figureAt(tables, { table: '2', row: 'normativeDocuments', column: 'repealed' }), 5)
})

test('a figure from the returns opens to the confirmed returns that make it up, each with its part', async () => {
  const licences = await desk.get(roadClerk, `${ROAD}/cells/2:licences:value`)
  assert.match(licences.body, /report-cell-figure">51</)
  assert.match(licences.body, />51 件</)
  const fees = await desk.get(roadClerk, `${ROAD}/cells/2:fees:value`)
  assert.match(fees.body, /report-cell-figure">123\.456789</)
})

test('the workspace links every figure to its records, under the name that findings jump to', async () => {
  const { body } = await desk.get(roadClerk, ROAD)
  const { tables } = (await reportFor(database.office, 'jiaotong', 2023)) ?? assert.fail('no report')
  for (const address of allAddresses(tables.edition)) {
    const anchor = `id="cell-${address.table}-${address.row}-${address.column}" href="${ROAD}/cells/${addressText(address)}"`
    assert.ok(body.includes(anchor), anchor)
  }
})

test('the office sees 本级 and 汇总 side by side, and a cell of the other scope opens to that scope', async () => {
  assert.equal((await desk.post(officeClerk, '/annual-reports/qingting/2023/start', { scope: 'all' })).statusCode, 303)
  const { body } = await desk.get(officeClerk, '/annual-reports/qingting/2023?show=both')
  assert.match(body, /表三 [^<]*（汇总口径）/)
  assert.match(body, /表三 [^<]*（本级口径）/)
  assert.match(body, /cells\/3:new:total\?scope=own">0</)
  const { tables } = (await reportFor(database.office, 'qingting', 2023)) ?? assert.fail('no report')
  const own = (await reportFor(database.office, 'jiaotong', 2023))?.tables ?? assert.fail('no report')
  const address = { table: '3', row: 'new', column: 'total' } as const
  assert.equal(figureAt(tables, address), 2 * (figureAt(own, address) ?? 0))
  assert.equal(totalIn((await desk.get(officeClerk, '/annual-reports/qingting/2023/cells/3:new:total')).body), figureAt(tables, address))
  assert.equal(totalIn((await desk.get(officeClerk, '/annual-reports/qingting/2023/cells/3:new:total?scope=own')).body), 0)
})

test('who may not read the agencies below sees neither their figures nor their records', async () => {
  assert.equal((await desk.get(roadClerk, `${ROAD}/cells/3:new:total?scope=all`)).statusCode, 403)
  assert.doesNotMatch((await desk.get(roadClerk, `${ROAD}?show=both`)).body, /汇总口径/)
  assert.match((await desk.get(officeClerk, `${ROAD}?show=both`)).body, /表三 [^<]*（汇总口径）/)
})

test('when the register goes on after compiling, the cell says so', async () => {
  const before = totalIn((await desk.get(roadClerk, `${ROAD}/cells/3:carried_out:total`)).body)
  await database.owner
    .withTables<{ 'requests.request': { id: string; closed_on: string | null; outcome: string | null; state: string } }>()
    .updateTable('requests.request')
    .set({ closed_on: '2023-12-30', outcome: 'granted', state: 'archived' })
    .where('id', 'like', 'jiaotong-%')
    .where('closed_on', 'is', null)
    .execute()
  const { body } = await desk.get(roadClerk, `${ROAD}/cells/3:carried_out:total`)
  assert.equal(before, 3)
  assert.match(body, /登记册现在数得 0 件，表中是 3/)
})
