import ExcelJS from 'exceljs'

export type Cell = string | number | null
/** One table of a download. */
export type Sheet = { readonly name: string; readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
function csvValue(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = harmless(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180, with a byte order mark so that spreadsheets read the Chinese. */
export const csvOf = ({ heads, rows }: Sheet): Uint8Array => new TextEncoder().encode(`\uFEFF${[heads, ...rows].map((line) => line.map(csvValue).join(',')).join('\r\n')}\r\n`)

/** The same as a spreadsheet. Text is never a formula: exceljs writes it as text. */
export async function xlsxOf({ name, heads, rows }: Sheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook(), sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  book.title = name
  sheet.columns = heads.map((head) => ({ width: Math.max(12, head.length * 2.2) }))
  sheet.addRow([...heads]).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
