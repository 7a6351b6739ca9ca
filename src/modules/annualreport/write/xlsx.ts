import ExcelJS from 'exceljs'
import { SECTIONS } from '../domain/format.ts'
import type { CellAddress, ReportDocument } from '../domain/tables.ts'
import { FLAT_HEADS, flatCells, flatFigures } from './flat.ts'
import { gridsOf, type Grid } from './grid.ts'
import { placesOf } from './grid-places.ts'

/** The report's title and the table's stand above the grid. */
export const ROWS_ABOVE = 2
const LABELS: Readonly<Record<CellAddress['table'], string>> = { '2': '表二', '3': '表三', '4': '表四' }
/** Characters over all columns; a sheet is read on a screen, so labels get room. */
const WIDTHS: Readonly<Record<CellAddress['table'], number>> = { '2': 84, '3': 140, '4': 140 }
/** Points for one line of text. Excel fits no height to merged cells, so that each row's is said. */
const LINE = 17
const thin = { style: 'thin', color: { argb: 'FF808080' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFF3F5' } } as const

function titleRow(sheet: ExcelJS.Worksheet, row: number, text: string, columns: number, size: number): void {
  sheet.mergeCells(row, 1, row, columns)
  const cell = sheet.getCell(row, 1)
  cell.value = text
  cell.font = { name: '宋体', size, bold: true }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  sheet.getRow(row).height = size * 2.2
}

function columnWidths(grid: Grid): number[] {
  const whole = grid.columns.reduce((sum, width) => sum + width, 0)
  return grid.columns.map((width) => Math.max(9, (width / whole) * WIDTHS[grid.table]))
}

/** Lines that the longest label of each row needs; a Chinese character is two wide. */
function linesOf(grid: Grid, widths: readonly number[]): number[] {
  const needs = grid.rows.map(() => 1)
  for (const { cell, row, column } of placesOf(grid)) {
    const width = widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0)
    if (cell.rowSpan === 1) needs[row] = Math.max(needs[row] ?? 1, Math.ceil((cell.text.length * 2) / (width - 1)))
  }
  return needs
}

function gridSheet(book: ExcelJS.Workbook, document: ReportDocument, grid: Grid): void {
  const sheet = book.addWorksheet(LABELS[grid.table], {
    pageSetup: {
      paperSize: 9, orientation: grid.table === '4' ? 'landscape' : 'portrait',
      fitToPage: true, fitToWidth: 1, fitToHeight: 1, horizontalCentered: true,
    },
    views: [{ state: 'normal', showGridLines: false }],
  })
  const widths = columnWidths(grid)
  sheet.columns = widths.map((width) => ({ width }))
  titleRow(sheet, 1, document.title, grid.columns.length, 14)
  titleRow(sheet, ROWS_ABOVE, `${SECTIONS[grid.section].number}、${grid.title}`, grid.columns.length, 11)
  for (const [row, lines] of linesOf(grid, widths).entries()) sheet.getRow(row + ROWS_ABOVE + 1).height = lines * LINE + 4
  for (const { cell, row, column } of placesOf(grid)) {
    const [top, left] = [row + ROWS_ABOVE + 1, column + 1]
    const target = sheet.getCell(top, left)
    target.value = cell.address && cell.text !== '' ? Number(cell.text) : cell.text
    target.style = {
      font: { name: '宋体', size: 10.5 }, border, ...(cell.header ? { fill: headFill } : {}),
      alignment: { horizontal: cell.align, vertical: 'middle', wrapText: true },
    }
    // After the style: merging gives it to all that it covers, or a border would end half way.
    if (cell.rowSpan > 1 || cell.colSpan > 1) sheet.mergeCells(top, left, top + cell.rowSpan - 1, left + cell.colSpan - 1)
  }
}

function flatSheet(book: ExcelJS.Workbook, { agency, year, tables }: ReportDocument): void {
  const sheet = book.addWorksheet('数据', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [28, 8, 6, 28, 60, 22, 34, 12].map((width) => ({ width }))
  sheet.addRow(['机关', '年度', ...FLAT_HEADS]).font = { bold: true }
  for (const figure of flatFigures(tables)) sheet.addRow([agency, year, ...flatCells(figure)])
}

/** A sheet for each table, merged as in the form, and one with a figure a row for programs. Text is never a formula. */
export async function reportXlsx(document: ReportDocument): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.title = document.title
  book.creator = document.agency
  for (const grid of gridsOf(document.tables)) gridSheet(book, document, grid)
  flatSheet(book, document)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
