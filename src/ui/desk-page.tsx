import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { DeskMenu } from './desk-menu-view.tsx'
import { DeskTopBar } from './desk-top-bar.tsx'
import { HtmlPage, SkipLink } from './html-page.tsx'
import { usePage } from './page-context.tsx'

type DeskPageProps = {
  readonly title: string
  /** The way here, without this page itself. */
  readonly crumbs?: readonly Crumb[] | undefined
  readonly actions?: ReactNode
  /** A line under the heading: number, state, agency. */
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A page of the office's side: top bar, menu, heading with actions, content. */
export function DeskPage({ title, crumbs = [], actions, lead, children }: DeskPageProps) {
  const { notice } = usePage()
  return <HtmlPage title={`${title} · 公开`} side="desk">
    <SkipLink />
    <DeskTopBar />
    <div className="desk-body">
      <DeskMenu />
      <main className="desk-main" id="content" tabIndex={-1}>
        {crumbs.length === 0 ? null : <Crumbs items={[...crumbs.filter(({ label }) => label !== title), { label: title }]} />}
        <div className="page-head">
          <div className="page-head-words"><h1>{title}</h1>{lead ? <div className="page-lead">{lead}</div> : null}</div>
          {actions ? <div className="actions">{actions}</div> : null}
        </div>
        <output className="page-notice">{notice ? <span className="notice notice-good">{notice}</span> : null}</output>
        {children}
      </main>
    </div>
  </HtmlPage>
}
