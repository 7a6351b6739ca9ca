import type { PersonalKind } from '../../../domain/mask.ts'
import type { ColumnData, ColumnNames } from '../personal-data.ts'
import type { Cell, Grid } from './grid.ts'

/** What a head cell says of its column. */
export type Label = { readonly words: string; readonly kind?: PersonalKind; readonly people: boolean; readonly work: boolean; readonly minors: boolean }
/** A filled cell under (or beside) its label, with all labels of its table. */
export type LabelledCell = { readonly cell: Cell; readonly label: Label; readonly row: readonly Cell[]; readonly table: TableLabels }
export type TableLabels = { readonly people: boolean; readonly work: boolean; readonly minors: boolean; readonly kinds: ReadonlySet<PersonalKind> }

const LONGEST_LABEL = 24
const bare = (words: string): string => words.replace(/[\s*:;★]/g, '')
const named = (words: string, { holds, is }: ColumnNames): boolean => is.includes(words) || holds.some((name) => words.includes(name))

/** The names of personal columns as one expression: a line without any of them is no head line. */
export const columnNames = (data: ColumnData): RegExp => new RegExp(data.columns.flatMap(({ holds, is }) => [...holds, ...is]).map((word) => word.replace(/[()]/g, '\\$&')).join('|'), 'gu')

/** Reads head cells by the lists of names; null where a cell is no name of a column. */
export function labelReader(data: ColumnData): (words: string) => Label | null {
  const neutral = new Set(data.neutral)
  return (words) => {
    const plain = bare(words)
    if (plain === '' || plain.length > LONGEST_LABEL || /\d{4}/.test(plain)) return null
    const outside = plain.replace(/\([^)]*\)/g, '')
    const kind = data.columns.find((column) => named(plain, column) || column.is.includes(outside))?.kind
    const [people, work, minors] = [named(outside, data.people), named(outside, data.work), named(outside, data.minors)]
    return kind !== undefined || people || work || minors || neutral.has(outside) ? { words: plain, people, work, minors, ...(kind === undefined ? {} : { kind }) } : null
  }
}

const EMPTY = /^(?:[-—–/\\*×xX无·.…]*|不详|未填|保密|略|\(略\))$/

/** Every filled cell that a label speaks for: in a column under a head cell, or to the right of it in a form. */
export function labelledCells(grid: Grid, labelOf: (words: string) => Label | null): LabelledCell[] {
  const found: Omit<LabelledCell, 'table'>[] = []
  const all: Label[] = []
  let heads = new Map<number, Label>()
  for (const row of grid) {
    const filled = row.filter(({ words }) => words !== '')
    const labels = filled.map(({ words, head }) => (head || words.length <= LONGEST_LABEL ? labelOf(words) : null))
    const count = labels.filter((label) => label !== null).length
    if (count >= 2 && count * 2 > filled.length) {
      heads = new Map(filled.flatMap((cell, at) => { const label = labels[at]; return label ? [[cell.column, label] as const] : [] }))
      all.push(...heads.values())
      continue
    }
    filled.forEach((cell, at) => {
      const beside = at > 0 ? labels[at - 1] : null
      const label = heads.get(cell.column) ?? (heads.size === 0 ? beside : null)
      if (heads.size === 0 && beside) all.push(beside)
      if (label && !EMPTY.test(cell.words) && (heads.size > 0 || labels[at] === null)) found.push({ cell, label, row: filled })
    })
  }
  const table: TableLabels = {
    people: all.some(({ people }) => people), work: all.some(({ work }) => work), minors: all.some(({ minors }) => minors),
    kinds: new Set(all.flatMap(({ kind }) => (kind ? [kind] : []))),
  }
  return found.map((one) => ({ ...one, table }))
}
