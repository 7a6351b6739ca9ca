import assert from 'node:assert/strict'
import { load } from 'cheerio'
import { addressText } from '../../src/modules/annualreport/domain/addresses.ts'
import type { ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import { flatFigures } from '../../src/modules/annualreport/write/flat.ts'
import { gridsOf, type Grid } from '../../src/modules/annualreport/write/grid.ts'

type Drawn = { readonly text: string; readonly rowSpan: number; readonly colSpan: number }

/** The tables of an HTML page, cell by cell with spans. */
export function htmlTables(html: string, selector = 'table'): Drawn[][][] {
  const $ = load(html)
  return $(selector).toArray().map((table) => $(table).find('tr').toArray().map((row) => $(row).children('th,td').toArray().map((cell) => ({
    text: $(cell).text().trim(), rowSpan: Number($(cell).attr('rowspan') ?? 1), colSpan: Number($(cell).attr('colspan') ?? 1),
  }))))
}
export const gridTables = (tables: ReportTables): Drawn[][][] =>
  gridsOf(tables).map((grid: Grid) => grid.rows.map((row) => row.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan }))))

/** Every figure as `address=value`. */
export const figuresOf = (tables: ReportTables): string[] => flatFigures(tables).map(({ address, value }) => `${addressText(address)}=${value}`)

export async function pdfText(bytes: Uint8Array): Promise<{ pages: string[]; title: string; language: string; tagged: boolean }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  const { info } = await file.getMetadata()
  const marks: unknown = await file.getMarkInfo()
  assert.ok(marks && typeof marks === 'object' && 'Marked' in marks)
  const told = info as { Title?: string; Language?: string }
  return { pages, title: told.Title ?? '', language: told.Language ?? '', tagged: marks.Marked === true }
}
