import type { ReactNode } from 'react'
import type { Day } from '#shared/days'

export type KioskItem = { readonly href: string; readonly title: string; readonly meta: readonly string[]; readonly day?: Day | null; readonly mark?: ReactNode }
export const PAGE = 8

/** Large lines, the whole line to be pressed. */
export const KioskList = ({ items, label }: { items: readonly KioskItem[]; label: string }) => <ul className="kiosk-list" aria-label={label}>
  {items.map(({ href, title, meta, day, mark }) => <li key={href}><a href={href}><span className="kiosk-list-title">{title}{mark}</span>
    <span className="kiosk-list-meta">{meta.filter((one) => one !== '').join('　')}{day ? <time dateTime={day}>　{day}</time> : null}</span></a></li>)}
</ul>

/** Forward and back, and where one is. */
export function KioskPager({ page, total, href, size = PAGE }: { page: number; total: number; href: (page: number) => string; size?: number }) {
  const pages = Math.ceil(total / size)
  return pages <= 1 ? null : <nav className="kiosk-pager" aria-label="翻页">
    {page > 1 ? <a className="kiosk-button" href={href(page - 1)}>上一页</a> : null}<span>第 {page} 页，共 {pages} 页</span>{page < pages ? <a className="kiosk-button" href={href(page + 1)}>下一页</a> : null}
  </nav>
}

export const KioskNone = ({ children }: { children: ReactNode }) => <p className="kiosk-none">{children}</p>
