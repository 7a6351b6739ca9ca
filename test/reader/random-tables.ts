import fc from 'fast-check'
import { DISPUTE_BLOCK_KEYS, leafRows, table3Rows, type Edition, type Table3Row } from '../../src/modules/annualreport/domain/format.ts'
import type { Applicants, ReportTables, Results } from '../../src/modules/annualreport/domain/tables.ts'

/** Most cells of real reports are nought, some are small, few are large. */
const count = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(9) }, { weight: 2, arbitrary: fc.nat(120) }, { weight: 1, arbitrary: fc.nat(4000) })
const six = fc.tuple(count, count, count, count, count, count)
type Six = [number, number, number, number, number, number]
const withTotal = (row: Six): Applicants => [...row, row.reduce((sum, value) => sum + value, 0)]
const add = (rows: readonly Six[]): Six => rows.reduce<Six>((sum, row) => sum.map((value, index) => value + (row[index] ?? 0)) as Six, [0, 0, 0, 0, 0, 0])

function rowsFrom(edition: Edition, leaves: readonly Six[], carriedOut: Six, carriedIn: Six): Partial<Record<Table3Row, Applicants>> {
  const total = add(leaves)
  // 一 + 二 = （七） + 四 with no negative 一: what came over from last year cannot exceed what there was to do.
  const all = add([total, carriedOut])
  const came = all.map((value, index) => Math.min(value, carriedIn[index] ?? 0)) as Six
  const fresh = all.map((value, index) => value - (came[index] ?? 0)) as Six
  const held = new Map<Table3Row, Six>([['new', fresh], ['carried_in', came], ...leafRows(edition).map((row, index) => [row, leaves[index] ?? [0, 0, 0, 0, 0, 0]] as [Table3Row, Six]),
    ['total', total], ['carried_out', carriedOut]])
  return Object.fromEntries(table3Rows(edition).map((row) => [row, withTotal(held.get(row) ?? [0, 0, 0, 0, 0, 0])]))
}

const results = fc.tuple(count, count, count, count).map(([upheld, corrected, other, pending]): Results => [upheld, corrected, other, pending, upheld + corrected + other + pending])

/** Tables of a report in which every sum is right. */
export const consistentTables = (edition: Edition = '2021'): fc.Arbitrary<ReportTables> =>
  fc.record({ leaves: fc.array(six, { minLength: leafRows(edition).length, maxLength: leafRows(edition).length }), carriedOut: six, carriedIn: six,
    disputes: fc.tuple(results, results, results), stock: fc.array(count, { minLength: 6, maxLength: 6 }), decisions: fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(500)), fees: fc.nat(99999) })
    .map(({ leaves, carriedOut, carriedIn, disputes, stock, decisions, fees }): ReportTables => {
      const [made = 0, repealed = 0, inForce = 0, filesMade = 0, filesRepealed = 0, filesInForce = 0] = stock
      const gone = edition === '2019'
      const [first, second, third] = disputes
      return {
        edition,
        table2: {
          regulations: [made, gone ? null : repealed, inForce], normativeDocuments: [filesMade, gone ? null : filesRepealed, filesInForce],
          licences: decisions[0], penalties: decisions[1], coercions: decisions[2], fees: gone ? null : fees / 100,
        },
        table3: { rows: rowsFrom(edition, leaves, carriedOut, carriedIn) },
        table4: { [DISPUTE_BLOCK_KEYS[0] ?? '']: first, [DISPUTE_BLOCK_KEYS[1] ?? '']: second, [DISPUTE_BLOCK_KEYS[2] ?? '']: third } as ReportTables['table4'],
      }
    })

/** One report with figures of all sizes, for the layouts written by hand. */
export const sampleTables = (edition: Edition = '2021'): ReportTables => fc.sample(consistentTables(edition), { numRuns: 1, seed: 20240111 })[0] as ReportTables
