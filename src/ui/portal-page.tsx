import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { HtmlPage, SkipLink } from './html-page.tsx'
import { usePage } from './page-context.tsx'
import { PortalFooter } from './portal-footer.tsx'
import { PortalMasthead } from './portal-masthead.tsx'
import { type HeadTags, PortalMeta } from './portal-meta.tsx'
import { useAround } from './site-context.tsx'

type PortalPageProps = HeadTags & {
  readonly title: string
  readonly description?: string | undefined
  /** The way here, without this page itself. */
  readonly crumbs?: readonly Crumb[] | undefined
  /** Before the content and as wide as the window: the home page's opening. Brings its own h1. */
  readonly hero?: ReactNode
  readonly query?: string | undefined
  readonly children: ReactNode
}

const HOME: Crumb = { label: '首页', href: '/' }

/** A page of the public side: masthead, main navigation, content, footer. */
export function PortalPage({ title, description, crumbs = [], hero, query, children, ...tags }: PortalPageProps) {
  const { site } = useAround()
  const { notice } = usePage()
  const way: readonly Crumb[] = hero ? [] : [HOME, ...crumbs.filter(({ label }) => label !== HOME.label && label !== title), { label: title }]
  return <HtmlPage title={`${title} - ${site.name}`} side="portal" head={<PortalMeta site={site} title={title} description={description} crumbs={way} {...tags} />}>
    <SkipLink />
    <PortalMasthead query={query} search={!hero} />
    <main id="content" tabIndex={-1}>
      {hero}
      <div className="portal-width portal-main">
        {hero ? null : <Crumbs items={way} />}
        {hero ? null : <div className="portal-head"><h1>{title}</h1>{description ? <p className="portal-lead">{description}</p> : null}</div>}
        <output className="page-notice">{notice ? <span className="notice notice-good">{notice}</span> : null}</output>
        {children}
      </div>
    </main>
    <PortalFooter />
  </HtmlPage>
}
