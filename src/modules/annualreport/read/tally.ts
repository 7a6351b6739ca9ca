import type { Warning } from '../domain/tables.ts'

/** `表三 · 行 · 自然人` and `表三 · 行 · 总计` are told as `表三 · 行 · 自然人、总计`. */
function byRow(cells: readonly string[]): string {
  const rows = new Map<string, string[]>()
  for (const cell of cells) {
    const cut = cell.lastIndexOf(' · ')
    const row = cut < 0 ? '' : cell.slice(0, cut + 3)
    rows.set(row, [...(rows.get(row) ?? []), cut < 0 ? cell : cell.slice(cut + 3)])
  }
  return [...rows].map(([row, columns]) => row + columns.join('、')).join('；')
}

/** Warnings as they are found; like ones are told in one sentence, so that a blank form does not make two hundred. */
export class Tally {
  readonly #cells = new Map<string, { message: (cells: string) => string; cells: string[] }>()
  readonly #plain: Warning[] = []

  /** Names a cell under a warning that is told once for all of its kind. */
  cell(code: string, name: string, message: (cells: string) => string): void {
    const entry = this.#cells.get(code) ?? { message, cells: [] }
    entry.cells.push(name)
    this.#cells.set(code, entry)
  }

  say(code: string, message: string): void {
    this.#plain.push({ code, message })
  }

  list(): Warning[] {
    return [...this.#plain, ...[...this.#cells].map(([code, { cells, message }]) => ({ code, message: message(byRow(cells)) }))]
  }
}
