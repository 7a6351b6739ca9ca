import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fillTable3, fillTable4, fillTables } from './fill.ts'
import { APPLICANT_KEYS, leafRows, table3Rows } from './format.ts'

test('the form has 25 rows in 2021 and 23 in 2019, where （六） is one row (国办公开办函〔2019〕60号)', () => {
  assert.equal(table3Rows('2021').length, 25)
  assert.equal(leafRows('2021').length, 21)
  assert.equal(table3Rows('2019').length, 23)
  assert.equal(leafRows('2019').length, 19)
})

const tally = fc.record({ row: fc.constantFrom('new', 'carried_in', 'carried_out', ...leafRows('2021')), column: fc.constantFrom(...APPLICANT_KEYS), n: fc.nat(500) })

test('（七）总计 is the sum of the leaves and the last column the sum of the six, whatever is counted', () => fc.assert(fc.property(fc.array(tally), (tallies) => {
  const rows = fillTable3('2021', tallies)
  const at = (row: string, position: number): number => (rows as Record<string, readonly number[]>)[row]?.[position] ?? Number.NaN
  for (let column = 0; column < 7; column += 1) assert.equal(at('total', column), leafRows('2021').reduce((total, leaf) => total + at(leaf, column), 0))
  for (const row of table3Rows('2021')) assert.equal(at(row, 6), [0, 1, 2, 3, 4, 5].reduce((total, column) => total + at(row, column), 0))
})))

test('in a 2019 report the three kinds of （六） stand in one row', () => {
  const rows = fillTable3('2019', [{ row: 'other_other', column: 'natural', n: 2 }, { row: 'other_fee_unpaid', column: 'natural', n: 3 }])
  assert.deepEqual(rows.other_merged, [5, 0, 0, 0, 0, 0, 5])
  assert.equal(rows.other_other, undefined)
})

test('table 四 totals its four results', () => {
  const table = fillTable4([{ row: 'litigationDirect', column: 'upheld', n: 5 }, { row: 'litigationDirect', column: 'pending', n: 2 }])
  assert.deepEqual(table.litigationDirect, [5, 0, 0, 2, 7])
  assert.deepEqual(table.reconsideration, [0, 0, 0, 0, 0])
})

test('fees are summed in fen and shown in 万元, exactly', () => {
  const figures = { licences: 1, penalties: 2, coercions: 3 }
  const tables = fillTables('2021', { requests: [], disputes: [], documents: [], returns: [{ ...figures, feesFen: 5_949_088_667 }, { ...figures, feesFen: 1 }] })
  assert.equal(tables.table2.fees, 5949.088668)
  assert.equal(tables.table2.penalties, 4)
})
