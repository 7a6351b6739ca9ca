import type { Agency } from '#agencies'
import { Actions, LinkButton } from '#ui/form'
import { Notice } from '#ui/notice'
import type { ReportDocument } from '../../domain/tables.ts'
import { deskPaths } from '../../paths.ts'
import type { Report } from '../../tables.ts'
import { ReportArticle } from '../../write/index.ts'
import { ReportFrame } from '../report-frame.tsx'
import { DOWNLOAD_FORMATS, DOWNLOADS } from './downloads.ts'

type PreviewPageProps = { readonly agency: Agency; readonly report: Report; readonly document: ReportDocument; readonly findings: number }

/** The report as the public will read it, and its files as they would be published now. */
export const PreviewPage = ({ agency, report, document, findings }: PreviewPageProps) => (
  <ReportFrame agency={agency} report={report} view="preview" findings={findings}>
    <div className="stack">
      <Actions>
        {DOWNLOAD_FORMATS.map((format) => (
          <LinkButton key={format} href={deskPaths.file(agency.id, report.year, format)} kind={format === 'pdf' ? 'primary' : 'secondary'}>
            {format === 'pdf' ? '看 PDF' : `下载 ${DOWNLOADS[format]}`}
          </LinkButton>
        ))}
      </Actions>
      {report.publishedAddress ? (
        <Notice kind="good" title="已在公开网站发布">
          公开网址：{report.publishedAddress}
        </Notice>
      ) : (
        <Notice kind="info">下面是公众将看到的样子。没有写落款日期时，以发布当天为准。</Notice>
      )}
      <div className="report-sheet">
        <ReportArticle document={document} />
      </div>
    </div>
  </ReportFrame>
)
