import ExcelJS from 'exceljs'
import type { Cell, Sheet } from './sheets.ts'

/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function csvValue(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = harmless(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** All tables one below the other (RFC 4180), each line with its table's name; a byte order mark so that spreadsheets read the Chinese. */
export function statisticsCsv(sheets: readonly Sheet[]): Uint8Array {
  const lines = sheets.flatMap(({ name, heads, rows }) => [[name, ...heads], ...rows.map((row) => [name, ...row])])
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map(csvValue).join(',')).join('\r\n')}\r\n`)
}

/** A sheet a table. Text is never a formula: exceljs writes it as text. */
export async function statisticsXlsx(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.title = title
  for (const { name, heads, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
    sheet.columns = heads.map((head, at) => ({ width: at === 0 ? 34 : Math.max(10, head.length * 2.2) }))
    sheet.addRow([...heads]).font = { bold: true }
    for (const row of rows) sheet.addRow([...row])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
