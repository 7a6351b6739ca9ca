import type { Grid, GridCell } from './grid.ts'

/** A cell with the row and column of its upper left corner, both from 0. */
export type Placed = { readonly cell: GridCell; readonly row: number; readonly column: number }

/** Where each cell stands, by the same rule as HTML: the next place in its row that no merged cell from above covers. */
export function placesOf(grid: Grid): Placed[] {
  const taken = grid.rows.map(() => new Set<number>())
  return grid.rows.flatMap((cells, row) => cells.map((cell): Placed => {
    let column = 0
    while (taken[row]?.has(column)) column += 1
    for (const covered of taken.slice(row, row + cell.rowSpan)) {
      for (let at = column; at < column + cell.colSpan; at += 1) covered.add(at)
    }
    return { cell, row, column }
  }))
}

const covers = (from: number, span: number, at: number): boolean => at >= from && at < from + span

/** The labels that a figure stands under and beside: its nearest head above, of however many rows, and its row's labels. */
export function headsOf(places: readonly Placed[], place: Placed): Placed[] {
  const above = places.filter(({ cell, row, column }) => cell.header === 'column' && row < place.row && covers(column, cell.colSpan, place.column))
  const nearest: Placed[] = []
  let edge = Math.max(...above.map(({ cell, row }) => row + cell.rowSpan))
  for (const head of above.toReversed()) {
    if (head.row + head.cell.rowSpan !== edge) break
    nearest.unshift(head)
    edge = head.row
  }
  const beside = places.filter(({ cell, row }) => cell.header === 'row' && covers(row, cell.rowSpan, place.row))
  return [...nearest, ...beside]
}
