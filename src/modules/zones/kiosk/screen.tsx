import type { ReactNode } from 'react'
import { HtmlPage } from '#ui/html-page'
import { usePage } from '#ui/page-context'
import { useAround } from '#ui/site-context'
import type { UseKind } from '../domain/use.ts'
import type { PublicZone } from '../domain/public-zone.ts'
import { COUNTDOWN_SECONDS } from '../domain/zone.ts'
import { kioskPaths } from '../paths.ts'

type ScreenProps = {
  readonly zone: PublicZone; readonly title: string; readonly use: UseKind | 'home'
  /** Where "back" leads without scripts: the list that this stands in. */
  readonly back: string
  /** What this page is on the portal: its code is shown for taking it along; null where it stands on the screen alone. */
  readonly along?: string | null
  /** The words that were searched: counted without who. */
  readonly typed?: string
  /** This very page with its question, for coming back after a change of looks. */
  readonly self?: string
  readonly children: ReactNode
}

const Tools = ({ zone, back, along, home, self }: { zone: PublicZone; back: string; along: string | null; home: boolean; self: string | undefined }) => {
  const { path, look } = usePage()
  const toLook = (set: string): string => kioskPaths.look(zone.id, look === set ? 'normal' : set, self ?? path)
  return <nav className="kiosk-tools" aria-label="常用操作">
    {home ? null : <><a className="kiosk-button" href={back} data-kiosk-back="">返回</a><a className="kiosk-button" href={kioskPaths.start(zone.id)}>首页</a></>}
    <a className="kiosk-button" href={toLook('senior')} aria-current={look === 'senior' ? 'true' : undefined}>{look === 'senior' ? '普通字' : '大字'}</a>
    <a className="kiosk-button" href={toLook('contrast')} aria-current={look === 'contrast' ? 'true' : undefined}>{look === 'contrast' ? '普通颜色' : '高对比'}</a>
    <span className="kiosk-button" data-kiosk-read="" />
    {home ? null : <span className="kiosk-button" data-kiosk-print="" />}
    {along === null ? null : <a className="kiosk-button" href={kioskPaths.phone(zone.id, along)}>扫码带走</a>}
    <form action={kioskPaths.end(zone.id)} method="post" data-kiosk-end=""><button type="submit" className="kiosk-button kiosk-button-end">结束使用</button></form>
  </nav>
}

/** A page of the touch screen: what it is about, large; below, within reach of who sits in a wheelchair, the same tools on every page. */
export function Screen({ zone, title, use, back, along = null, typed = '', self, children }: ScreenProps) {
  const { site } = useAround()
  const home = use === 'home'
  return <HtmlPage title={`${title} - ${zone.name}`} side="portal" head={<meta name="robots" content="noindex" />}>
    <div className="kiosk" data-kiosk={zone.id} data-idle={zone.idleSeconds} data-countdown={COUNTDOWN_SECONDS} data-start={kioskPaths.start(zone.id)} data-end={kioskPaths.end(zone.id)} data-use={use} data-words={kioskPaths.words} data-typed={typed === '' ? undefined : typed}>
      <header className="kiosk-bar"><span className="kiosk-city">{site.name}</span><span className="kiosk-name">{zone.name}</span></header>
      <main id="content" className={home ? 'kiosk-main kiosk-home' : 'kiosk-main'} tabIndex={-1}><h1 className="kiosk-title">{title}</h1>{children}</main>
      <Tools zone={zone} back={back} along={along} home={home} self={self} />
    </div>
    <script src="/static/islands/kiosk.js" defer />
  </HtmlPage>
}

/** The field with its keyboard; nothing that was typed is offered to the next person. */
export const KioskSearch = ({ zone, q = '' }: { zone: PublicZone; q?: string }) => <search>
  <form className="kiosk-search" action={kioskPaths.search(zone.id)} method="get" autoComplete="off">
    <label className="hidden-text" htmlFor="kiosk-words">要查找的词语</label>
    <input id="kiosk-words" type="search" name="q" defaultValue={q} maxLength={100} autoComplete="off" autoCorrect="off" spellCheck={false} placeholder="点这里，输入要找的内容" data-kiosk-keyboard="" />
    <button type="submit" className="kiosk-button kiosk-button-main">搜索</button>
  </form>
</search>
