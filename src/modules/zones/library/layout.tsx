import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PublicZone } from '../domain/public-zone.ts'
import { up } from './places.ts'

type PageProps = { readonly place: string; readonly title: string; readonly zone: PublicZone; readonly search?: boolean; readonly children: ReactNode }

const NAV = [['index.html', '首页'], ['local.html', '本地信息'], ['policies.html', '政策文件'], ['guides.html', '办事指南'], ['zone.html', '本专区']] as const

/** The field that searches the index beside it: no network, no server. */
export const LibrarySearch = ({ root }: { root: string }) => <search><form className="kiosk-search" action={`${root}search.html`} method="get" autoComplete="off">
  <label className="hidden-text" htmlFor="words">要查找的词语</label>
  <input id="words" type="search" name="q" maxLength={100} autoComplete="off" placeholder="输入要找的内容" /><button type="submit" className="kiosk-button kiosk-button-main">搜索</button>
</form></search>

/** A page of the library: every address is relative, so that it opens from a disk as from any server. */
function LibraryPage({ place, title, zone, search, children }: PageProps) {
  const root = up(place)
  return <html lang="zh-CN" data-look="normal"><head>
    <meta charSet="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{`${title} - ${zone.name}资料库`}</title>
    <link rel="stylesheet" href={`${root}assets/library.css`} />
    {search ? <script src={`${root}assets/library.js`} defer /> : null}
  </head><body className="portal"><div className="kiosk">
    <header className="kiosk-bar"><span className="kiosk-name">{zone.name}</span><span>离线资料库</span></header>
    <main id="content" className="kiosk-main"><h1 className="kiosk-title">{title}</h1>{children}</main>
    <nav className="kiosk-tools" aria-label="资料库">{NAV.map(([href, label]) => <a key={href} className="kiosk-button" href={root + href} aria-current={href === place ? 'page' : undefined}>{label}</a>)}</nav>
  </div></body></html>
}

export const libraryHtml = (page: PageProps): string => `<!doctype html>\n${renderToStaticMarkup(<LibraryPage {...page} />)}\n`
export const markupOf = (element: ReactElement): string => renderToStaticMarkup(element)
