import type { ReactNode } from 'react'
import type { ReportDocument } from '../../domain/tables.ts'
import { sectionsOf, signedDay, titleLines, type Section } from '../sections.ts'
import { GridTable } from './grid-table.tsx'
import { Heading, ProseView } from './prose-view.tsx'
import { ReportCharts, type YearTables } from './report-charts.tsx'

type ReportArticleProps = {
  readonly document: ReportDocument
  /** Other years to stand beside this one in a chart. */
  readonly earlier?: readonly YearTables[] | undefined
  /** Instead of our own charts; null for none. */
  readonly charts?: ReactNode
  /** Level of the report's title in the page: 2 below a page's own title. */
  readonly level?: 1 | 2
  /** Prefix of the ids, where two reports stand on one page. */
  readonly id?: string
}

/** The report as a page: its six sections, the three tables merged as in the form, charts, signature. */
export function ReportArticle({ document, earlier, charts, level = 2, id = 'report' }: ReportArticleProps) {
  const { year, tables, signedBy, signedOn } = document
  const pictures = charts === undefined ? <ReportCharts id={`${id}-chart`} year={year} tables={tables} earlier={earlier} /> : charts
  const section = ({ key, heading, prose, grid }: Section) => <section key={key} className="report-section" aria-labelledby={`${id}-${key}`}>
    <Heading level={level + 1}><span id={`${id}-${key}`}>{heading}</span></Heading>
    {grid ? <GridTable grid={grid} id={id} /> : <ProseView prose={prose} level={level + 2} />}
    {key === 'requests' ? pictures : null}
  </section>
  return <article className="report">
    <Heading level={level} className="report-title">{titleLines(document).map((line) => <span key={line}>{line}</span>)}</Heading>
    {sectionsOf(document).map(section)}
    <footer className="report-signature"><p>{signedBy}</p>{signedOn ? <p><time dateTime={signedOn}>{signedDay(signedOn)}</time></p> : null}</footer>
  </article>
}
