import { figureAt } from '../domain/addresses.ts'
import { figureText } from '../domain/narrative-address.ts'
import type { CellAddress, ReportTables } from '../domain/tables.ts'
import type { GridCell } from './grid.ts'

type Span = { readonly rows?: number; readonly columns?: number }
const spans = ({ rows = 1, columns = 1 }: Span) => ({ rowSpan: rows, colSpan: columns })

export const columnHead = (text: string, span: Span = {}): GridCell => ({ text, ...spans(span), header: 'column', align: 'center' })
export const rowHead = (text: string, span: Span = {}, align: GridCell['align'] = 'left'): GridCell => ({ text, ...spans(span), header: 'row', align })
export const note = (text: string, span: Span = {}): GridCell => ({ text, ...spans(span), align: 'left' })

/** What the report does not hold is left empty: a zero would say that there was none. */
export function figure(tables: ReportTables, address: CellAddress, span: Span = {}): GridCell {
  const held = figureAt(tables, address)
  return { text: held === null ? '' : figureText(address, held), ...spans(span), align: 'center', address }
}
/** A cell of the form that our tables have no figure for (2019 edition: changes in the number of items). */
export const empty = (span: Span = {}): GridCell => ({ text: '', ...spans(span), align: 'center' })
