import { csvRows } from '#platform/sheets/csv-rows'
import type { SourceLine } from './source.ts'

/** A table with its headings in the first row. */
export async function* csvLines(path: string): AsyncGenerator<SourceLine> {
  for await (const { line, row } of csvRows(path)) yield { line, raw: row }
}
