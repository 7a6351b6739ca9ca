import { FeedLink, feedAlternates, NoticeLink } from '#ui/feed-links'
import { PortalPage } from '#ui/portal-page'
import { addressWith } from '../domain/asked.ts'
import { Results, type ResultsProps } from '../results.tsx'
import { SearchForm } from '../search-form.tsx'

/** The portal's search: works without scripts; with them, titles are proposed while one types. */
export function PortalSearchPage(props: ResultsProps) {
  const words = props.asked.q.trim().slice(0, 100), query = addressWith('', { ...props.asked, q: words }, {}).slice(1)
  return <PortalPage title="搜索政府信息" columnName="搜索" columnType="信息公开目录" query={props.asked.q.slice(0, 200)} noIndex={words !== ''} alternates={words === '' ? [] : feedAlternates(`搜索“${words}”`, 'search', query)}>
    <SearchForm q={props.asked.q} />
    <Results {...props} />
    {words === '' ? null : <p className="feed-links"><FeedLink of="search" query={query} label="订阅这次搜索（RSS）" /><NoticeLink of={{ keyword: words }} label="有新的相符信息时通知我" /></p>}
    <script src="/static/htmx.js" defer />
  </PortalPage>
}
