import { DISPUTE_BLOCK_KEYS, leafRows, table3Rows, type Edition } from '../../src/modules/annualreport/domain/format.ts'
import type { Applicants, ReportTables, Table4 } from '../../src/modules/annualreport/domain/tables.ts'

const NONE: Applicants = [0, 0, 0, 0, 0, 0, 0]
const TEN: Applicants = [8, 2, 0, 0, 0, 0, 10]

/** A small year that adds up: 10 new requests, all granted; 14 documents made. */
export function sampleTables(edition: Edition = '2021'): ReportTables {
  const rows = Object.fromEntries(table3Rows(edition).map((row) => [row, ['new', 'granted', 'total'].includes(row) ? TEN : NONE]))
  if (leafRows(edition).length === 0) throw new Error('the form has no rows')
  return {
    edition, table3: { rows },
    table2: { regulations: [0, 0, 0], normativeDocuments: [14, 60, 265], licences: 1200, penalties: 34, coercions: 0, fees: 12.300001 },
    table4: Object.fromEntries(DISPUTE_BLOCK_KEYS.map((block) => [block, [0, 0, 0, 0, 0]])) as unknown as Table4,
  }
}
