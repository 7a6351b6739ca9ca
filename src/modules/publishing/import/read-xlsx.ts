import ExcelJS from 'exceljs'
import type { RawRecord } from './record.ts'
import type { SourceLine } from './source.ts'

const MS_A_DAY = 86_400_000
/** A cell as text: dates as days, formulas by their results, rich text by its words. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return new Date(Math.round(value.getTime() / MS_A_DAY) * MS_A_DAY).toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result ?? null)
  return 'text' in value ? String(value.text) : ''
}

/** The first sheet, its headings in the first row; read row by row, so that its size does not matter. */
export async function* xlsxLines(path: string): AsyncGenerator<SourceLine> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' })
  for await (const sheet of workbook) {
    let heads: string[] = []
    for await (const row of sheet) {
      const cells = (Array.isArray(row.values) ? row.values : []).slice(1).map((value) => textOf(value as ExcelJS.CellValue).trim())
      if (heads.length === 0) heads = cells
      else if (cells.some((cell) => cell !== '')) yield { line: row.number, raw: Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])) satisfies RawRecord }
    }
    return
  }
}
