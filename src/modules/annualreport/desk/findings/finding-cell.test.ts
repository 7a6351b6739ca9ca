import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellOfFinding } from './finding-cell.ts'

test('a finding of a table jumps to its cell', () => {
  assert.deepEqual(cellOfFinding({ table: '3', row: 'carried_out', column: 'natural' }, '2021'), {
    table: '3',
    row: 'carried_out',
    column: 'natural',
  })
  assert.deepEqual(cellOfFinding({ table: '4', row: 'reconsideration', column: 'total' }, '2021'), {
    table: '4',
    row: 'reconsideration',
    column: 'total',
  })
})

test('a finding between years jumps to the cell of this year, in whichever table it stands', () => {
  assert.deepEqual(cellOfFinding({ table: 'years', row: 'carried_in', column: 'legal' }, '2021'), {
    table: '3',
    row: 'carried_in',
    column: 'legal',
  })
  assert.deepEqual(cellOfFinding({ table: 'years', row: 'normativeDocuments', column: 'inForce' }, '2021'), {
    table: '2',
    row: 'normativeDocuments',
    column: 'inForce',
  })
})

test('a finding of a whole row jumps to its total, or to its first figure where it has none', () => {
  assert.deepEqual(cellOfFinding({ table: '3', row: 'total', column: null }, '2021'), { table: '3', row: 'total', column: 'total' })
  assert.deepEqual(cellOfFinding({ table: '2', row: 'normativeDocuments', column: null }, '2021'), {
    table: '2',
    row: 'normativeDocuments',
    column: 'made',
  })
  assert.deepEqual(cellOfFinding({ table: '2', row: 'licences', column: null }, '2021'), { table: '2', row: 'licences', column: 'value' })
})

test('a finding without a row, or of a row that this edition has not, jumps to no cell', () => {
  assert.equal(cellOfFinding({ table: '3', row: null, column: null }, '2021'), null)
  assert.equal(cellOfFinding({ table: '3', row: 'other_merged', column: 'total' }, '2021'), null)
  assert.equal(cellOfFinding({ table: 'narrative', row: '总体情况', column: null }, '2021'), null)
})
