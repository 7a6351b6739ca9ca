import { CONTENT_LABEL, STOCK_COLUMNS, STOCK_KEYS, TABLE2_2019, TABLE2_ROWS, type Table2Row } from '../domain/format.ts'
import type { ReportTables } from '../domain/tables.ts'
import { columnHead, empty, figure, rowHead } from './grid-cells.ts'
import type { GridRow } from './grid.ts'

const ROWS = Object.keys(TABLE2_ROWS) as Table2Row[]
const ITEMS = [...new Set(ROWS.map((row) => TABLE2_ROWS[row].item))]
const rowsOf = (item: string): Table2Row[] => ROWS.filter((row) => TABLE2_ROWS[row].item === item)
const itemHead = (item: string): GridRow => [columnHead(item, { columns: 4 })]
const heads = (labels: readonly string[]): GridRow => [columnHead(CONTENT_LABEL), ...labels.map((label, i) =>
  columnHead(label, { columns: i === labels.length - 1 ? 4 - labels.length : 1 }))]

const stockRow = (tables: ReportTables, row: Table2Row, label: string = TABLE2_ROWS[row].label): GridRow =>
  [rowHead(label), ...STOCK_KEYS.map((column) => figure(tables, { table: '2', row, column }))]

function block2021(tables: ReportTables, item: string): GridRow[] {
  return rowsOf(item).flatMap((row, i): GridRow[] => {
    const { columns, label } = TABLE2_ROWS[row]
    const head = i > 0 ? [] : [heads(columns === 'stock' ? STOCK_KEYS.map((key) => STOCK_COLUMNS[key]) : [columns])]
    return [...head, columns === 'stock' ? stockRow(tables, row) : [rowHead(label), figure(tables, { table: '2', row, column: 'value' }, { columns: 3 })]]
  })
}

const decided = (tables: ReportTables, row: Table2Row): GridRow =>
  [rowHead(TABLE2_ROWS[row].label), empty(), empty(), figure(tables, { table: '2', row, column: 'value' })]
const untold = (label: string): GridRow => [rowHead(label), empty(), empty(), empty()]
const untoldPair = (label: string): GridRow => [rowHead(label), empty(), empty({ columns: 2 })]

/** 2019 edition: 本年新公开数量 and the changes of items are not what the later form counts, so they stay empty. */
function block2019(tables: ReportTables, item: string): GridRow[] {
  const [first] = rowsOf(item)
  const { stock, change } = TABLE2_2019
  if (first === 'regulations') {
    const rows = [stockRow(tables, first), stockRow(tables, 'normativeDocuments', TABLE2_2019.normativeDocuments)]
    return [heads(Object.values(stock)), ...rows.map((row) => row.with(2, empty()))]
  }
  if (first === 'fees') return [heads(change.slice(0, 2)), untoldPair(TABLE2_ROWS.fees.label)]
  return [heads(change), ...rowsOf(item).map((row) => decided(tables, row)), ...(first === 'licences' ? [untold(TABLE2_2019.otherServices)] : [])]
}
const procurement = (): GridRow[] => [itemHead(TABLE2_2019.procurementItem), heads(TABLE2_2019.procurementColumns), untoldPair(TABLE2_2019.procurement)]

/** Table 二: a block for each item of 《条例》第二十条, its head between the rows. */
export function disclosedRows(tables: ReportTables): GridRow[] {
  const block = tables.edition === '2019' ? block2019 : block2021
  const blocks = ITEMS.flatMap((item) => [itemHead(item), ...block(tables, item)])
  return tables.edition === '2019' ? [...blocks, ...procurement()] : blocks
}
