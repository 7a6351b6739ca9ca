import type { ReactNode } from 'react'

type ChartTable = { readonly heads: readonly string[]; readonly rows: readonly (readonly [label: string, ...values: (string | number)[]])[] }
type ChartFrameProps = {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** The picture in a sentence, for who cannot see it. */
  readonly summary: string
  readonly table: ChartTable
  readonly height: number
  readonly children: ReactNode
  readonly legend?: ReactNode
}

/** A picture of figures: drawn on the server, named and described, with the same figures as a table beside it. */
export const ChartFrame = ({ id, title, summary, table, height, children, legend }: ChartFrameProps) => <figure className="chart">
  <figcaption>{title}</figcaption>
  {legend}
  <svg className="chart-picture" role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={height} focusable="false">
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{summary}</desc>
    {children}
  </svg>
  <details className="chart-data">
    <summary>查看数据</summary>
    <table>
      <caption className="hidden-text">{title}</caption>
      <thead><tr>{table.heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{table.rows.map(([label, ...values]) => <tr key={label}>
        <th scope="row">{label}</th>
        {values.map((value, i) => <td key={table.heads[i + 1] ?? i}>{value}</td>)}
      </tr>)}</tbody>
    </table>
  </details>
</figure>
