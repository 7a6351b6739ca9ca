import type { ReactNode } from 'react'
import { usePage } from './page-context.tsx'

const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
  + "%3Crect x='1' y='1' width='30' height='30' rx='5' fill='%23c23a22'/%3E"
  + "%3Cpath d='M13 6.5c-.8 4.4-3 7.6-6.5 9.8M19 6.5c.8 4.4 3 7.6 6.5 9.8M16 14.5c-1.3 4-3.3 7-6 9.5l12.2-1M19 18.5c2 2.2 3.6 4.6 4.8 7'"
  + " fill='none' stroke='%23fff' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E"

type HtmlPageProps = {
  readonly title: string
  readonly side: 'desk' | 'portal'
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** <html> with its head: one style sheet for both sides, a script only at the desk, and pages that work without it. */
export function HtmlPage({ title, side, head, children }: HtmlPageProps) {
  const { look } = usePage()
  return <html lang="zh-CN" data-look={look}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head}
      <link rel="stylesheet" href="/static/gongkai.css" />
      <link rel="icon" href={ICON} type="image/svg+xml" />
      {side === 'desk' ? <script src="/static/htmx.js" defer /> : null}
    </head>
    <body className={side}>{children}</body>
  </html>
}

/** First in the tab order: over the menus, straight to what the page is about. */
export const SkipLink = () => <a className="skip-link" href="#content">跳到正文</a>
