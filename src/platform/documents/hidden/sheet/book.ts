import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, elements, first, numberOf, textOf } from '../xml-search.ts'
import { cellPlace } from './reference.ts'
import { cellForms, type CellForm } from './styles.ts'

export type Sheet = { readonly name: string; readonly state: string; readonly part: string; readonly node: Xml }
export type Cell = { readonly node: Xml; readonly row: number; readonly column: number; readonly text: string; readonly isText: boolean; readonly form: CellForm }
/** A workbook while it is swept. `settled` is set once something went that formulas may have reckoned with: then their last values stay and the formulas go. */
export type Book = { readonly file: OfficePackage; readonly main: string; readonly root: Xml; readonly stringsPart: string | undefined; readonly strings: readonly string[]; readonly formOf: (index: number) => CellForm; sheets: Sheet[]; settled: boolean; readonly goneSheets: string[] }

const HIDDEN = /^(?:hidden|veryHidden)$/
export const isHiddenSheet = ({ state }: Sheet): boolean => HIDDEN.test(state)

/** The words of a shared string, without the readings that stand above Chinese and Japanese signs. */
const stringText = (node: Xml): string => elements(node).map((child) => (child.local === 't' ? textOf(child) : child.local === 'r' ? textOf(first(child, 't') ?? child) : '')).join('')

export function openBook(file: OfficePackage, main: string): Book {
  const root = file.xml(main), links = new Map(file.links(main).map((link) => [link.id, link]))
  const sheets = all(root, 'sheet').flatMap((node): Sheet[] => {
    const link = links.get(attribute(node, 'r:id') ?? '')
    return link && file.has(link.target) ? [{ name: attribute(node, 'name') ?? '', state: attribute(node, 'state') ?? 'visible', part: link.target, node }] : []
  })
  const [stringsPart] = file.linked(main, 'sharedStrings')
  return { file, main, root, stringsPart, strings: stringsPart === undefined ? [] : all(file.xml(stringsPart), 'si').map(stringText), formOf: cellForms(file, main), sheets, settled: false, goneSheets: [] }
}

export const rowsOf = (book: Book, part: string): Xml[] => all(book.file.xml(part), 'sheetData').flatMap((data) => elements(data, 'row'))

/** The cells of a row that hold something. Numbers of rows and columns may be left out: then they go on from the last. */
export function cellsOf(book: Book, row: Xml, number: number): Cell[] {
  const found: Cell[] = []
  let column = 0
  for (const node of elements(row, 'c')) {
    column = cellPlace(attribute(node, 'r') ?? '')?.column ?? column + 1
    const type = attribute(node, 't') ?? 'n', value = textOf(first(node, 'v') ?? node, ...(first(node, 'v') ? [] : ['t']))
    const text = type === 's' ? book.strings[Number(value)] ?? '' : value
    if (text.trim() !== '') found.push({ node, row: number, column, text, isText: type !== 'n' && type !== 'b', form: book.formOf(numberOf(node, 's') ?? 0) })
  }
  return found
}
export function eachCell(book: Book, part: string): Cell[] {
  let number = 0
  return rowsOf(book, part).flatMap((row) => { number = numberOf(row, 'r') ?? number + 1; return cellsOf(book, row, number) })
}
export const wordsOf = (cells: readonly Cell[]): string => cells.slice(0, 60).map(({ text }) => text).join(' ')

/** Empties a cell; its form stays, so that the page looks as before. */
export function empty({ node }: Cell): void {
  node.children = []
  delete node.attributes['t']
}
