import type { Agency } from '#agencies'
import { bindFigures } from '../domain/narrative.ts'
import type { ReportDocument } from '../domain/tables.ts'
import type { Report } from '../tables.ts'

/** The name under which a report is published. */
export const titleOf = (agency: Agency, year: number): string => `${agency.signsAs}${year}年政府信息公开工作年度报告`

/** The report as a document: every chip in the prose shows the figure that stands in the tables. */
export function documentOf(report: Pick<Report, 'tables' | 'narrative' | 'signedOn' | 'year'>, agency: Agency): ReportDocument {
  const bound = (html: string): string => bindFigures(html, report.tables).html
  return {
    title: titleOf(agency, report.year), agency: agency.signsAs, year: report.year, tables: report.tables,
    narrative: { overview: bound(report.narrative.overview), problems: bound(report.narrative.problems), other: bound(report.narrative.other) },
    signedOn: report.signedOn, signedBy: agency.signsAs,
  }
}
