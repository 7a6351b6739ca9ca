import type { ReportDocument, ReportTables } from '#annualreport'

const CLASSES = ['natural', 'business', 'research', 'charity', 'legal', 'other'] as const
const LEAVES = [
  'granted', 'partial', 'denied_state_secret', 'denied_law', 'denied_safety', 'denied_third_party', 'denied_internal', 'denied_process', 'denied_enforcement_file', 'denied_inquiry',
  'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'rejected_petition', 'rejected_duplicate', 'rejected_publication', 'rejected_excessive', 'rejected_reconfirm',
  'other_no_correction', 'other_fee_unpaid', 'other_other',
] as const
type Rows = Record<string, number[]>

/** A report whose tables add up, different for every number. */
export function sampleReport(number: number): ReportDocument {
  const rows: Rows = {}
  const sums = (row: readonly number[]): number[] => [...row, row.reduce((total, figure) => total + figure, 0)]
  for (const [position, leaf] of LEAVES.entries()) rows[leaf] = sums(CLASSES.map((_, column) => (number * 7 + position * 3 + column * 5) % (column === 0 ? 40 : 3)))
  const total = CLASSES.map((_, column) => LEAVES.reduce((sum, leaf) => sum + (rows[leaf]?.[column] ?? 0), 0))
  const carriedIn = CLASSES.map((_, column) => (number + column) % 3)
  const carriedOut = carriedIn.map((carried, column) => (number + column) % 4 + carried)
  const table3 = {
    new: sums(total.map((figure, column) => figure + (carriedOut[column] ?? 0) - (carriedIn[column] ?? 0))), carried_in: sums(carriedIn), ...rows, total: sums(total), carried_out: sums(carriedOut),
  }
  const results = (seed: number): number[] => sums([seed % 5, seed % 2, seed % 3, seed % 4])
  const tables = {
    edition: '2021',
    table2: { regulations: [0, 0, 1], normativeDocuments: [number % 20, number % 9, 200 + number % 90], licences: number * 31, penalties: number * 17, coercions: number % 50, fees: number / 10 },
    table3: { rows: table3 }, table4: { reconsideration: results(number), litigationDirect: results(number + 1), litigationAfter: results(number + 2) },
  } as unknown as ReportTables
  const name = `青汀市第${number + 1}局`
  return {
    title: `${name}2023年政府信息公开工作年度报告`, agency: name, year: 2023, tables, signedOn: '2024-01-11', signedBy: name,
    narrative: {
      overview: '<h3>（一）主动公开</h3><p>本年围绕群众关心的事项公开信息，按时更新机构职能、办事依据和收费标准。</p><h3>（二）依申请公开</h3><p>依法答复申请，保障群众获取信息的权利。</p>'.repeat(2),
      problems: '<p>存在的问题：解读形式较单一。下一步增加问答和图解。</p>'.repeat(3), other: '<p>本年度没有收取信息处理费。</p>',
    },
  }
}
