import { snapshotFile } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { publishedReport, earlierYears } from './published.ts'
import { ReportPage } from './report-page.tsx'

/** One published report, to be read. */
export async function showReport(kit: Kit, asked: Asked): Promise<Answer> {
  const published = await publishedReport(kit, asked)
  return { page: <ReportPage published={published} earlier={await earlierYears(kit, published)} /> }
}

/** One of its files, as it was sealed when the report was published. */
export async function showReportFile(kit: Kit, asked: Asked): Promise<Answer> {
  const { snapshot } = await publishedReport(kit, asked)
  const file = await snapshotFile(kit.db, snapshot.address, asked.params['name'] ?? '')
  if (!file) throw new Refusal(404, ['没有这个文件，可以下载的文件列在报告页面上'])
  return { file: { ...file, inline: file.mediaType === 'application/pdf' } }
}
