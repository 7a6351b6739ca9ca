import type { ReportDocument } from '../domain/tables.ts'
import { reportCsv } from './csv.ts'
import { reportDocx } from './docx/report.ts'
import { reportHtml } from './html/standalone.ts'
import { reportJson } from './json.ts'
import { reportPdf } from './pdf.ts'
import { reportXlsx } from './xlsx.ts'

export { gridsOf, type Grid, type GridCell } from './grid.ts'
export { GridTable } from './html/grid-table.tsx'
export { ReportArticle } from './html/report-article.tsx'
export type { YearTables } from './html/report-charts.tsx'

const text = (words: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(words))

/** Every format in which a report can be had. */
export const REPORT_FORMATS = {
  html: { mediaType: 'text/html; charset=utf-8', write: (document: ReportDocument) => text(reportHtml(document)) },
  pdf: { mediaType: 'application/pdf', write: reportPdf },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: reportDocx },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: reportXlsx },
  csv: { mediaType: 'text/csv; charset=utf-8', write: (document: ReportDocument) => text(reportCsv(document.tables)) },
  json: { mediaType: 'application/json; charset=utf-8', write: (document: ReportDocument) => text(reportJson(document)) },
} as const satisfies Record<string, { mediaType: string; write: (document: ReportDocument) => Promise<Uint8Array> }>
export type ReportFormat = keyof typeof REPORT_FORMATS
export type WrittenReport = { readonly bytes: Uint8Array; readonly mediaType: string; readonly extension: string }

/** Writes a report as a file of a format. */
export async function writeReport(document: ReportDocument, format: ReportFormat): Promise<WrittenReport> {
  const { mediaType, write } = REPORT_FORMATS[format]
  return { bytes: await write(document), mediaType, extension: format }
}
