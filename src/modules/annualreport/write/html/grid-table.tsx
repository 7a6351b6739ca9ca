import type { ReactNode } from 'react'
import { ScrollRegion } from '#ui/table'
import { SECTIONS } from '../../domain/format.ts'
import type { Grid, GridCell } from '../grid.ts'
import { headsOf, placesOf, type Placed } from '../grid-places.ts'

type GridTableProps = {
  readonly grid: Grid
  /** Prefix of the ids; unique where two reports stand on one page. */
  readonly id: string
  /** How a figure is drawn: a link to its records at the desk. Plain text when left out. */
  readonly figure?: ((cell: GridCell) => ReactNode) | undefined
  /** A mark on a cell that a finding names. */
  readonly mark?: ((cell: GridCell) => string | undefined) | undefined
}

const spanOf = (span: number): number | undefined => (span > 1 ? span : undefined)
const numbers = (cell: GridCell): string => (cell.text.length > 6 ? 'figure-cell figure-long' : 'figure-cell')

/** A table of the form with its merged heads; every figure names the labels that it stands under and beside. */
export function GridTable({ grid, id, figure, mark }: GridTableProps) {
  const places = placesOf(grid)
  const name = ({ row, column }: Placed): string => `${id}-t${grid.table}-${row}-${column}`
  const tableCell = (place: Placed): ReactNode => {
    const { cell } = place
    const heads = { id: name(place), rowSpan: spanOf(cell.rowSpan), colSpan: spanOf(cell.colSpan) }
    const key = `${place.row}-${place.column}`
    if (cell.header === 'column') return <th key={key} {...heads} scope={cell.colSpan > 1 ? 'colgroup' : 'col'}>{cell.text}</th>
    if (cell.header === 'row') {
      return <th key={key} {...heads} className={`label-${place.column}`} scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'}>{cell.text}</th>
    }
    const { id: _, ...spans } = heads
    if (!cell.address && cell.text !== '') return <td key={key} className="label-0 corner" {...spans}>{cell.text}</td>
    const classes = [numbers(cell), mark?.(cell)].filter(Boolean).join(' ')
    return <td key={key} className={classes} headers={headsOf(places, place).map(name).join(' ')} {...spans}>
      {figure && cell.address ? figure(cell) : cell.text}
    </td>
  }
  const line = (_: unknown, row: number) => <tr key={`row-${row}`}>{places.filter((place) => place.row === row).map(tableCell)}</tr>
  const rows = grid.rows.map(line)
  const caption = `${id}-t${grid.table}-caption`
  return <ScrollRegion labelledBy={caption}>
    <table className={`report-table report-table-${grid.table}`}>
      <caption id={caption} className="hidden-text">{`表${SECTIONS[grid.section].number}：${grid.title}`}</caption>
      <colgroup>{[...grid.columns.keys()].map((at) => <col key={at} className={`column-${at}`} />)}</colgroup>
      {grid.headRows > 0 ? <thead>{rows.slice(0, grid.headRows)}</thead> : null}
      <tbody>{rows.slice(grid.headRows)}</tbody>
    </table>
  </ScrollRegion>
}
