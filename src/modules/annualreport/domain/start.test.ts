import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonsAgainstStart } from './start.ts'

test('a report can be started for a year that has a form and has begun, for no other', () => {
  assert.deepEqual([2019, 2024, 2025].map((year) => reasonsAgainstStart(year, 2025)), [[], [], []])
  assert.deepEqual(reasonsAgainstStart(2026, 2025), ['只能编制 2019 年至 2025 年的报告'])
  assert.equal(reasonsAgainstStart(2018, 2025).length, 1)
})
