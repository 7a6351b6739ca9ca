import { LinkButton } from '#ui/button'
import { Panel } from '#ui/notice'
import { feedAlternates } from '#ui/feed-links'
import { PortalPage } from '#ui/portal-page'
import { SearchBox } from '#ui/search-box'
import { paths } from '../paths.ts'
import type { Group } from './channels.ts'

type FeedGroup = { readonly group: Group; readonly title: string; readonly lines: readonly { readonly id: string; readonly title: string }[] }

/** The two forms of one feed, by name, so that a list of links makes sense when it is read aloud. */
const Both = ({ rss, atom, title }: { rss: string; atom: string; title: string }) => <span className="feed-forms">
  <a href={rss}>RSS<span className="hidden-text">，{title}</span></a><a href={atom}>Atom<span className="hidden-text">，{title}</span></a>
</span>

const List = ({ of: { group, title, lines } }: { of: FeedGroup }) => lines.length === 0 ? null : <section className="portal-section" aria-labelledby={`feeds-${group}`}>
  <div className="portal-section-head"><h2 id={`feeds-${group}`}>{title}</h2><span className="quiet">{lines.length} 个</span></div>
  <ul className="feed-list">{lines.map(({ id, title: name }) => <li key={id}><span>{name}</span><Both rss={paths.feed(group, id, 'rss')} atom={paths.feed(group, id, 'atom')} title={name} /></li>)}</ul>
</section>

/** All feeds, and how one is used. */
export const FeedsPage = ({ groups }: { groups: readonly FeedGroup[] }) => <PortalPage title="订阅源" columnName="订阅源" columnType="信息公开目录" description="把地址复制到阅读器，有新公开的信息就会自动收到，不用留任何联系方式。" alternates={feedAlternates('最新公开', 'latest')}>
  <div className="columns-2">
    <Panel title="最新公开"><p>全部栏目最新公开的 50 条信息。</p><div className="actions"><LinkButton href={paths.latestFeed('rss')}>RSS 地址</LinkButton><LinkButton href={paths.latestFeed('atom')} kind="quiet">Atom 地址</LinkButton></div></Panel>
    <Panel title="按您关心的词"><p>先搜索，搜索结果页面上有这次搜索的订阅地址。</p><SearchBox action="/search" label="搜索后订阅" placeholder="如 公交、低保、学区" /></Panel>
  </div>
  <p className="feed-other">不用阅读器的，可以<a href="/subscribe">用邮件或短信订阅</a>。</p>
  {groups.map((of) => <List key={of.group} of={of} />)}
</PortalPage>
