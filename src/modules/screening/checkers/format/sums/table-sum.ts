import type { FormatRule, Sighting } from '../rule.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import { isAddable, isNested, isSubtotal, isSum, isTotal, sumOf } from './totals.ts'

/** A sum that was checked: whether it comes out, and what to say if not. */
type Checked = { readonly isRight: boolean; readonly total: GridCell; readonly parts: readonly GridCell[]; readonly label: string }

const flipped = ({ rows }: Grid): Grid => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return { rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column])) }
}
const labelsOf = (row: readonly (GridCell | undefined)[]): GridCell[] => row.filter((cell): cell is GridCell => cell !== undefined && cell.value === undefined && cell.text !== '').slice(0, 3)
const isHead = (row: readonly (GridCell | undefined)[]): boolean => row.every((cell) => cell === undefined || cell.head || cell.value === undefined)

type Row = { readonly cells: readonly (GridCell | undefined)[]; readonly total: boolean; readonly sub: boolean }

/** The rows that a total adds up: those before it since the last total of its rank; or, for a total that comes first, those behind it. */
function addends(rows: readonly Row[], at: number): readonly Row[] {
  const own = rows[at]
  const before = rows.slice(0, at)
  if (own?.sub) return before.slice(before.findLastIndex(({ total }) => total) + 1)
  const since = before.slice(before.findLastIndex(({ total, sub }) => total && !sub) + 1)
  const scope = since.length > 0 ? since : rows.slice(at + 1)
  return scope.some(({ sub }) => sub) ? scope.filter(({ sub }) => sub) : scope.filter(({ total }) => !total)
}

function checksOf({ rows }: Grid, heads: readonly string[]): Checked[] {
  const body = rows.filter((row) => !isHead(row)).map((cells): Row => ({ cells, total: labelsOf(cells).some(isTotal), sub: labelsOf(cells).some(isSubtotal) }))
  if (isNested(body.flatMap(({ cells }) => labelsOf(cells).map(({ text }) => text)))) return []
  return body.flatMap((row, at) => {
    const others = row.total ? addends(body, at) : []
    if (others.length < 2) return []
    return row.cells.flatMap((total, column) => {
      if (total?.value === undefined || total.isPercent || !isAddable(heads[column] ?? '')) return []
      const parts = others.map(({ cells }) => cells[column])
      if (!parts.every((cell): cell is GridCell => cell !== undefined && (cell.value !== undefined || /^[-—/\s]{0,3}$/.test(cell.text)) && !cell.isPercent)) return []
      return [{ isRight: isSum(parts, total), total, parts, label: labelsOf(row.cells).find(isTotal)?.text ?? '合计' }]
    })
  })
}

/** One wrong sum among right ones is a mistake; where no sum of the table comes out, the table is built otherwise than we read it. */
function told(checks: readonly Checked[]): Sighting[] {
  const right = checks.filter(({ isRight }) => isRight).length
  const wrong = checks.filter(({ isRight }) => !isRight)
  const isSure = wrong.length <= Math.max(1, right)
  return wrong.map(({ total, parts, label }) => ({
    start: total.start,
    end: total.end,
    severity: isSure ? 'warn' : 'hint',
    proposal: null,
    why: `“${label}”是${total.text}，各项相加是${sumOf(parts)}，请核对。`,
  }))
}

const headTexts = ({ rows }: Grid): string[] => {
  const heads = rows.filter(isHead)
  return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => heads.map((row) => row[column]?.text ?? '').join(''))
}

/** 合计, 总计 and 小计 in rows and columns of a table. */
export const tableSum: FormatRule = {
  name: 'table-sum',
  source: '数据勾稽',
  look: (page) =>
    gridsOf(page).flatMap((grid) => {
      const across = flipped(grid)
      const rowLabels = grid.rows.map((row) => labelsOf(row).map(({ text }) => text).join(''))
      const seen = [...told(checksOf(grid, headTexts(grid))), ...told(checksOf(across, rowLabels))]
      return seen.filter((one, index) => seen.findIndex(({ start }) => start === one.start) === index)
    }),
}
