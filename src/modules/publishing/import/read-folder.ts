import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, relative } from 'node:path'
import { readDocument } from '#platform/documents/read/index'
import { sm3 } from '#platform/ledger/hash'
import { Refusal } from '#shared/refusal'
import type { RawRecord } from './record.ts'
import type { Source, SourceLine } from './source.ts'

const DOCUMENTS = ['.docx', '.pdf', '.html', '.htm', '.txt']
const DEFAULTS = 'entries.json'

const jsonOf = (path: string): RawRecord => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RawRecord
  } catch { throw new Refusal(422, [`“${basename(path)}”不是正确的 JSON 文件`]) }
}
const beside = (path: string): RawRecord => {
  const sidecar = `${path.slice(0, -extname(path).length)}.json`
  return statSync(sidecar, { throwIfNoEntry: false }) ? jsonOf(sidecar) : {}
}

async function lineOf(path: string, folder: string, line: number): Promise<SourceLine> {
  try {
    const read = await readDocument(basename(path), readFileSync(path))
    const name = relative(folder, path)
    const title = read.paragraphs.find(({ style }) => style === 'title')?.text ?? read.properties.title ?? basename(path, extname(path))
    return { line, raw: { key: name, title, body: read.html.replace(/<img[^>]*>/g, ''), attachments: ['.docx', '.pdf'].includes(extname(path).toLowerCase()) && read.kind !== 'txt' ? [{ path: name, label: '原文件' }] : [], ...beside(path) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { line, raw: { title: basename(path) }, broken: error.reasons.join('；') }
  }
}

/** Each document of a folder is an entry; `NAME.json` beside it says what its words do not, `entries.json` what holds for all. */
export function folderSource(folder: string): Source {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => DOCUMENTS.includes(extname(name).toLowerCase())).toSorted().map((name) => join(folder, name))
  if (files.length === 0) throw new Refusal(422, ['文件夹里没有可以导入的文件（.docx、.pdf、.html、.txt）'])
  const defaults = statSync(join(folder, DEFAULTS), { throwIfNoEntry: false }) ? jsonOf(join(folder, DEFAULTS)) : {}
  return {
    id: sm3(JSON.stringify([defaults, ...files.map((path) => [relative(folder, path), statSync(path).size, statSync(path).mtimeMs])])), name: basename(folder), folder, total: files.length, defaults,
    async *lines() { for (const [at, path] of files.entries()) yield await lineOf(path, folder, at + 1) },
  }
}
