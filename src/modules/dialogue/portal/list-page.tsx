import { Button, Form, LinkButton, TextField } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { Pager } from '#ui/table'
import type { Facet, ListAsked, Listed } from '../domain/public-question.ts'
import type { PublicStatistics } from '../domain/statistics.ts'
import { TOPICS } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import { StatisticsBlock } from './statistics-block.tsx'
import { DialogueTabs } from './tabs.tsx'

type Found = { readonly total: number; readonly rows: readonly Listed[]; readonly topics: readonly Facet[]; readonly agencies: readonly Facet[] }
type Props = { readonly asked: ListAsked; readonly found: Found; readonly size: number; readonly names: ReadonlyMap<string, string>; readonly years: readonly PublicStatistics[] }
type Change = Readonly<Partial<Record<'topic' | 'agency' | 'page' | 'q', string | undefined>>>

/** The list's address with something changed; from the first page again. */
export function listHref({ q, topic, agency }: ListAsked, change: Change): string {
  const pairs = Object.entries({ q: q || undefined, topic, agency, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return pairs.length === 0 ? portalPaths.questions : `${portalPaths.questions}?${new URLSearchParams(pairs)}`
}

type FacetProps = { readonly title: string; readonly name: 'topic' | 'agency'; readonly facets: readonly Facet[]; readonly asked: ListAsked; readonly labelOf: (value: string) => string }
const SHOWN = 12
function FacetLinks({ title, name, facets, asked, labelOf }: FacetProps) {
  const lines = facets.map(({ value, n }) => <li key={value}><a href={listHref(asked, { [name]: asked[name] === value ? undefined : value })} aria-current={asked[name] === value ? 'true' : undefined}><span>{labelOf(value)}</span><span className="facet-count">{n}</span></a></li>)
  return facets.length === 0 ? null : <section className="facet" aria-label={title}>
    <h2 className="facet-title">{title}</h2><ul>{lines.slice(0, SHOWN)}</ul>
    {lines.length > SHOWN ? <details><summary>其余 {lines.length - SHOWN} 项</summary><ul>{lines.slice(SHOWN)}</ul></details> : null}
  </section>
}
const Facets = ({ asked, found, names }: Pick<Props, 'asked' | 'found' | 'names'>) => <>
  <FacetLinks title="主题" name="topic" facets={found.topics} asked={asked} labelOf={(value) => TOPICS[value as keyof typeof TOPICS] ?? value} />
  <FacetLinks title="答复单位" name="agency" facets={found.agencies} asked={asked} labelOf={(value) => names.get(value) ?? value} />
</>

const SUMMARY = 90
const Item = ({ one }: { one: Listed }) => <li className="found-item">
  <h2 className="found-title"><a href={one.address}>{one.title}</a></h2>
  <p className="found-text">{one.data.answer.length > SUMMARY ? `${one.data.answer.slice(0, SUMMARY).replace(/\s+/g, ' ')}…` : one.data.answer}</p>
  <p className="found-source"><span>{one.agencyName}</span><span>{TOPICS[one.data.topic]}</span><time dateTime={one.data.answeredOn}>{one.data.answeredOn} 答复</time></p>
</li>

/** Published questions and answers: by words, topic and agency. */
export const QuestionsPage = ({ asked, found, size, names, years }: Props) => <PortalPage title="政策咨询" description="群众和企业问的问题，政府的答复。" columnName="政策咨询" columnType="咨询投诉">
  <DialogueTabs here={portalPaths.questions} />
  <div className="qa-head">
    <Form action={portalPaths.questions} method="get" look="filter" hidden={{ ...(asked.topic ? { topic: asked.topic } : {}), ...(asked.agency ? { agency: asked.agency } : {}) }}>
      <TextField label="在问答里查找" name="q" type="search" value={asked.q} width="medium" maxLength={60} /><Button>查找</Button>
      {asked.q || asked.topic || asked.agency ? <LinkButton href={portalPaths.questions} kind="quiet">清除条件</LinkButton> : null}
    </Form>
    <LinkButton href={portalPaths.ask} kind="primary">我要咨询</LinkButton>
  </div>
  <div className="found">
    <nav className="facets facets-wide" aria-label="筛选"><Facets asked={asked} found={found} names={names} /></nav>
    <details className="facets facets-narrow"><summary>筛选：主题、答复单位</summary><Facets asked={asked} found={found} names={names} /></details>
    <div className="found-main">
      {found.rows.length === 0
        ? <EmptyState title={found.total > 0 ? '没有这一页' : '没有找到问答'} text={<p>请换个词再试；没有人问过的，<a href={portalPaths.ask}>您可以提问</a>。</p>} />
        : <ol className="found-list">{found.rows.map((one) => <Item key={one.address} one={one} />)}</ol>}
      {found.total === 0 ? null : <Pager page={asked.page} size={size} total={found.total} href={(page) => listHref(asked, { page: String(page) })} />}
    </div>
  </div>
  <StatisticsBlock years={years} />
</PortalPage>
