import { PortalPage } from '#ui/portal-page'
import { Results, type ResultsProps } from '../results.tsx'
import { SearchForm } from '../search-form.tsx'

/** The portal's search: works without scripts; with them, titles are proposed while one types. */
export const PortalSearchPage = (props: ResultsProps) => <PortalPage title="搜索政府信息" columnName="搜索" columnType="信息公开目录" query={props.asked.q.slice(0, 200)}>
  <SearchForm q={props.asked.q} />
  <Results {...props} />
  <script src="/static/htmx.js" defer />
</PortalPage>
