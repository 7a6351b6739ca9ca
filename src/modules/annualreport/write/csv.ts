import type { ReportTables } from '../domain/tables.ts'
import { FLAT_HEADS, flatCells, flatFigures } from './flat.ts'

/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** One value of a CSV file (RFC 4180). Numbers are ours and stay as they are. */
export function csvValue(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = harmless(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One figure a line, with a byte order mark so that spreadsheets read the Chinese. */
export function reportCsv(tables: ReportTables): string {
  const lines = [FLAT_HEADS, ...flatFigures(tables).map(flatCells)].map((line) => line.map(csvValue).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
