import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allAddresses } from '../../src/modules/annualreport/domain/addresses.ts'
import { checkTables } from '../../src/modules/annualreport/domain/check.ts'
import { DISPUTE_KEYS, TABLE3_COLUMNS, type Edition } from '../../src/modules/annualreport/domain/format.ts'
import type { CellAddress, Figure, ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import { consistentTables } from './random-tables.ts'

/** The same tables with one figure of 三 or 四 moved. */
function moved(tables: ReportTables, at: CellAddress, by: number): ReportTables {
  const change = <T extends readonly Figure[]>(figures: T, index: number): T => figures.map((figure, place) => (place === index ? (figure ?? 0) + by : figure)) as unknown as T
  if (at.table === '3') {
    const row = tables.table3.rows[at.row]
    return row ? { ...tables, table3: { rows: { ...tables.table3.rows, [at.row]: change(row, TABLE3_COLUMNS.indexOf(at.column)) } } } : tables
  }
  return at.table === '4' ? { ...tables, table4: { ...tables.table4, [at.row]: change(tables.table4[at.row], DISPUTE_KEYS.indexOf(at.column)) } } : tables
}

const edition = fc.constantFrom<Edition>('2021', '2019')
const cells = (which: Edition) => allAddresses(which).filter(({ table }) => table !== '2')

test('tables that add up break no check', () =>
  fc.assert(fc.property(edition.chain((which) => consistentTables(which)), (tables) => {
    assert.deepEqual(checkTables(tables).violations, [])
  })))

test('any one figure of tables 三 and 四 that is moved breaks one, at its row or its column', () =>
  fc.assert(fc.property(edition.chain((which) => fc.tuple(consistentTables(which), fc.constantFrom(...cells(which)))), fc.integer({ min: 1, max: 500 }), ([tables, at], by) => {
    const { violations } = checkTables(moved(tables, at, by))
    assert.ok(violations.some(({ row, column }) => row === at.row || column === at.column))
  }), { numRuns: 400 }))
