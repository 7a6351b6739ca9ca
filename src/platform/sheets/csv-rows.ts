import { createReadStream, openSync, readSync, closeSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'

/** UTF-8 where its first part reads as such, else GB18030, which Excel and WPS write in China. */
function encodingOf(path: string): 'utf-8' | 'gb18030' {
  const head = Buffer.alloc(65_536)
  const file = openSync(path, 'r')
  const size = readSync(file, head, 0, head.length, 0)
  closeSync(file)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, size), { stream: true })
    return 'utf-8'
  } catch { return 'gb18030' }
}

async function* decoded(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(path))
  for await (const part of createReadStream(path)) yield decoder.decode(part as Buffer, { stream: true })
  yield decoder.decode()
}

export type Row = Readonly<Record<string, string>>
/** A table with its headings in the first row, read as a stream. */
export async function* csvRows(path: string): AsyncGenerator<{ readonly line: number; readonly row: Row }> {
  const parser = Readable.from(decoded(path)).pipe(parse({ bom: true, columns: true, trim: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true }))
  for await (const one of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) yield { line: one.info.lines, row: one.record }
}
