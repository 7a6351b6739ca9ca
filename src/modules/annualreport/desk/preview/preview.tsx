import { dayOf } from '#shared/days'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { documentOf } from '../../queries/document.ts'
import { findingsOf } from '../../queries/findings.ts'
import { writeReport } from '../../write/index.ts'
import { startedReport } from '../report-asked.ts'
import { isDownload } from './downloads.ts'
import { PreviewPage } from './preview-page.tsx'

export async function showPreview(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, report } = await startedReport(kit, asked)
  const { findings } = await findingsOf(kit.db, report, dayOf(kit.now()))
  return { page: <PreviewPage agency={agency} report={report} document={documentOf(report, agency)} findings={findings.length} /> }
}

/** The report as a file, as it stands now; before publication the name says that it is a draft. */
export async function showFile(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, report } = await startedReport(kit, asked)
  const format = asked.params['format'] ?? ''
  if (!isDownload(format)) throw new Refusal(404, ['没有这种格式，可以下载的格式列在预览页'])
  const document = documentOf(report, agency)
  const { bytes, mediaType, extension } = await writeReport(document, format)
  const name = `${document.title}${report.state === 'published' ? '' : '（草稿）'}.${extension}`
  return { file: { bytes, mediaType, name, inline: format === 'pdf' } }
}
