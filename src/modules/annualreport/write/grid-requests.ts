import {
  APPLICANT_COLUMNS, APPLICANT_KEYS, GROUPS, rowSpec, TABLE3_COLUMNS, TABLE3_LABELS, table3Rows, type Edition, type Table3Row,
} from '../domain/format.ts'
import type { ReportTables } from '../domain/tables.ts'
import { columnHead, figure, note, rowHead } from './grid-cells.ts'
import type { GridRow } from './grid.ts'

const LABEL_COLUMNS = 3
const people = APPLICANT_KEYS.filter((key) => !APPLICANT_COLUMNS[key].organisation)
const organisations = APPLICANT_KEYS.filter((key) => APPLICANT_COLUMNS[key].organisation)

const HEAD: readonly GridRow[] = [
  [note(TABLE3_LABELS.corner, { rows: 3, columns: LABEL_COLUMNS }), columnHead(TABLE3_LABELS.applicants, { columns: TABLE3_COLUMNS.length })],
  [
    ...people.map((key) => columnHead(APPLICANT_COLUMNS[key].label, { rows: 2 })),
    columnHead(TABLE3_LABELS.organisations, { columns: organisations.length }),
    columnHead(TABLE3_LABELS.total, { rows: 2 }),
  ],
  organisations.map((key) => columnHead(APPLICANT_COLUMNS[key].label)),
]

/** 三、本年度办理结果 holds the leaves and their total; the other rows go over all label columns. */
const isResult = (row: Table3Row): boolean => rowSpec(row).kind !== 'flow'

function labels(row: Table3Row, edition: Edition): GridRow {
  const { group, label } = rowSpec(row)
  if (!isResult(row)) return [rowHead(label, { columns: LABEL_COLUMNS })]
  const results = table3Rows(edition).filter(isResult)
  const outer = row === results[0] ? [rowHead(TABLE3_LABELS.results, { rows: results.length }, 'center')] : []
  if (!group) return [...outer, rowHead(label, { columns: LABEL_COLUMNS - 1 })]
  const members = results.filter((other) => rowSpec(other).group === group)
  return [...outer, ...(row === members[0] ? [rowHead(GROUPS[group], { rows: members.length }, 'center')] : []), rowHead(label)]
}

/** Table 三: a head of three rows, labels in three columns, seven figures a row. */
export const requestRows = (tables: ReportTables): GridRow[] => [
  ...HEAD,
  ...table3Rows(tables.edition).map((row): GridRow =>
    [...labels(row, tables.edition), ...TABLE3_COLUMNS.map((column) => figure(tables, { table: '3', row, column }))]),
]
