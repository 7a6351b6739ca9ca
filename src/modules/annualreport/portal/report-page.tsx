import { chineseDay } from '#shared/days'
import { PortalPage } from '#ui/portal-page'
import { SECTIONS, type SectionKey } from '../domain/format.ts'
import { portalPaths } from '../paths.ts'
import type { ReportDocument } from '../domain/tables.ts'
import { ReportArticle } from '../write/index.ts'
import type { Published } from './published.ts'

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
const ORDER = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
const rank = (name: string): number => ORDER.findIndex((ending) => name.endsWith(`.${ending}`))

/** The files as they were sealed with the report, and its data for programs. */
const Downloads = ({ published: { snapshot, files } }: { published: Published }) => (
  <section className="report-downloads" aria-labelledby="downloads">
    <h2 id="downloads">下载</h2>
    <ul>
      {files
        .toSorted((a, b) => rank(a.name) - rank(b.name))
        .map((file) => (
          <li key={file.name}>
            <a href={portalPaths.file(snapshot.address, file.name)} download={file.name}>
              <b>{file.label}</b>
              <span>{size(file.size)}</span>
            </a>
          </li>
        ))}
    </ul>
    <p className="report-seal">
      第 {snapshot.version} 版，{chineseDay(snapshot.publishedOn)}发布。开放数据接口：
      <a href={portalPaths.data(snapshot.agency, snapshot.year ?? 0)}>JSON</a>、
      <a href={`${portalPaths.data(snapshot.agency, snapshot.year ?? 0)}/csv`}>CSV</a>。<br />
      内容的 SM3 摘要：<code>{snapshot.hash}</code>
    </p>
  </section>
)

const SECTION_KEYS = Object.keys(SECTIONS) as SectionKey[]

/** The way to each section; only where it stands beside the report. */
const Contents = () => (
  <nav className="report-contents" aria-labelledby="contents">
    <h2 id="contents">本页内容</h2>
    <ul>
      {SECTION_KEYS.map((key) => (
        <li key={key}>
          <a href={`#report-${key}`}>
            {SECTIONS[key].number}、{SECTIONS[key].title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** One published report: the article with its pictures, and its files. */
export const ReportPage = ({ published, earlier }: { published: Published; earlier: readonly ReportDocument[] }) => {
  const { snapshot, document } = published
  return (
    <PortalPage
      title={snapshot.title}
      columnName="政府信息公开年报"
      columnType="信息公开年报"
      article={{ title: snapshot.title, published: snapshot.publishedOn, source: snapshot.agencyName, keywords: `政府信息公开,年度报告,${document.year}年`, thing: { '@type': 'Report' } }}
      crumbs={[
        { label: '政府信息公开年报', href: portalPaths.reports() },
        { label: `${document.year}年`, href: portalPaths.reports(document.year) },
      ]}
    >
      <p className="report-source">
        <span>发布机构：{snapshot.agencyName}</span>
        <span>
          发布日期：<time dateTime={snapshot.publishedOn}>{snapshot.publishedOn}</time>
        </span>
      </p>
      <div className="report-read">
        <div className="report-published">
          <ReportArticle document={document} earlier={earlier} level={1} />
        </div>
        <aside className="report-beside" aria-label="本页内容和下载">
          <Contents />
          <Downloads published={published} />
        </aside>
      </div>
    </PortalPage>
  )
}
