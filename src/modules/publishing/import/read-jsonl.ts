import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { RawRecord } from './record.ts'
import type { SourceLine } from './source.ts'

/** One JSON object a line; empty lines count and hold nothing. */
export async function* jsonLines(path: string): AsyncGenerator<SourceLine> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    const given = line === 1 ? text.replace(/^\ufeff/, '') : text
    if (given.trim() === '') continue
    try {
      const raw: unknown = JSON.parse(given)
      yield typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { line, raw: raw as RawRecord } : { line, raw: {}, broken: '这一行不是 JSON 对象' }
    } catch { yield { line, raw: {}, broken: '这一行不是正确的 JSON' } }
  }
}
