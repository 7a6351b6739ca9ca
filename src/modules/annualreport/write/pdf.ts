import { renderPdf } from '#platform/documents/typst'
import type { ReportDocument } from '../domain/tables.ts'
import { sectionsOf, signedDay, titleLines } from './sections.ts'

/** The report as an official document (GB/T 9704), PDF/A-2a, tagged. */
export function reportPdf(document: ReportDocument): Promise<Uint8Array> {
  return renderPdf('modules/annualreport/write/report.typ', {
    title: document.title,
    titleLines: titleLines(document),
    date: document.signedOn ? document.signedOn.split('-').map(Number) : null,
    sections: sectionsOf(document).map(({ heading, prose, grid }) => ({ heading, blocks: prose, grid })),
    signedBy: document.signedBy,
    signedOn: signedDay(document.signedOn),
  })
}
