import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportDocument, ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import { readReport } from '../../src/modules/annualreport/read/read-report.ts'
import { writeReport } from '../../src/modules/annualreport/write/index.ts'
import { wrongCells } from './compare.ts'
import { sampleTables } from './random-tables.ts'

const document = (tables: ReportTables): ReportDocument => ({
  title: `青汀市水务局${tables.edition === '2019' ? 2020 : 2023}年政府信息公开工作年度报告`, agency: '青汀市水务局', year: tables.edition === '2019' ? 2020 : 2023, tables,
  narrative: { overview: '<h3>（一）主动公开</h3><p>全年发布信息412条，组织培训4场。</p>', problems: '<p>公开的深度还不够，下一步将改进。</p>', other: '<p>本年度未收取信息处理费。</p>' },
  signedOn: '2024-01-18', signedBy: '青汀市水务局',
})

for (const edition of ['2021', '2019'] as const) {
  for (const format of ['html', 'docx', 'xlsx', 'pdf'] as const) {
    test(`what our own writer puts into ${format} (${edition}) reads back, every cell`, async () => {
      const truth = sampleTables(edition)
      const { bytes } = await writeReport(document(truth), format)
      const read = await readReport(bytes, `a.${format}`)
      assert.deepEqual(wrongCells(truth, read), [], JSON.stringify(read.warnings))
      assert.deepEqual([read.agency, read.year, read.edition], ['青汀市水务局', edition === '2019' ? 2020 : 2023, edition])
      // The workbook holds the tables only.
      if (format !== 'xlsx') assert.match(read.narrative.other, /未收取信息处理费/)
    })
  }
}
