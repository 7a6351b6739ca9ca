import {
  DISPUTE_BLOCKS, DISPUTE_BLOCK_KEYS, DISPUTE_COLUMNS, DISPUTE_KEYS, GROUPS, STOCK_COLUMNS, STOCK_KEYS, APPLICANT_COLUMNS, TABLE2_ROWS, TABLE3_COLUMNS, TABLE3_LABELS,
  rowSpec, table3Rows, type Edition, type Table2Row, type Table3Column,
} from './format.ts'
import type { CellAddress, Figure, ReportTables } from './tables.ts'

/** `3:new:total`: how a chip, a link or a finding writes a cell. */
export const addressText = (address: CellAddress): string => `${address.table}:${address.row}:${address.column}`

/** Every cell of the form, in reading order. */
export function allAddresses(edition: Edition): CellAddress[] {
  const second = (Object.keys(TABLE2_ROWS) as Table2Row[]).flatMap((row): CellAddress[] =>
    TABLE2_ROWS[row].columns === 'stock' ? STOCK_KEYS.map((column) => ({ table: '2', row, column })) : [{ table: '2', row, column: 'value' }])
  const third = table3Rows(edition).flatMap((row): CellAddress[] => TABLE3_COLUMNS.map((column) => ({ table: '3', row, column })))
  const fourth = DISPUTE_BLOCK_KEYS.flatMap((row): CellAddress[] => DISPUTE_KEYS.map((column) => ({ table: '4', row, column })))
  return [...second, ...third, ...fourth]
}

/** The cell that a text names, or null when the form has no such cell. */
export const parseAddress = (text: string, edition: Edition = '2021'): CellAddress | null =>
  allAddresses(edition).find((address) => addressText(address) === text) ?? null

/** The figure that stands at an address; null where the report holds none. */
export function figureAt(tables: ReportTables, address: CellAddress): Figure {
  if (address.table === '3') return tables.table3.rows[address.row]?.[TABLE3_COLUMNS.indexOf(address.column)] ?? null
  if (address.table === '4') return tables.table4[address.row][DISPUTE_KEYS.indexOf(address.column)] ?? null
  const held = tables.table2[address.row]
  if (address.column === 'value') return typeof held === 'number' ? held : null
  return Array.isArray(held) ? (held as readonly Figure[])[STOCK_KEYS.indexOf(address.column)] ?? null : null
}

const applicantLabel = (column: Table3Column): string => (column === 'total' ? TABLE3_LABELS.total : APPLICANT_COLUMNS[column].label)

/** `表三 · （四）无法提供 1.本机关不掌握相关政府信息 · 自然人`: an address in words. */
export function addressLabel(address: CellAddress): string {
  if (address.table === '2') return `表二 · ${TABLE2_ROWS[address.row].label}${address.column === 'value' ? '' : ` · ${STOCK_COLUMNS[address.column]}`}`
  if (address.table === '4') return `表四 · ${DISPUTE_BLOCKS[address.row].label} · ${DISPUTE_COLUMNS[address.column]}`
  const { group, label } = rowSpec(address.row)
  return `表三 · ${group ? `${GROUPS[group]} ` : ''}${label} · ${applicantLabel(address.column)}`
}
