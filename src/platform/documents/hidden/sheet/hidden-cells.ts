import type { Xml } from '../xml.ts'
import { all, attribute, first, textOf } from '../xml-search.ts'
import { eachCell, empty, wordsOf, type Book, type Cell, type Sheet } from './book.ts'
import { inRanges } from './hidden-rows.ts'
import { rangesOf, columnName, type Range } from './reference.ts'
import { formatHides } from './styles.ts'

/** Where a rule or a table's style may paint the cells otherwise than their own form says. */
const painted = (book: Book, part: string): Range[] => [
  ...all(book.file.xml(part), 'conditionalFormatting').flatMap((node) => [...rangesOf(attribute(node, 'sqref')), ...rangesOf(textOf(node, 'sqref'))]),
  ...book.file.linked(part, 'table').flatMap((name) => { const table = first(book.file.xml(name), 'table'); return first(table, 'tableStyleInfo') ? rangesOf(attribute(table, 'ref')) : [] }),
]

/** Cells whose form shows nothing: written in the colour of the ground, in one point, or with a format of nothing. */
export function sweepHiddenCells(book: Book, sheet: Sheet): void {
  const { part, name } = sheet, ranges = painted(book, part), pictured = all(book.file.xml(part), 'picture').length > 0
  const groups = new Map<string, Cell[]>()
  for (const cell of eachCell(book, part)) {
    const { form, text, isText, row, column } = cell
    const how = formatHides(form.format, text, isText) ? '格式设为不显示' : form.tiny ? '极小的字' : form.sameColour && !pictured && !inRanges(ranges, row, column) ? (form.onWhite ? '白色的字' : '与底色相同的字') : ''
    if (how !== '') { const list = groups.get(how); if (list) list.push(cell); else groups.set(how, [cell]) }
  }
  for (const [how, cells] of groups) {
    const [one] = cells, kind = how === '与底色相同的字' ? 'covered-text' : 'hidden-text'
    const at = one ? `${columnName(one.column)}${one.row}${cells.length > 1 ? `等 ${cells.length} 格` : ''}` : ''
    if (!book.file.pass.tell(kind, `工作表“${name}”${at}（${how}）`, wordsOf(cells))) continue
    for (const cell of cells) empty(cell)
    book.settled = true
    book.file.touch(part)
  }
}

type Corner = { readonly row: number; readonly column: number; readonly down: number; readonly across: number }
const cornerOf = (node: Xml | undefined): Corner => { const value = (name: string): number => Number(textOf(first(node, name) ?? { name: '', local: '', attributes: {}, children: [], parent: null })) || 0; return { row: value('row') + 1, column: value('col') + 1, down: value('rowOff'), across: value('colOff') } }
/** Of the first and last row and column only what is surely covered counts; lengths in EMU (12,700 to the point). */
const covers = (from: Corner, to: Corner, { row, column }: Cell): boolean =>
  (row > from.row || (row === from.row && from.down < 60_000)) && (column > from.column || (column === from.column && from.across < 150_000))
  && (row < to.row || (row === to.row && to.down > 150_000)) && (column < to.column || (column === to.column && to.across > 450_000))

/** Cells under a plate of one colour or a picture. */
export function sweepCoveredCells(book: Book, sheet: Sheet): void {
  const { file } = book
  for (const drawing of file.linked(sheet.part, 'drawing')) {
    const cells = all(file.xml(drawing), 'twoCellAnchor').length > 0 ? eachCell(book, sheet.part) : []
    for (const anchor of all(file.xml(drawing), 'twoCellAnchor')) {
      const shape = first(anchor, 'sp'), fill = first(shape, 'spPr', 'solidFill'), picture = first(anchor, 'pic')
      const plate = fill !== undefined && all(fill, 'alpha').length === 0
      if (!plate && !picture) continue
      const from = cornerOf(first(anchor, 'from')), to = cornerOf(first(anchor, 'to')), under = cells.filter((cell) => covers(from, to, cell))
      // A picture may let the cells shine through, as a seal does: what lies under it is for a person to judge.
      if (under.length === 0 || !file.pass.tell('covered-text', `工作表“${sheet.name}”${plate ? '色块' : '图片'}下面`, wordsOf(under), plate ? {} : { removable: false, why: '图片盖住了有内容的单元格，移开就能看到；请把这些单元格清空后再发布' })) continue
      for (const cell of under) empty(cell)
      book.settled = true
      file.touch(sheet.part)
    }
  }
}
