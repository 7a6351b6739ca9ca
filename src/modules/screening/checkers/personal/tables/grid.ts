import type { Segment } from '../../../domain/checked-text.ts'

/** A cell of a table, with its words folded and trimmed. */
export type Cell = { readonly start: number; readonly end: number; readonly column: number; readonly words: string; readonly head: boolean }
/** A table as rows of cells. */
export type Grid = readonly (readonly Cell[])[]

const cellOf = (plain: string, start: number, end: number, column: number, head: boolean): Cell => {
  const inner = plain.slice(start, end)
  const words = inner.trim()
  const lead = inner.length - inner.trimStart().length
  return { start: start + lead, end: start + lead + words.length, column, words: words.replace(/[\s\u200b]+/g, ''), head }
}

/** The tables of a document whose cells are known. */
export function tablesOf(plain: string, segments: readonly Segment[]): Grid[] {
  const tables = new Map<number, Map<number, Cell[]>>()
  for (const { kind, table, row, column, start, end, head } of segments) {
    if (kind !== 'cell' || table === undefined || row === undefined || column === undefined) continue
    const rows = tables.get(table) ?? new Map<number, Cell[]>()
    tables.set(table, rows)
    rows.set(row, [...(rows.get(row) ?? []), cellOf(plain, start, end, column, head === true)])
  }
  return [...tables.values()].map((rows) => [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells))
}

const LONGEST_LINE = 600
const SEPARATORS = [/\t/g, /\|/g, /,/g, / {2,}/g, / /g] as const

function cutLine(plain: string, start: number, end: number, separator: RegExp): Cell[] {
  const line = plain.slice(start, end)
  const cells: Cell[] = []
  let from = 0
  const push = (to: number): void => {
    if (line.slice(from, to).trim() !== '' || separator.source !== ' ') cells.push(cellOf(plain, start + from, start + to, cells.length, false))
  }
  for (const match of line.matchAll(separator)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(line.length)
  return cells
}

/** The line after `start`, without its break. */
const lineEnd = (plain: string, start: number): number => {
  const stop = plain.indexOf('\n', start)
  return stop === -1 ? plain.length : stop
}

/** The rows under a head line, as long as they are cut the same way. */
function rowsUnder(plain: string, head: Cell[], from: number, separator: RegExp): { rows: Cell[][]; end: number } {
  const rows = [head]
  let start = from
  while (start < plain.length) {
    const end = lineEnd(plain, start)
    const cells = end - start <= LONGEST_LINE ? cutLine(plain, start, end, separator) : []
    if (cells.length < 2 || cells.length < head.length - 2) break
    rows.push(cells)
    start = end + 1
  }
  return { rows, end: start }
}

/** Tables in text without known cells: a line of names of columns, and the lines after it that are cut the same way. Only lines that hold such a name are tried. */
export function typedTables(plain: string, name: RegExp, isHeadLine: (words: readonly string[]) => boolean): Grid[] {
  const grids: Grid[] = []
  let done = 0
  for (const match of plain.matchAll(name)) {
    if (match.index < done) continue
    const start = plain.lastIndexOf('\n', match.index) + 1
    const end = lineEnd(plain, match.index)
    done = end
    if (end - start > LONGEST_LINE) continue
    const separator = SEPARATORS.find((one) => isHeadLine(cutLine(plain, start, end, one).map(({ words }) => words)))
    if (separator === undefined) continue
    const under = rowsUnder(plain, cutLine(plain, start, end, separator), end + 1, separator)
    done = under.end
    if (under.rows.length > 1) grids.push(under.rows)
  }
  return grids
}
