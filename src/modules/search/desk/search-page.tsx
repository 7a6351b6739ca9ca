import { DeskPage } from '#ui/desk-page'
import { Results, type ResultsProps } from '../results.tsx'
import { SearchForm } from '../search-form.tsx'

/** The same search at the desk: what citizens find. */
export const DeskSearchPage = (props: ResultsProps) => <DeskPage title="搜索已公开的信息" crumbs={[{ label: '工作台', href: '/' }]} lead="与公众在公开平台上看到的一致">
  <SearchForm q={props.asked.q} />
  <Results {...props} />
</DeskPage>
