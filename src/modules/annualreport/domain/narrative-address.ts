import {
  APPLICANT_COLUMNS, DISPUTE_BLOCKS, DISPUTE_BLOCK_KEYS, DISPUTE_COLUMNS, DISPUTE_KEYS, GROUPS, rowSpec, STOCK_COLUMNS, STOCK_KEYS,
  TABLE2_ROWS, TABLE3_COLUMNS, TABLE3_LABELS, TABLE3_ROWS, table3Rows, type Edition, type Table2Row, type Table3Column, type Table3Row,
} from './format.ts'
import type { CellAddress, Figure, ReportTables } from './tables.ts'

export const addressText = (address: CellAddress): string => `${address.table}:${address.row}:${address.column}`

const table2Cells: CellAddress[] = (Object.keys(TABLE2_ROWS) as Table2Row[]).flatMap((row): CellAddress[] => (TABLE2_ROWS[row].columns === 'stock'
  ? STOCK_KEYS.map((column) => ({ table: '2', row, column }))
  : [{ table: '2', row, column: 'value' }]))
const table3Cells = (rows: readonly Table3Row[]): CellAddress[] => rows.flatMap((row) => TABLE3_COLUMNS.map((column): CellAddress => ({ table: '3', row, column })))
const table4Cells: CellAddress[] = DISPUTE_BLOCK_KEYS.flatMap((row) => DISPUTE_KEYS.map((column): CellAddress => ({ table: '4', row, column })))

/** Every cell of an edition's form, in the order of the form. */
export const cellsOf = (edition: Edition): CellAddress[] => [...table2Cells, ...table3Cells(table3Rows(edition)), ...table4Cells]

const KNOWN = new Map([...table2Cells, ...table3Cells(Object.keys(TABLE3_ROWS) as Table3Row[]), ...table4Cells].map((cell) => [addressText(cell), cell]))

/** The cell that an address names; null where the form has no such cell. */
export const parseAddress = (text: string): CellAddress | null => KNOWN.get(text) ?? null

function figureAt2(tables: ReportTables, row: Table2Row, column: CellAddress['column']): Figure {
  const found = tables.table2[row]
  return typeof found === 'object' && found !== null ? found[STOCK_KEYS.findIndex((key) => key === column)] ?? null : found
}

/** The value in a cell; null where these tables hold none. */
export function figureAt(tables: ReportTables, cell: CellAddress): Figure {
  if (cell.table === '2') return figureAt2(tables, cell.row, cell.column)
  if (cell.table === '3') return tables.table3.rows[cell.row]?.[TABLE3_COLUMNS.indexOf(cell.column)] ?? null
  return tables.table4[cell.row][DISPUTE_KEYS.indexOf(cell.column)] ?? null
}

/** As it stands in a sentence: counts plain, fees in 万元 with up to six decimals (to the fen). */
export const figureText = (cell: CellAddress, figure: number): string =>
  (cell.table === '2' && cell.row === 'fees' ? figure.toFixed(6).replace(/\.?0+$/, '') : String(figure))

/** The form's own label without its number and its explanation in brackets. */
const short = (label: string): string => label.replace(/^(（[一二三四五六七]）|[一二三四五六七]、|\d\.)/, '').replace(/（.*）$/, '')
const columnLabel3 = (column: Table3Column): string => (column === 'total' ? TABLE3_LABELS.total : APPLICANT_COLUMNS[column].label)

function parts(cell: CellAddress): string[] {
  if (cell.table === '2') return ['表二', short(TABLE2_ROWS[cell.row].label), short(cell.column === 'value' ? TABLE2_ROWS[cell.row].columns : STOCK_COLUMNS[cell.column])]
  if (cell.table === '4') {
    const block: { label: string; under?: string } = DISPUTE_BLOCKS[cell.row]
    return ['表四', ...(block.under ? [block.under] : []), block.label, DISPUTE_COLUMNS[cell.column]]
  }
  const { label, group } = rowSpec(cell.row)
  return ['表三', ...(group ? [short(GROUPS[group])] : []), short(label), columnLabel3(cell.column)]
}

/** A cell in words: 表三·不予公开·属于国家秘密·自然人. */
export const cellLabel = (cell: CellAddress): string => parts(cell).join('·')
