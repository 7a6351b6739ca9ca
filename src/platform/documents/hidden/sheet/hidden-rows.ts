import type { Xml } from '../xml.ts'
import { all, attribute, elements, first, numberOf } from '../xml-search.ts'
import { cellsOf, rowsOf, wordsOf, type Book, type Cell, type Sheet } from './book.ts'
import { columnName, holds, rangesOf, runsOf, type Range } from './reference.ts'

const isOn = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? '')
type Lines = { readonly row: (number: number) => boolean; readonly column: (number: number) => boolean }

/** Which rows and columns are not shown, by their own mark, a height or width of nothing, or the sheet's rule for all. */
function hiddenLines(book: Book, part: string): Lines {
  const root = book.file.xml(part), format = first(root, 'worksheet', 'sheetFormatPr')
  const rows = new Map(rowsOf(book, part).map((row, at) => [numberOf(row, 'r') ?? at + 1, row]))
  const zero = isOn(attribute(format, 'zeroHeight'))
  const columns = all(root, 'col').filter((node) => isOn(attribute(node, 'hidden')) || (numberOf(node, 'width') ?? 9) < 0.3).map((node) => ({ from: numberOf(node, 'min') ?? 0, to: numberOf(node, 'max') ?? 0 }))
  return {
    row: (number) => { const row = rows.get(number); return row ? isOn(attribute(row, 'hidden')) || (numberOf(row, 'ht') ?? 9) < 1 || (zero && attribute(row, 'hidden') === undefined && attribute(row, 'ht') === undefined) : zero },
    column: (number) => columns.some(({ from, to }) => number >= from && number <= to),
  }
}

/** A merged cell is seen as long as one of its rows and one of its columns is. */
function seenThroughMerge(merges: ReadonlyMap<string, Range>, lines: Lines, { row, column }: Cell): boolean {
  const merge = merges.get(`${row} ${column}`)
  if (!merge) return false
  const some = (from: number, to: number, hidden: (number: number) => boolean): boolean => { for (let at = from; at <= Math.min(to, from + 2000); at += 1) if (!hidden(at)) return true; return false }
  return some(merge.top, merge.bottom, lines.row) && some(merge.left, merge.right, lines.column)
}

type Group = { readonly from: number; readonly to: number; readonly cells: Cell[] }
/** Where every second line is hidden nobody reads a list of them: then they are told as one. */
const MANY = 200
function grouped(lines: ReadonlyMap<number, Cell[]>): Group[] {
  const groups: Group[] = []
  for (const { from, to } of runsOf([...lines.keys()])) {
    const cells: Cell[] = []
    for (let at = from; at <= to; at += 1) for (const cell of lines.get(at) ?? []) cells.push(cell)
    groups.push({ from, to, cells })
  }
  const [first] = groups
  return groups.length <= MANY || !first ? groups : [{ from: first.from, to: groups.at(-1)?.to ?? first.to, cells: groups.flatMap(({ cells }) => cells) }]
}
const spanOf = (from: number, to: number, called: (number: number) => string): string => `第${called(from)}${to > from ? `—${called(to)}` : ''}`

const reasonOf = (row: Xml, filters: readonly Range[], number: number): string =>
  filters.some(({ top, bottom }) => number > top && number <= bottom) ? '被筛选掉' : Number(attribute(row, 'outlineLevel') ?? 0) > 0 ? '被折叠' : '隐藏'

/** Rows and columns that are hidden, folded, filtered out or of no height, with what they hold. Lines without content hide nothing. */
export function sweepHiddenLines(book: Book, sheet: Sheet): void {
  const { part } = sheet, { pass } = book.file, root = book.file.xml(part), lines = hiddenLines(book, part)
  const merges = new Map(all(root, 'mergeCell').flatMap((node) => rangesOf(attribute(node, 'ref'))).map((range) => [`${range.top} ${range.left}`, range]))
  const tables = book.file.linked(part, 'table').map((name) => book.file.xml(name))
  const filters = [root, ...tables].flatMap((tree) => all(tree, 'autoFilter')).filter((node) => elements(node, 'filterColumn').length > 0).flatMap((node) => rangesOf(attribute(node, 'ref')))
  const hiddenRows = new Map<number, { cells: Cell[]; row: Xml }>(), hiddenColumns = new Map<number, Cell[]>()
  let number = 0
  for (const row of rowsOf(book, part)) {
    number = numberOf(row, 'r') ?? number + 1
    const cells = cellsOf(book, row, number).filter((cell) => !seenThroughMerge(merges, lines, cell))
    if (lines.row(number)) { if (cells.length > 0) hiddenRows.set(number, { cells, row }) } else for (const cell of cells) if (lines.column(cell.column)) { const list = hiddenColumns.get(cell.column); if (list) list.push(cell); else hiddenColumns.set(cell.column, [cell]) }
  }
  const gone: Cell[] = []
  for (const { from, to, cells } of grouped(new Map([...hiddenRows].map(([at, one]) => [at, one.cells])))) {
    const row = hiddenRows.get(from)?.row
    if (pass.tell('hidden-row', `工作表“${sheet.name}”${spanOf(from, to, String)}行（${row ? reasonOf(row, filters, from) : '隐藏'}）`, wordsOf(cells))) for (const cell of cells) gone.push(cell)
  }
  for (const { from, to, cells } of grouped(hiddenColumns)) if (pass.tell('hidden-column', `工作表“${sheet.name}”${spanOf(from, to, columnName)}列`, wordsOf(cells))) for (const cell of cells) gone.push(cell)
  // Hidden lines stay as empty lines: every other cell keeps its address.
  for (const { node } of gone) if (node.parent) node.parent.children = node.parent.children.filter((child) => child !== node)
  if (gone.length > 0) { book.settled = true; book.file.touch(part) }
}

export const inRanges = (ranges: readonly Range[], row: number, column: number): boolean => ranges.some((range) => holds(range, row, column))
