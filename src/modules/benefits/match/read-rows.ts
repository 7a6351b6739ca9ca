import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { csvRows } from '#platform/sheets/csv-rows'
import { Refusal } from '#shared/refusal'

export type ProfileRow = { readonly line: number; readonly row: Readonly<Record<string, unknown>> | null }
async function* jsonRows(path: string): AsyncGenerator<ProfileRow> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() === '') continue
    let row: unknown = null
    try { row = JSON.parse(text) } catch { /* told by the caller with its line */ }
    yield { line, row: row !== null && typeof row === 'object' && !Array.isArray(row) ? row as Record<string, unknown> : null }
  }
}
/** The rows of a file of profiles, one after the other: CSV with headings, or one JSON object a line. */
export function rowsOf(path: string): AsyncGenerator<ProfileRow> {
  try { statSync(path) } catch { throw new Refusal(404, [`没有这个文件：${path}`]) }
  if (/\.csv$/i.test(path)) return csvRows(path)
  if (/\.(jsonl|ndjson|json)$/i.test(path)) return jsonRows(path)
  throw new Refusal(422, ['画像文件应当是 .csv 或 .jsonl（每行一个 JSON）；XLSX 请先另存为 CSV'])
}
