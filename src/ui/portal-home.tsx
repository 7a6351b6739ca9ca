import { Landscape } from './landscape.tsx'
import { PortalPage } from './portal-page.tsx'
import { SearchBox } from './search-box.tsx'

type ReportLink = { readonly title: string; readonly href: string; readonly agency: string; readonly publishedOn: string }
type YearLink = { readonly year: number; readonly href: string; readonly count: number }
/** A list of titles on the home page, with where the rest of it stands. */
export type HomeList = { readonly id: string; readonly title: string; readonly more: { readonly label: string; readonly href: string }; readonly none: string; readonly items: readonly { readonly title: string; readonly href: string; readonly source?: string | undefined; readonly on: string }[] }
type PortalHomeProps = {
  readonly reports: readonly ReportLink[]; readonly reportYears?: readonly YearLink[] | undefined
  /** In pairs, side by side where there is room. */
  readonly lists?: readonly HomeList[] | undefined
  readonly topics?: readonly { readonly title: string; readonly href: string }[] | undefined
  readonly services?: readonly { readonly label: string; readonly href: string; readonly text: string }[] | undefined
}

/** What people come for, in their words. */
const TASKS = [
  { label: '查政策', text: '规章、规范性文件与解读', href: '/policies', icon: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7' },
  { label: '看决策', text: '重大决策目录与过程', href: '/decisions', icon: 'M12 3v18M5 7h14M5 7l-3 7h6zM19 7l-3 7h6zM8 21h8' },
  { label: '申请公开', text: '依法申请获取政府信息', href: '/apply', icon: 'M4 5h16v12H4zM4 6l8 7 8-7M8 21h8' },
  { label: '找好处', text: '看能享受哪些政策', href: '/benefits', icon: 'M4 8h16v12H4zM9 8V4h6v4M4 13h16M12 12v3' },
  { label: '提意见', text: '意见征集与咨询建言', href: '/consultations', icon: 'M4 4h16v12h-8l-5 5v-5H4zM8 8h8M8 12h5' },
] as const

const Hero = () => <section className="hero" aria-labelledby="hero">
  <Landscape />
  <div className="portal-width hero-words">
    <h1 id="hero">您想了解哪方面的<br className="hero-break" />政府信息？</h1>
    <p>以公开为常态、不公开为例外。这里没有的，您可以依法申请公开。</p>
    <SearchBox action="/search" label="搜索政府信息" placeholder="文件名、文号或您关心的事" look="large" />
  </div>
</section>

const TaskTiles = () => <nav className="tiles" aria-label="常用服务">
  <ul>
    {TASKS.map(({ label, text, href, icon }) => <li key={href}>
      <a className="tile" href={href}>
        <svg className="tile-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={icon} /></svg>
        <span className="tile-label">{label}</span><span className="tile-text">{text}</span>
      </a>
    </li>)}
  </ul>
</nav>

const Titles = ({ list: { id, title, more, none, items } }: { list: HomeList }) => <section className="portal-section" aria-labelledby={id}>
  <div className="portal-section-head"><h2 id={id}>{title}</h2><a className="more" href={more.href}>{more.label}</a></div>
  {items.length === 0 ? <p className="portal-none">{none}</p> : <ul className="links links-plain">{items.map((item) => <li key={item.href}>
    <a href={item.href}>{item.title}</a><span className="links-about">{item.source ? <span className="links-source">{item.source}</span> : null}<time dateTime={item.on}>{item.on}</time></span>
  </li>)}</ul>}
</section>

const Topics = ({ topics }: { topics: readonly { title: string; href: string }[] }) => topics.length === 0 ? null : <section className="portal-section" aria-labelledby="topics">
  <div className="portal-section-head"><h2 id="topics">专题</h2><a className="more" href="/topics">全部专题</a></div>
  <ul className="topic-chips">{topics.map(({ title, href }) => <li key={href}><a href={href}>{title}</a></li>)}</ul>
</section>

const Cards = ({ id, title, items }: { id: string; title: string; items: readonly { label: string; href: string; text: string }[] }) => <section className="portal-section" aria-labelledby={id}>
  <div className="portal-section-head"><h2 id={id}>{title}</h2></div>
  <ul className="cards">{items.map(({ label, href, text }) => <li key={href}><a className="card" href={href}><b>{label}</b><span>{text}</span></a></li>)}</ul>
</section>

function Reports({ reports, reportYears = [] }: PortalHomeProps) {
  return <section className="portal-section" aria-labelledby="latest-reports">
    <div className="portal-section-head"><h2 id="latest-reports">政府信息公开年报</h2><a className="more" href="/reports">全部年报</a></div>
    {reportYears.length === 0 ? null : <ul className="years">
      {reportYears.map(({ year, href, count }) => <li key={year}><a href={href}><b>{year}</b>年度<span>{count} 份</span></a></li>)}
    </ul>}
    {reports.length === 0
      ? <p className="portal-none">还没有已发布的年度报告。依照《政府信息公开条例》第四十九条，上一年度的报告在每年3月31日前公布。</p>
      : <ul className="links">{reports.map(({ title, href, agency, publishedOn }) => <li key={href}>
        <a href={href}>{title}</a><span className="links-source">{agency}</span><time dateTime={publishedOn}>{publishedOn}</time>
      </li>)}</ul>}
  </section>
}

const COLUMNS = [
  { label: '政府信息公开指南', href: '/guide', text: '信息怎样分类、怎样获取，受理机构在哪里' },
  { label: '政府信息公开制度', href: '/rules', text: '条例、配套制度和本市规定' },
  { label: '法定主动公开内容', href: '/info', text: '条例第二十条、第二十一条规定应当主动公开的内容' },
  { label: '依申请公开', href: '/apply', text: '除主动公开之外，您可以申请获取其他政府信息' },
] as const

/** The portal's home: search, what people come for, what is new, topics, the columns of the national format, the latest reports. */
export function PortalHome(props: PortalHomeProps) {
  const { lists = [], topics = [], services = [] } = props
  return <PortalPage title="政府信息公开" columnName="首页" columnType="首页" hero={<Hero />}>
    <TaskTiles />
    {lists.length === 0 ? null : <div className="portal-halves">{lists.map((list) => <Titles key={list.id} list={list} />)}</div>}
    <Topics topics={topics} />
    <div className="portal-two">
      <Reports {...props} />
      <div className="stack">
        <Cards id="columns" title="公开专栏" items={COLUMNS} />
        {services.length === 0 ? null : <Cards id="services" title="公开服务" items={services} />}
      </div>
    </div>
  </PortalPage>
}
