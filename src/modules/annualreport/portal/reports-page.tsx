import type { PublicSnapshot } from '#publishing'
import { LinkButton } from '#ui/button'
import { EmptyState, Tabs } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { SearchBox } from '#ui/search-box'
import { portalPaths } from '../paths.ts'
import { byKindOfAgency } from './agency-order.ts'

type ReportsPageProps = {
  readonly years: readonly number[]
  readonly year: number | null
  readonly words: string
  readonly reports: readonly PublicSnapshot[]
}

/** One report: its page, when it was published, and the two files that most people want. */
const ReportLine = ({ report }: { report: PublicSnapshot }) => (
  <li>
    <a className="report-line-title" href={report.address}>
      {report.title}
    </a>
    <span className="report-line-files">
      {(['pdf', 'docx'] as const).map((format) => (
        <a key={format} href={portalPaths.file(report.address, `${report.title}.${format}`)}>
          {format === 'pdf' ? 'PDF' : 'Word'}
          <span className="hidden-text">，{report.title}</span>
        </a>
      ))}
    </span>
    <time dateTime={report.publishedOn}>{report.publishedOn}</time>
  </li>
)

function Found({ year, words, reports }: Omit<ReportsPageProps, 'years'>) {
  if (reports.length === 0) {
    return (
      <EmptyState
        title={words === '' ? '还没有已发布的年度报告' : `没有找到名称中有“${words}”的年度报告`}
        text={
          words === ''
            ? '行政机关在每年 1 月 31 日前、市人民政府在每年 3 月 31 日前公布上一年度的报告（《政府信息公开条例》第四十九条）。'
            : '请换一个单位名称，或者看全部年报。'
        }
        action={words === '' ? null : <LinkButton href={portalPaths.reports(year ?? undefined)}>看全部年报</LinkButton>}
      />
    )
  }
  return (
    <>
      {byKindOfAgency(reports).map(({ title, reports: some }) => (
        <section className="portal-section" key={title}>
          <div className="portal-section-head">
            <h2>{title}</h2>
            <span className="quiet">{some.length} 份</span>
          </div>
          <ul className="report-lines">
            {some.map((report) => (
              <ReportLine key={report.id} report={report} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** All published annual reports, by year and by agency. */
export const ReportsPage = ({ years, year, words, reports }: ReportsPageProps) => (
  <PortalPage
    title="政府信息公开年报"
    columnName="政府信息公开年报"
    columnType="信息公开年报"
    description="市人民政府、各部门、各镇街每年公布的政府信息公开工作年度报告，可以在线阅读和下载。"
  >
    <div className="report-finder">
      <SearchBox action={portalPaths.reports()} label="按单位名称查找年报" placeholder="单位名称，如 交通运输局" value={words} />
    </div>
    {years.length === 0 ? null : (
      <Tabs
        label="年度"
        items={years.map((one) => ({ label: `${one}年`, href: portalPaths.reports(one, words), current: one === year }))}
      />
    )}
    <Found year={year} words={words} reports={reports} />
    <p className="report-open-data">
      开放数据：<a href={portalPaths.allData}>全部年报目录（JSON）</a>。每份年报的页面上另有该年报的 JSON 和 CSV。
    </p>
  </PortalPage>
)
