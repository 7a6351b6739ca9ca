import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAgainstLastYear, checkTables } from './check.ts'
import { table3Rows, type Table3Row } from './format.ts'
import type { Applicants, ReportTables, Results } from './tables.ts'

const ZERO: Applicants = [0, 0, 0, 0, 0, 0, 0]
const NONE: Results = [0, 0, 0, 0, 0]

/** 3 requests came, 1 from last year; 2 granted, 1 not held, 1 left over. */
const sound = (rows: Partial<Record<Table3Row, Applicants>> = {}, edition: '2019' | '2021' = '2021'): ReportTables => ({
  edition,
  table2: { regulations: [0, 0, 0], normativeDocuments: [14, 60, 265], licences: 0, penalties: 0, coercions: 0, fees: 0 },
  table3: { rows: {
    ...Object.fromEntries(table3Rows(edition).map((row) => [row, ZERO])),
    new: [2, 1, 0, 0, 0, 0, 3], carried_in: [1, 0, 0, 0, 0, 0, 1], granted: [1, 1, 0, 0, 0, 0, 2], unavailable_not_held: [1, 0, 0, 0, 0, 0, 1],
    total: [2, 1, 0, 0, 0, 0, 3], carried_out: [1, 0, 0, 0, 0, 0, 1], ...rows,
  } },
  table4: { reconsideration: [1, 0, 2, 0, 3], litigationDirect: NONE, litigationAfter: NONE },
})
const found = (tables: ReportTables) => checkTables(tables).violations.map(({ check, row, column, expected, actual }) => ({ check, row, column, expected, actual }))

test('a sound report breaks nothing and leaves nothing open', () => {
  for (const edition of ['2021', '2019'] as const) assert.deepEqual(checkTables(sound({}, edition)), { violations: [], warnings: [] })
})

test('总计 is the sum of the six columns', () =>
  assert.deepEqual(found(sound({ denied_law: [0, 0, 0, 0, 0, 0, 5], total: [2, 1, 0, 0, 0, 0, 8], carried_out: [1, 0, 0, 0, 0, 0, -4] })).filter(({ check }) => check === 'row-sum')[0],
    { check: 'row-sum', row: 'denied_law', column: 'total', expected: 0, actual: 5 }))

test('（七） is the sum of its leaves, column by column', () =>
  assert.deepEqual(found(sound({ granted: [1, 0, 0, 0, 0, 1, 2] })), [
    { check: 'column-sum', row: 'total', column: 'business', expected: 0, actual: 1 }, { check: 'column-sum', row: 'total', column: 'other', expected: 1, actual: 0 }]))

test('the official check: 一 + 二 = 三（七） + 四, column by column', () => {
  const [first, ...rest] = found(sound({ carried_in: [0, 1, 0, 0, 0, 0, 1] }))
  assert.deepEqual(first, { check: 'flow', row: 'carried_out', column: 'natural', expected: 2, actual: 3 })
  assert.deepEqual(rest, [{ check: 'flow', row: 'carried_out', column: 'business', expected: 2, actual: 1 }])
})

test('each block of table 四 adds up', () =>
  assert.deepEqual(found({ ...sound(), table4: { reconsideration: NONE, litigationDirect: NONE, litigationAfter: [1, 0, 0, 0, 2] } }),
    [{ check: 'dispute-sum', row: 'litigationAfter', column: 'total', expected: 1, actual: 2 }]))

test('a blank total over figures is told of, and is no violation', () => {
  const { violations, warnings } = checkTables(sound({ carried_out: [1, 0, 0, 0, 0, 0, null] }))
  assert.deepEqual(violations, [])
  assert.ok(warnings.every(({ code }) => code === 'unverifiable') && warnings.length > 0)
})

test('known parts that already exceed a total break it, whatever the missing one is', () =>
  assert.deepEqual(found(sound({ granted: [null, 4, 0, 0, 0, 0, 2] })).map(({ check, column }) => `${check}:${column}`), ['row-sum:total', 'column-sum:business']))

test('where （六）其他处理 is one row, the sum takes it', () => {
  const merged = sound({ other_merged: [1, 0, 0, 0, 0, 0, 1], unavailable_not_held: ZERO })
  const rows = Object.fromEntries(Object.entries(merged.table3.rows).filter(([row]) => !row.startsWith('other_') || row === 'other_merged'))
  assert.deepEqual(checkTables({ ...merged, table3: { rows } }).violations, [])
})

test('a finding says where, what and how to mend it', () => {
  const [finding] = checkTables(sound({ carried_out: [1, 0, 0, 0, 0, 0, 2] })).violations
  assert.equal(finding?.table, '3')
  assert.match(finding?.message ?? '', /四、结转下年度继续办理.*总计.*应为1，报告为2.*请核对/)
})

test('last year’s 四 is this year’s 二, column by column', () => {
  const { violations, warnings } = checkAgainstLastYear(sound({ carried_in: [0, 1, 0, 0, 0, 0, 1] }), sound())
  assert.deepEqual(violations.map(({ table, row, column, expected, actual }) => ({ table, row, column, expected, actual })), [
    { table: 'years', row: 'carried_in', column: 'natural', expected: 1, actual: 0 }, { table: 'years', row: 'carried_in', column: 'business', expected: 0, actual: 1 }])
  assert.deepEqual(warnings.map(({ code }) => code), ['stock-flow'])
  assert.match(warnings[0]?.message ?? '', /上年现行有效265件，加本年制发14件，减本年废止60件，为219件，报告为265件/)
})

test('a stock that follows from its flow is not told of', () => {
  const last = { ...sound(), table2: { ...sound().table2, normativeDocuments: [0, 0, 311] as const } }
  assert.deepEqual(checkAgainstLastYear(sound(), last).warnings, [])
})
