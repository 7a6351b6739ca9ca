import { type ReactNode, useId } from 'react'

export { Pager } from './pager.tsx'

export type Column<Row> = {
  readonly key: string
  readonly label: ReactNode
  /** 'end' is for figures: tabular and never wrapped. 'day' keeps dates and numbers of documents on one line. */
  readonly align?: 'start' | 'center' | 'end' | 'day' | undefined
  /** This cell names the row. */
  readonly heads?: boolean | undefined
  readonly cell: (row: Row) => ReactNode
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** What stands there when there are no rows. */
  readonly empty?: ReactNode
  /** Marks a row: wrong, to be watched, or the sum. */
  readonly rowKind?: ((row: Row) => 'bad' | 'warn' | 'total' | undefined) | undefined
  /** On a phone each row becomes a card with its columns' names, instead of a table to be pushed sideways. */
  readonly cards?: boolean | undefined
}

const classOf = (align: Column<never>['align']): string | undefined => (align === undefined || align === 'start' ? undefined : `cell-${align}`)

/** A table that scrolls inside its own frame when the window is narrow, by keyboard too. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty, rowKind, cards }: DataTableProps<Row>) {
  const id = useId()
  if (rows.length === 0) return <div className="table-empty">{empty ?? '没有记录'}</div>
  return <ScrollRegion labelledBy={id}>
    <table className={cards ? 'table table-cards' : 'table'}>
      <caption id={id} className={captionHidden ? 'hidden-text' : undefined}>{caption}</caption>
      <thead><tr>{columns.map(({ key, label, align }) => <th key={key} scope="col" className={classOf(align)}>{label}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => <tr key={rowKey(row)} className={rowKind?.(row) ? `row-${rowKind(row)}` : undefined}>
          {columns.map(({ key, label, align, heads, cell }) => heads
            ? <th key={key} scope="row" className={classOf(align)}>{cell(row)}</th>
            : <td key={key} className={classOf(align)} data-label={cards && typeof label === 'string' ? label : undefined}>{cell(row)}</td>)}
        </tr>)}
      </tbody>
    </table>
  </ScrollRegion>
}

/** A frame that scrolls sideways, for any wide table; `labelledBy` is the id of its caption. */
export const ScrollRegion = ({ labelledBy, children }: { labelledBy: string; children: ReactNode }) =>
  // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to focus the frame to scroll it (WCAG 2.1.1)
  <section className="table-scroll" tabIndex={0} aria-labelledby={labelledBy}>{children}</section>
