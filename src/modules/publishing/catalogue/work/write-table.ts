import ExcelJS from 'exceljs'
import type { Column } from '../domain/columns.ts'
import { cellsOf, HEADS, type SheetRow } from '../domain/sheet.ts'
import { csvOf } from './csv.ts'

/** The standard catalogue as CSV that a spreadsheet opens and the import reads back. */
export const standardCsv = (rows: readonly SheetRow[], columns: readonly Column[]): Uint8Array => csvOf([HEADS, ...rows.map((row) => cellsOf(row, columns))])

/** The same as a spreadsheet. Text is never a formula: exceljs writes it as text. */
export async function standardXlsx(rows: readonly SheetRow[], columns: readonly Column[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.title = '基层政务公开标准目录'
  const sheet = book.addWorksheet('标准目录', { views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }] })
  sheet.columns = [16, 16, 30, 50, 44, 30, 22, 30, 12, 12, 14, 22].map((width) => ({
    width,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }))
  sheet.addRow([...HEADS]).font = { bold: true }
  for (const row of rows) sheet.addRow(cellsOf(row, columns))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
