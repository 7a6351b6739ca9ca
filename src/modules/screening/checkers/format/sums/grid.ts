import type { Page } from '../rule.ts'

/** A cell of a table with its number, if it holds one. */
export type GridCell = { readonly start: number; readonly end: number; readonly text: string; readonly value: number | undefined; readonly decimals: number; readonly isPercent: boolean; readonly head: boolean }
/** A table by rows and columns; a cell that is missing (merged with another) is undefined. */
export type Grid = { readonly rows: readonly (readonly (GridCell | undefined)[])[] }

const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.(\d{1,8}))?\s?([%％])?$/

function cellOf(text: string, start: number, end: number, head: boolean): GridCell {
  const shown = text.slice(start, end).trim()
  const match = shown.length > 24 ? null : NUMBER.exec(shown)
  const value = match === null ? undefined : Number(shown.replace(/[,%％\s]/g, '').replace('−', '-'))
  return { start, end, text: shown.replace(/[\s　]/g, ''), value, decimals: match?.[1]?.length ?? 0, isPercent: match?.[2] !== undefined, head }
}

const LARGEST = 20_000

/** The tables of a text. */
export function gridsOf({ text, segments }: Page): Grid[] {
  const tables = new Map<number, (GridCell | undefined)[][]>()
  for (const { kind, start, end, table, row, column, head } of segments) {
    if (kind !== 'cell' || table === undefined || row === undefined || column === undefined || row > LARGEST || column > 200 || row < 0 || column < 0) continue
    const rows = tables.get(table) ?? []
    tables.set(table, rows)
    const cells = rows[row] ?? []
    rows[row] = cells
    cells[column] = cellOf(text, start, end, head ?? false)
  }
  return [...tables.values()].map((rows) => ({ rows: Array.from(rows, (row) => Array.from(row ?? [])).filter((row) => row.some((cell) => cell !== undefined)) }))
}
