import { figureAt } from '../domain/addresses.ts'
import type { CellAddress, Figure, ReportTables } from '../domain/tables.ts'
import { gridsOf, type Grid } from './grid.ts'
import { headsOf, placesOf, type Placed } from './grid-places.ts'

/** One figure on a line of its own, with the words under and beside which it stands in the form. */
export type FlatFigure = { readonly address: CellAddress; readonly rowLabel: string; readonly columnLabel: string; readonly value: Figure }

const words = (heads: readonly Placed[]): string => heads.map(({ cell }) => cell.text).join(' › ')

function flatGrid(grid: Grid, tables: ReportTables): FlatFigure[] {
  const places = placesOf(grid)
  return places.flatMap((place): FlatFigure[] => {
    const { address } = place.cell
    if (!address) return []
    const heads = headsOf(places, place)
    const beside = heads.filter(({ cell }) => cell.header === 'row')
    const above = heads.filter(({ cell }) => cell.header === 'column')
    // Table 四 has no labels beside its only row: what it is about stands above its columns.
    const [row, column] = beside.length > 0 ? [beside, above] : [above.slice(0, -1), above.slice(-1)]
    return [{ address, rowLabel: words(row), columnLabel: words(column), value: figureAt(tables, address) }]
  })
}

/** All figures of the form, in its order, for programs. */
export const flatFigures = (tables: ReportTables): FlatFigure[] => gridsOf(tables).flatMap((grid) => flatGrid(grid, tables))
/** Heads of the columns that every flat list has. */
export const FLAT_HEADS = ['表', '行代码', '行', '列代码', '列', '数值'] as const
export const flatCells = ({ address, rowLabel, columnLabel, value }: FlatFigure): (string | number | null)[] =>
  [address.table, address.row, rowLabel, address.column, columnLabel, value]
