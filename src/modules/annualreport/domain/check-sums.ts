import { addressLabel } from './addresses.ts'
import {
  APPLICANT_KEYS, DISPUTE_BLOCK_KEYS, DISPUTE_KEYS, GROUPS, TABLE3_COLUMNS, rowSpec, table3Rows, type DisputeColumn, type Table3Column, type Table3Row,
} from './format.ts'
import type { CellAddress, Figure, Finding, ReportTables, Warning } from './tables.ts'

/** What a check found: what is wrong, and what could not be checked. */
export type Verdict = { readonly violations: readonly Finding[]; readonly warnings: readonly Warning[] }
export const allVerdicts = (verdicts: readonly Verdict[]): Verdict =>
  ({ violations: verdicts.flatMap(({ violations }) => violations), warnings: verdicts.flatMap(({ warnings }) => warnings) })

const MERGED_IN: readonly Table3Row[] = ['other_no_correction', 'other_fee_unpaid', 'other_other']
const isHeld = (tables: ReportTables, row: Table3Row): boolean => tables.table3.rows[row]?.some((figure) => figure !== null) ?? false

/** The rows that a report should hold: one that publishes （六）其他处理 as one row has no parts of it. */
export function rowsOf(tables: ReportTables): Table3Row[] {
  const merged = isHeld(tables, 'other_merged') && !MERGED_IN.some((row) => isHeld(tables, row))
  const rows = table3Rows(tables.edition)
  if (tables.edition === '2019' || !merged) return rows
  return rows.flatMap((row) => (row === 'other_other' ? ['other_merged' as const] : MERGED_IN.includes(row) ? [] : [row]))
}
const leavesOf = (tables: ReportTables): Table3Row[] => rowsOf(tables).filter((row) => rowSpec(row).kind === 'leaf')

/** One equation: `total` must be the sum of `parts`. */
type Equation = { readonly check: string; readonly at: CellAddress; readonly total: Figure; readonly parts: readonly Figure[]; readonly law: string; readonly mend: string }

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)
const isKnown = (figure: Figure): figure is number => figure !== null
/** Figures with decimals (a typist's slip in a count) must not differ by a rounding of the machine. */
const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

function judge(equation: Equation): Verdict {
  const { check, at, total, parts, law, mend } = equation
  const known = parts.filter(isKnown)
  const whole = known.length === parts.length
  const expected = sum(known)
  const label = addressLabel(at)
  if (total !== null && (whole ? !same(expected, total) : expected > total && known.every((part) => part >= 0))) {
    const says = whole ? `应为${expected}` : `至少应为${expected}`
    return { violations: [{ check, table: at.table, row: at.row, column: at.column, expected, actual: total, message: `${label}：${law}，${says}，报告为${total}。${mend}` }], warnings: [] }
  }
  if (total !== null && whole) return { violations: [], warnings: [] }
  return { violations: [], warnings: [{ code: 'unverifiable', message: `${label}：报告缺少数字，无法核对“${law}”。` }] }
}

const cell = (tables: ReportTables, row: Table3Row, column: Table3Column): Figure => tables.table3.rows[row]?.[TABLE3_COLUMNS.indexOf(column)] ?? null

const rowSums = (tables: ReportTables): Equation[] => rowsOf(tables).map((row) => ({
  check: 'row-sum', at: { table: '3', row, column: 'total' }, total: cell(tables, row, 'total'), parts: APPLICANT_KEYS.map((column) => cell(tables, row, column)),
  law: '总计应等于自然人与五类法人或其他组织之和', mend: '请核对本行六类申请人的件数和总计。',
}))

const groupNames = Object.values(GROUPS).join('、')
const columnSums = (tables: ReportTables): Equation[] => TABLE3_COLUMNS.map((column) => ({
  check: 'column-sum', at: { table: '3', row: 'total', column }, total: cell(tables, 'total', column), parts: leavesOf(tables).map((row) => cell(tables, row, column)),
  law: '（七）总计应等于（一）至（六）各项之和', mend: `请核对本列（一）予以公开、（二）部分公开和${groupNames}各项。`,
}))

/** The form's own check (勾稽关系, 国办公开办函〔2021〕30号): in every column 一 + 二 = 三（七） + 四. */
function flows(tables: ReportTables): Verdict {
  return allVerdicts(TABLE3_COLUMNS.map((column): Verdict => {
    const [fresh, carriedIn, done, carriedOut] = (['new', 'carried_in', 'total', 'carried_out'] as const).map((row) => cell(tables, row, column))
    const at: CellAddress = { table: '3', row: 'carried_out', column }
    const law = '勾稽关系：第一项加第二项之和，应等于第三项加第四项之和'
    if (!isKnown(fresh ?? null) || !isKnown(carriedIn ?? null) || !isKnown(done ?? null) || !isKnown(carriedOut ?? null)) {
      return { violations: [], warnings: [{ code: 'unverifiable', message: `${addressLabel(at)}：报告缺少数字，无法核对“${law}”。` }] }
    }
    const [left, right] = [(fresh ?? 0) + (carriedIn ?? 0), (done ?? 0) + (carriedOut ?? 0)]
    if (same(left, right)) return { violations: [], warnings: [] }
    return { violations: [{
      check: 'flow', table: '3', row: 'carried_out', column, expected: left, actual: right,
      message: `${addressLabel(at)}：${law}，前两项之和为${left}（${fresh}+${carriedIn}），后两项之和为${right}（${done}+${carriedOut}）。请核对本列这四个数（国办公开办函〔2021〕30号格式注明的勾稽关系）。`,
    }], warnings: [] }
  }))
}

const disputeSums = (tables: ReportTables): Equation[] => DISPUTE_BLOCK_KEYS.map((row) => {
  const figures = tables.table4[row]
  const at = (column: DisputeColumn): Figure => figures[DISPUTE_KEYS.indexOf(column)] ?? null
  return {
    check: 'dispute-sum', at: { table: '4', row, column: 'total' }, total: at('total'), parts: DISPUTE_KEYS.filter((column) => column !== 'total').map(at),
    law: '总计应等于结果维持、结果纠正、其他结果、尚未审结之和', mend: '请核对这五个数。',
  }
})

/** The sums of tables 三 and 四, the official one and those that follow from the form. */
export const checkSums = (tables: ReportTables): Verdict =>
  allVerdicts([...[...rowSums(tables), ...columnSums(tables), ...disputeSums(tables)].map(judge), flows(tables)])

