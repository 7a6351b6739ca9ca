import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { Refusal } from '#shared/refusal'
import { csvLines } from './read-csv.ts'
import { folderSource } from './read-folder.ts'
import { jsonLines } from './read-jsonl.ts'
import { xlsxLines } from './read-xlsx.ts'
import type { Source, SourceLine } from './source.ts'

const READERS: Readonly<Record<string, (path: string) => AsyncIterable<SourceLine>>> = { '.jsonl': jsonLines, '.ndjson': jsonLines, '.csv': csvLines, '.xlsx': xlsxLines }

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sm3')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** A file or folder to import from, told by its ending. */
export async function openSource(path: string): Promise<Source> {
  const full = resolve(path)
  if (!existsSync(full)) throw new Refusal(422, [`没有“${path}”这个文件或文件夹，请核对路径`])
  if (statSync(full).isDirectory()) return folderSource(full)
  const lines = READERS[extname(full).toLowerCase()]
  if (!lines) throw new Refusal(422, [`“${basename(full)}”不是 .jsonl、.csv、.xlsx 文件或文件夹，请转换后再导入`])
  return { id: await hashOf(full), name: basename(full), folder: dirname(full), total: null, defaults: {}, lines: () => lines(full) }
}
