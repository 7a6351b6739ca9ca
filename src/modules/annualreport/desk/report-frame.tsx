import type { ReactNode } from 'react'
import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Badge, Tabs } from '#ui/notice'
import { deskPaths } from '../paths.ts'
import type { Report } from '../tables.ts'
import { SCOPE_WORDS, STATE_WORDS } from './words.ts'

export type View = 'tables' | 'text' | 'preview'

type ReportFrameProps = {
  readonly agency: Agency
  readonly report: Report
  readonly view: View
  /** Where the page lies below one of the three views. */
  readonly title?: string | undefined
  readonly findings?: number | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export const reportTitle = (agency: Agency, year: number): string => `${agency.name}${year}年度报告`

/** What stands above every page of one report: whose it is, how far it is, its three views. */
export function ReportFrame({ agency, report, view, title, findings, actions, children }: ReportFrameProps) {
  const whole = reportTitle(agency, report.year)
  const { label, kind } = STATE_WORDS[report.state]
  return (
    <DeskPage
      title={title ?? whole}
      actions={actions}
      crumbs={[
        { label: '年度报告', href: deskPaths.board(report.year) },
        ...(title ? [{ label: whole, href: deskPaths.report(agency.id, report.year) }] : []),
      ]}
      lead={
        <>
          <Badge kind={kind}>{label}</Badge> {SCOPE_WORDS[report.scope]}口径{report.publishedOn ? `，${report.publishedOn} 发布` : ''}
        </>
      }
    >
      <Tabs
        label="报告的各部分"
        items={[
          { label: '数据与校验', href: deskPaths.report(agency.id, report.year), current: view === 'tables', count: findings || undefined },
          { label: '文字', href: deskPaths.text(agency.id, report.year), current: view === 'text' },
          { label: '预览与下载', href: deskPaths.preview(agency.id, report.year), current: view === 'preview' },
        ]}
      />
      {children}
    </DeskPage>
  )
}
