import type { Cell, Field, Row } from './fields.ts'

/** A spreadsheet runs text that begins like a formula, also after blanks; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[\s\u3000]*[=+\-@\uff0b\uff1d\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text)
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csvCell = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? quoted(harmless(cell.toWellFormed())) : typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell))

/** RFC 4180, in UTF-8 with its mark so that spreadsheets read the Chinese; the head names fields for people. */
export async function* csvLines(fields: readonly Field[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `\uFEFF${fields.map(({ label }) => quoted(label)).join(',')}\r\n`
  for await (const row of rows) yield `${fields.map(({ name }) => csvCell(row[name] ?? null)).join(',')}\r\n`
}

/** A record a line. */
export async function* jsonLines(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** One JSON text, with what the fields mean before the records. */
export async function* jsonText(head: Readonly<Record<string, unknown>>, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"records":[`
  let first = true
  for await (const row of rows) {
    yield `${first ? '' : ','}\n${JSON.stringify(row)}`
    first = false
  }
  yield '\n]}\n'
}
