import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { ENTRY_KINDS, exportedEntries, IMPORT_COLUMNS } from '#publishing'
import { HOME_OPTIONS, readArgs, UsageError } from './args.ts'
import { withDatabase } from './with-database.ts'

type Row = Readonly<Record<string, unknown>>
/** Every kind's own fields, by the heading that the import knows them by. */
const FIELDS = [...new Set(Object.values(ENTRY_KINDS).flatMap(({ fields }) => Object.keys(fields)))].map((name) => `fields.${name}`)
const HEADS = [...Object.keys(IMPORT_COLUMNS), ...FIELDS]

function cellOf(row: Row, head: string): string {
  if (head.startsWith('fields.')) return (row['fields'] as Readonly<Record<string, string>>)[head.slice('fields.'.length)] ?? ''
  const value = row[head]
  if (head === 'attachments') return (value as { path: string }[]).map(({ path }) => path).join(';')
  return Array.isArray(value) ? value.join(';') : typeof value === 'string' ? value : ''
}
/** A cell that a spreadsheet would take for a formula is told apart with a quote. */
const quoted = (text: string): string => `"${(/^[=+\-@\t]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

async function write(out: Writable, text: string): Promise<void> { if (!out.write(text)) await once(out, 'drain') }

async function asText(rows: AsyncIterable<Row>, out: Writable, csv: boolean): Promise<number> {
  let n = 0
  if (csv) await write(out, `\ufeff${HEADS.join(',')}\r\n`)
  for await (const row of rows) {
    await write(out, csv ? `${HEADS.map((head) => quoted(cellOf(row, head))).join(',')}\r\n` : `${JSON.stringify(row)}\n`)
    n += 1
  }
  return n
}

async function asWorkbook(rows: AsyncIterable<Row>, path: string): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path })
  const sheet = workbook.addWorksheet('信息条目')
  sheet.addRow(HEADS).commit()
  let n = 0
  for await (const row of rows) {
    sheet.addRow(HEADS.map((head) => cellOf(row, head).slice(0, 32_000))).commit()
    n += 1
  }
  await workbook.commit()
  return n
}

/** `gongkai export entries`: what `import entries` reads, for all entries or those of one agency or column. */
export async function exportEntriesCommand(argv: readonly string[]): Promise<number> {
  const { values: { agency, column, ...which }, positionals: [path, second] } = readArgs(argv, { ...HOME_OPTIONS, agency: { type: 'string' }, column: { type: 'string' } }, { words: true })
  const ending = extname(path ?? '').toLowerCase()
  if (path === undefined || second !== undefined || !(path === '-' || ['.jsonl', '.csv', '.xlsx'].includes(ending))) throw new UsageError('请写要导出到哪个文件（.jsonl、.csv、.xlsx），例如：gongkai export entries 信息.jsonl')
  return withDatabase(which, async ({ db }) => {
    const rows = exportedEntries(db, { agency, column })
    if (path === '-') { await asText(rows, process.stdout, false); return 0 }
    if (ending === '.xlsx') console.log(`已导出 ${await asWorkbook(rows, path)} 条`)
    else {
      const out = createWriteStream(path)
      const n = await asText(rows, out, ending === '.csv')
      out.end()
      await once(out, 'close')
      console.log(`已导出 ${n} 条`)
    }
    return 0
  })
}
