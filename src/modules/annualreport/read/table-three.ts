import { addressLabel } from '../domain/addresses.ts'
import { APPLICANT_COLUMNS, TABLE3_COLUMNS, TABLE3_LABELS, rowSpec, table3Rows, type Edition, type Table3Column, type Table3Row } from '../domain/format.ts'
import type { Applicants, Figure } from '../domain/tables.ts'
import { align, type Aligned } from './align.ts'
import { figureOf } from './figures.ts'
import { findLabels, type Label } from './labels.ts'
import { shape } from './shape.ts'
import { isFigure, type Slot } from './slots.ts'
import { lawsHold } from './solve.ts'
import { solveRuns, type Run } from './table-three-runs.ts'
import type { Tally } from './tally.ts'
import type { Stretch, Tape } from './tape.ts'

export type Rows = Partial<Record<Table3Row, Applicants>>
const EMPTY: Applicants = [null, null, null, null, null, null, null]
const MERGED: readonly Table3Row[] = ['other_no_correction', 'other_fee_unpaid', 'other_other']

const cellName = (row: Table3Row, column: Table3Column): string => addressLabel({ table: '3', row, column })
const rowName = (row: Table3Row): string => addressLabel({ table: '3', row, column: 'total' }).replace(/ · [^·]*$/, '')
const columnLabel = (column: Table3Column): string => (column === 'total' ? TABLE3_LABELS.total : APPLICANT_COLUMNS[column].label)

/** The 2019 form reports （六）其他处理 as one row; some reports keep doing so. */
function rowsExpected(edition: Edition, labels: readonly Label[]): Table3Row[] {
  const parts = labels.some((label) => label.name === 'other_no_correction' || label.name === 'other_fee_unpaid')
  const merged = !parts && labels.some((label) => label.name === 'other_merged')
  const rows = table3Rows(edition)
  if (edition === '2019' || !merged) return rows
  return rows.flatMap((row) => (row === 'other_other' ? ['other_merged' as const] : MERGED.includes(row) ? [] : [row]))
}

/** The columns that the header names, when rows are narrower than the form. */
function columnsNamed(tape: Tape, stretch: Stretch, labels: readonly Label[]): Table3Column[] {
  const header = tape.compact.slice(stretch.from, labels[0]?.from ?? stretch.to).replace(TABLE3_LABELS.organisations, '').replace(/（本列[^）]*）/, '')
  return TABLE3_COLUMNS.filter((column) => header.includes(columnLabel(column)))
}

type Found = { readonly aligned: Aligned; readonly columns: readonly Table3Column[] }

function alignBest(tape: Tape, stretch: Stretch, labels: readonly Label[], expected: readonly Table3Row[]): Found {
  const accept = (label: Label): boolean => label.name !== 'other_merged' || expected.includes('other_merged')
  const full = { aligned: align(tape, stretch, TABLE3_COLUMNS.length, expected, accept), columns: TABLE3_COLUMNS }
  const wide = [...full.aligned.placed.values()].filter(({ group }) => shape(group, TABLE3_COLUMNS.length).kind !== 'none').length
  const named = columnsNamed(tape, stretch, labels)
  if (wide >= 2 || named.length < 3 || named.length === TABLE3_COLUMNS.length) return full
  const narrow = { aligned: align(tape, stretch, named.length, expected, accept), columns: named }
  return narrow.aligned.placed.size >= full.aligned.placed.size ? narrow : full
}

type Read = { readonly figures: Map<Table3Row, Figure[]>; readonly runs: Run[]; readonly blanks: Map<Table3Row, Set<Table3Column>> }

function readRow(row: Table3Row, cells: readonly Slot[], columns: readonly Table3Column[], read: Read): void {
  const values = cells.map((slot) => (slot.kind === 'blank' || slot.kind === 'stroke' ? 0 : slot.value))
  read.figures.set(row, values)
  read.blanks.set(row, new Set(columns.filter((_, index) => cells[index] && cells[index].kind !== 'number' && cells[index].kind !== 'words')))
}

