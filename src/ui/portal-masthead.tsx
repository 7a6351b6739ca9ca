import { isWithin } from './desk-menu.ts'
import { Mark } from './mark.tsx'
import { type PageState, usePage } from './page-context.tsx'
import { SearchBox } from './search-box.tsx'
import { useAround } from './site-context.tsx'

/** The main navigation: the four columns that 国办公开办函〔2019〕61号 names, the way to apply, and home. */
export const PORTAL_COLUMNS = [
  { label: '首页', href: '/' },
  { label: '政府信息公开指南', href: '/guide' },
  { label: '政府信息公开制度', href: '/rules' },
  { label: '法定主动公开内容', href: '/info' },
  { label: '政府信息公开年报', href: '/reports' },
  { label: '依申请公开', href: '/apply' },
] as const

const LOOKS: readonly { look: PageState['look']; label: string }[] = [{ look: 'senior', label: '长者版' }, { look: 'contrast', label: '高对比度' }]

function LookSwitch() {
  const { look, path } = usePage()
  const address = (set: string): string => `/look?set=${set}&back=${encodeURIComponent(path)}`
  return <ul className="looks" aria-label="显示方式">
    {LOOKS.map((one) => <li key={one.look}>{look === one.look
      ? <a href={address('normal')} aria-current="true">退出{one.label}</a>
      : <a href={address(one.look)}>{one.label}</a>}</li>)}
  </ul>
}

/** Whose site it is, the search, how it looks, and the columns. */
export function PortalMasthead({ query, search }: { query?: string | undefined; search: boolean }) {
  const { path } = usePage()
  const { site } = useAround()
  return <header className="masthead">
    <div className="portal-width masthead-row">
      <a className="masthead-name" href="/">
        <Mark /><span><span className="masthead-city">{site.name}</span><span className="masthead-title">政府信息公开</span></span>
      </a>
      <div className="masthead-tools">
        <LookSwitch />
        {search ? <SearchBox action="/search" label="搜索政府信息" placeholder="搜索政府信息" value={query} /> : null}
      </div>
    </div>
    <nav className="columns" aria-label="主导航">
      <ul className="portal-width">
        {PORTAL_COLUMNS.map(({ label, href }) => <li key={href}>
          <a href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>{label}</a>
        </li>)}
      </ul>
    </nav>
  </header>
}
