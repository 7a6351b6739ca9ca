import { chineseDay } from '#shared/days'
import { Badge } from '#ui/badge'
import { Button, DayField, Form, LinkButton, TextField } from '#ui/form'
import { EmptyState, Notice } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { Pager } from '#ui/table'
import { STATES, type PolicyState } from '../domain/history.ts'
import { paths } from '../paths.ts'
import { FACET_NAMES, FACETS, listHref, type FacetName, type Listed, type PolicyAsked, type PolicyList } from './asked.ts'

const SHOWN = 8
const STATE_KINDS: Readonly<Record<PolicyState, 'good' | 'bad' | 'warn' | 'info' | 'neutral'>> = { in_force: 'good', not_yet: 'info', repealed: 'bad', lapsed: 'bad', suspended: 'warn', not_made: 'neutral' }
/** Whether a document binds, in a word. */
export const StateBadge = ({ state }: { state: PolicyState }) => <Badge kind={STATE_KINDS[state]}>{STATES[state]}</Badge>

type Props = { readonly asked: PolicyAsked; readonly list: PolicyList; readonly size: number }

function Facet({ name, asked, list }: { name: FacetName } & Pick<Props, 'asked' | 'list'>) {
  const values = list.facets[name]
  const chosen = name === 'validity' ? asked.validity ?? 'in_force' : asked[name]
  if (values.length === 0) return null
  const lines = values.map(({ value, label, count }) => <li key={value}>
    <a href={listHref(paths.policies, asked, { [name]: value === chosen && name !== 'validity' ? undefined : value })} aria-current={value === chosen ? 'true' : undefined}><span>{label}</span><span className="facet-count">{count}</span></a>
  </li>)
  return <section className="facet" aria-label={FACETS[name]}>
    <h2 className="facet-title">{FACETS[name]}</h2>
    <ul>{lines.slice(0, SHOWN)}</ul>
    {lines.length > SHOWN ? <details><summary>其余 {lines.length - SHOWN} 项</summary><ul>{lines.slice(SHOWN)}</ul></details> : null}
    {name !== 'validity' && chosen !== undefined ? <a className="facet-all" href={listHref(paths.policies, asked, { [name]: undefined })}>不限{FACETS[name]}</a> : null}
  </section>
}

const Facets = (props: Pick<Props, 'asked' | 'list'>) => <>
  <nav className="facets facets-wide" aria-label="筛选">{FACET_NAMES.map((name) => <Facet key={name} name={name} {...props} />)}</nav>
  <details className="facets facets-narrow"><summary>筛选：有效性、主题、发文机关、年份</summary>{FACET_NAMES.map((name) => <Facet key={name} name={name} {...props} />)}</details>
</>

const Item = ({ policy, state, asked }: Listed & Pick<Props, 'asked'>) => <li className="found-item">
  <h2 className="found-title"><a href={`${paths.public(policy.id)}${asked.past ? `?day=${asked.day}` : ''}`}>{policy.title}</a> <StateBadge state={state} /></h2>
  <p className="found-source"><span className="nowrap">{policy.docNo}</span><span>{policy.agencyName}</span><span>{policy.topic}</span><time dateTime={policy.history.issuedOn}>{policy.history.issuedOn}</time></p>
</li>

function ValiditySwitch({ asked, list }: Pick<Props, 'asked' | 'list'>) {
  const others = list.facets.validity.reduce((sum, { value, count }) => sum + (value === 'in_force' ? 0 : count), 0)
  if (asked.validity !== undefined) return <p className="found-switch">{asked.validity === 'all' ? '有效的和已不再有效的都在其中。' : '只显示所选的有效性。'}<a href={listHref(paths.policies, asked, { validity: undefined })}>只看有效的</a></p>
  return <p className="found-switch">只显示{asked.past ? '当日' : '现行'}有效的文件。{others > 0 ? <a href={listHref(paths.policies, asked, { validity: 'all' })}>同时显示已废止、失效和尚未施行的（{others} 件）</a> : null}</p>
}

/** The public policy database: by topic, maker, year and validity, as of any day. */
export function PoliciesPage({ asked, list, size }: Props) {
  const narrowed = asked.q !== '' || asked.past || FACET_NAMES.some((name) => asked[name] !== undefined)
  return <PortalPage title="政策文件库" description="规章和行政规范性文件的现行状态、沿革和解读。列明“废止”“失效”的文件不再作为行政管理的依据。" columnName="政策文件库" columnType="政策文件" crumbs={[{ label: '法定主动公开内容', href: '/info' }]}>
    <Form action={paths.policies} method="get" look="filter" hidden={Object.fromEntries(FACET_NAMES.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])))}>
      <TextField label="标题或文号" name="q" value={asked.q} width="medium" />
      <DayField label="查询哪一天的效力" name="day" value={asked.day} />
      <Button kind="primary">查询</Button>
      {narrowed ? <LinkButton href={paths.policies} kind="quiet">清除条件</LinkButton> : null}
    </Form>
    {asked.past ? <Notice kind="info">以下有效性是 {chineseDay(asked.day)} 当日的情况。<a href={listHref(paths.policies, asked, { day: undefined })}>查看今天的</a></Notice> : null}
    <div className="found">
      <Facets asked={asked} list={list} />
      <div className="found-main">
        <ValiditySwitch asked={asked} list={list} />
        {list.rows.length === 0 ? <EmptyState title={list.total > 0 ? '没有这一页' : '没有符合条件的文件'} text={<p>请减少条件再试，也可以<a href="/search">搜索全部政府信息</a>。</p>} />
          : <ol className="found-list">{list.rows.map((one) => <Item key={one.policy.id} {...one} asked={asked} />)}</ol>}
        {list.total === 0 ? null : <Pager page={asked.page} size={size} total={list.total} href={(page) => listHref(paths.policies, asked, { page: String(page) })} />}
      </div>
    </div>
  </PortalPage>
}
