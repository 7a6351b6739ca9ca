import { type ReactNode, useId } from 'react'
import { SECTIONS } from '../domain/format.ts'
import type { ReportTables } from '../domain/tables.ts'
import { gridsOf, GridTable, type GridCell } from '../write/index.ts'

type ReportGridsProps = {
  readonly tables: ReportTables
  readonly figure?: (cell: GridCell) => ReactNode
  readonly mark?: (cell: GridCell) => string | undefined
  /** Said behind each heading and caption: the scope or the file, where several sets of tables stand on one page. */
  readonly suffix?: string
}

const plain = ({ text }: GridCell): ReactNode => <span className="report-figure">{text}</span>

/** Tables 二, 三, 四 as the national form merges them, at the desk's size. */
export function ReportGrids({ tables, figure = plain, mark, suffix = '' }: ReportGridsProps) {
  const id = `grids${useId().replace(/\W/g, '')}`
  return (
    <div className="stack report-grids">
      {gridsOf(tables).map((grid) => (
        <section key={grid.table}>
          <h2>
            表{SECTIONS[grid.section].number} {grid.title}
            {suffix}
          </h2>
          <GridTable grid={{ ...grid, title: `${grid.title}${suffix}` }} id={id} figure={figure} mark={mark} />
        </section>
      ))}
    </div>
  )
}
