import { parse } from 'csv-parse/sync'
import { Refusal } from '#shared/refusal'
import { LIST_KINDS, type ListEntry, type ListKind } from '../domain/lists.ts'

const MOST = 100_000
const quoted = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** A list's lines as a sheet, the way they can be taken in again. */
export function csvOfList(kind: ListKind, entries: readonly ListEntry[]): Uint8Array {
  const names = Object.keys(LIST_KINDS[kind].columns)
  const rows = [['词条', ...names.map((name) => LIST_KINDS[kind].columns[name as never] as string)], ...entries.map(({ term, detail }) => [term, ...names.map((name) => detail[name] ?? '')])]
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}`)
}

function decoded(bytes: Uint8Array): string {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return new TextDecoder('gb18030').decode(bytes) }
}

/** The lines of a file: a sheet with a head row as `csvOfList` writes it, or one term a line. */
export function entriesInFile(kind: ListKind, bytes: Uint8Array): ListEntry[] {
  let rows: string[][]
  try {
    rows = parse(decoded(bytes), { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as string[][]
  } catch {
    throw new Refusal(422, ['文件读不出来：请保存为 CSV（逗号分隔），或者每行写一个词'])
  }
  const columns: Readonly<Record<string, string>> = LIST_KINDS[kind].columns
  const [head, ...rest] = rows
  const headed = head?.[0] === '词条' || head?.[0] === LIST_KINDS[kind].term
  const names = headed ? (head ?? []).slice(1).map((label) => Object.keys(columns).find((name) => columns[name] === label || name === label)) : Object.keys(columns)
  const lines = headed ? rest : rows
  if (lines.length === 0) throw new Refusal(422, ['文件里没有词条'])
  if (lines.length > MOST) throw new Refusal(422, [`一次最多导入 ${MOST} 条，这个文件有 ${lines.length} 条，请分成几个文件`])
  return lines.map(([term = '', ...values]): ListEntry => ({ term: term.replace(/^'(?=[=+\-@])/, ''), detail: Object.fromEntries(names.flatMap((name, at) => (name && (values[at] ?? '') !== '' ? [[name, values[at] ?? '']] : []))) }))
}
