import { APPLICANT_COLUMNS, DISPUTE_BLOCKS, DISPUTE_BLOCK_KEYS, DISPUTE_COLUMNS, DISPUTE_KEYS, GROUPS, STOCK_COLUMNS, STOCK_KEYS, TABLE2_ROWS, TABLE3_COLUMNS, TABLE3_LABELS, rowSpec,
  type Table3Row } from '../domain/format.ts'
import type { Figure, Finding, ReportTables } from '../domain/tables.ts'

export type DisplayTable = { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly { readonly label: string; readonly cells: readonly { readonly figure: Figure; readonly wrong: boolean }[] }[] }

const FLOW_ROWS: readonly Table3Row[] = ['new', 'carried_in', 'total', 'carried_out']
const short = (label: string): string => label.replace(/（区分[^）]*）/, '').replace(/、行政机关不再处理其政府信息公开申请/, '')

function third(tables: ReportTables, wrong: (row: string, column: string) => boolean, findings: readonly Finding[]): DisplayTable {
  const involved = (row: Table3Row): boolean => findings.some((finding) => finding.row === row) || (FLOW_ROWS.includes(row) && findings.some(({ check }) => check === 'flow' || check === 'column-sum'))
  return {
    title: '表三（只列有关的行）', columns: TABLE3_COLUMNS.map((column) => (column === 'total' ? TABLE3_LABELS.total : APPLICANT_COLUMNS[column].label)),
    rows: (Object.keys(tables.table3.rows) as Table3Row[]).filter(involved).map((row) => {
      const { group, label } = rowSpec(row)
      return { label: short(group ? `${GROUPS[group]} ${label}` : label), cells: TABLE3_COLUMNS.map((column, index) => ({ figure: tables.table3.rows[row]?.[index] ?? null, wrong: wrong(row, column) })) }
    }),
  }
}

const fourth = (tables: ReportTables, wrong: (row: string, column: string) => boolean): DisplayTable => ({
  title: '表四', columns: DISPUTE_KEYS.map((column) => DISPUTE_COLUMNS[column]),
  rows: DISPUTE_BLOCK_KEYS.map((row) => ({ label: DISPUTE_BLOCKS[row].label, cells: DISPUTE_KEYS.map((column, index) => ({ figure: tables.table4[row][index] ?? null, wrong: wrong(row, column) })) })),
})

const second = (tables: ReportTables, wrong: (row: string, column: string) => boolean): DisplayTable => ({
  title: '表二第二十条第（一）项', columns: STOCK_KEYS.map((column) => STOCK_COLUMNS[column]),
  rows: (['regulations', 'normativeDocuments'] as const).map((row) =>
    ({ label: TABLE2_ROWS[row].label, cells: STOCK_KEYS.map((column, index) => ({ figure: tables.table2[row][index] ?? null, wrong: wrong(row, column) })) })),
})

/** The tables that findings point at, with the failing cells marked. */
export function displayRows(tables: ReportTables, findings: readonly Finding[]): DisplayTable[] {
  const wrong = (row: string, column: string): boolean => findings.some((finding) => finding.row === row && finding.column === column)
  const in3 = findings.filter(({ row }) => row !== null && row in tables.table3.rows)
  return [
    ...(findings.some(({ row }) => row === 'normativeDocuments' || row === 'regulations') ? [second(tables, wrong)] : []),
    ...(in3.length > 0 ? [third(tables, wrong, in3)] : []),
    ...(findings.some(({ row }) => row !== null && row in tables.table4) ? [fourth(tables, wrong)] : []),
  ]
}
