import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readReport } from '../../src/modules/annualreport/read/read-report.ts'
import { absent, expectedReports } from './expected.ts'

test('every cell of the real reports reads to its hand-checked figure', { skip: absent }, async (context) => {
  const reports = expectedReports()
  assert.ok(reports.length >= 4)
  for (const { file, name, year, tables } of reports) {
    await context.test(name, async () => {
      const report = await readReport(readFileSync(file), name)
      assert.deepEqual(report.tables, tables)
      assert.equal(report.year, year)
    })
  }
})