function readPlaced(found: Found, tally: Tally): Read & { slots: Map<Table3Row, readonly Slot[]> } {
  const read = { figures: new Map<Table3Row, Figure[]>(), runs: [] as Run[], blanks: new Map<Table3Row, Set<Table3Column>>(), slots: new Map<Table3Row, readonly Slot[]>() }
  for (const [row, { group, joined }] of found.aligned.placed) {
    const shaped = shape(group, found.columns.length)
    if (joined) tally.cell('broken-row', rowName(row), (rows) => `以下各行断成了几行，已按顺序拼接，请核对：${rows}。`)
    if (shaped.kind === 'run') read.runs.push({ row, digits: shaped.digits })
    else if (shaped.kind === 'cells') {
      if (shaped.doubtful) tally.cell('doubtful-row', rowName(row), (rows) => `以下各行的单元格数与表头不符，按位置读取，请核对：${rows}。`)
      readRow(row, shaped.cells, found.columns, read)
      read.slots.set(row, shaped.cells)
    } else {
      const held = group.slots.filter(isFigure).length
      tally.cell('row-incomplete', `${rowName(row)}（应有${found.columns.length}个数，只认出${held}个）`, (rows) => `以下各行的数字个数不对，没有读取：${rows}。`)
    }
  }
  return read
}

/** Table 三 of the stretch. */
export function readTableThree(tape: Tape, stretch: Stretch, edition: Edition, told: ReadonlySet<number>, tally: Tally): Rows {
  const labels = findLabels(tape, stretch)
  const expected = rowsExpected(edition, labels)
  const leaves = expected.filter((row) => rowSpec(row).kind === 'leaf')
  const found = alignBest(tape, stretch, labels, expected)
  const read = readPlaced(found, tally)
  for (const [row, values] of solveRuns(read.figures, read.runs, leaves, found.columns, told, tally)) read.figures.set(row, values)
  const rows = finish(expected, leaves, found.columns, read, tally)
  sayPlaces(found, rows, leaves, expected, tally)
  return rows
}

function sayPlaces(found: Found, rows: Rows, leaves: readonly Table3Row[], expected: readonly Table3Row[], tally: Tally): void {
  const inferred = [...found.aligned.placed].filter(([, placed]) => placed.inferred).map(([row]) => rowName(row))
  const sums = lawsHold((row) => rows[row], leaves, TABLE3_COLUMNS.length) ? '各列勾稽关系成立' : '但勾稽关系不成立，务必核对'
  if (inferred.length > 0) tally.say('row-inferred', `以下各行的数字没有与名称同行，按前后顺序推断（${sums}）：${inferred.join('；')}。`)
  for (const row of expected) {
    if (!found.aligned.placed.has(row)) tally.cell('row-missing', rowName(row), (rows) => `报告中没有找到以下各行的数字：${rows}。`)
  }
  for (const row of found.aligned.duplicates) tally.cell('duplicate-row', rowName(row), (rows) => `以下各行出现了不止一次，只取一处，请核对：${rows}。`)
  if (found.aligned.leftOver > 0) tally.say('rows-left', `表三中有${found.aligned.leftOver}行数字不知属于哪一行，没有读取，请核对。`)
  for (const column of TABLE3_COLUMNS) {
    if (!found.columns.includes(column)) tally.cell('column-missing', columnLabel(column), (columns) => `表三没有以下各列：${columns}。`)
  }
}

/** A blank 总计 over figures is not a nought: the report does not hold it. */
function blankTotal(row: Table3Row, column: Table3Column, leaves: readonly Table3Row[], read: Read, at: (row: Table3Row, column: Table3Column) => Figure): boolean {
  if (!read.blanks.get(row)?.has(column)) return false
  if (column === 'total' && TABLE3_COLUMNS.some((other) => other !== 'total' && at(row, other) !== 0)) return true
  return row === 'total' && leaves.some((leaf) => at(leaf, column) !== 0)
}

function finish(expected: readonly Table3Row[], leaves: readonly Table3Row[], columns: readonly Table3Column[], read: Read & { slots: Map<Table3Row, readonly Slot[]> }, tally: Tally): Rows {
  const at = (row: Table3Row, column: Table3Column): Figure => read.figures.get(row)?.[columns.indexOf(column)] ?? null
  const rows: Rows = {}
  for (const row of expected) {
    const slots = read.slots.get(row)
    rows[row] = read.figures.has(row) ? TABLE3_COLUMNS.map((column): Figure => {
      if (blankTotal(row, column, leaves, read, at)) {
        tally.cell('blank-total', cellName(row, column), (cells) => `以下总计为空白，而其各项并非全为零，按没有数字处理，请补填：${cells}。`)
        return null
      }
      const slot = slots?.[columns.indexOf(column)]
      return slot ? figureOf(slot, cellName(row, column), tally) : at(row, column)
    }) as unknown as Applicants : EMPTY
  }
  return rows
}
