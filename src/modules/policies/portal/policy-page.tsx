import type { ReactNode } from 'react'
import { EntryArticle, type PublicFile, type PublicSnapshot } from '#publishing'
import { addDays, chineseDay, type Day } from '#shared/days'
import { Button, DayField, Form } from '#ui/form'
import { Facts } from '#ui/notice'
import { legislationThing, type ArticleFacts } from '#ui/json-ld'
import { NoticeLink } from '#ui/feed-links'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import { lastValidDay, stateOn, STATES, versionOn } from '../domain/history.ts'
import { CARD, lifeLine, RELATIONS, type PublicPolicy } from '../domain/public-policy.ts'
import { KINDS } from '../domain/validity.ts'
import { paths } from '../paths.ts'
import { StateBadge } from './list-page.tsx'

type Props = {
  readonly policy: PublicPolicy; readonly day: Day; readonly today: Day; readonly related: readonly PublicPolicy[]
  /** The published text; null where only the register's facts are public. */
  readonly beside?: ReactNode
  readonly text: { readonly snapshot: PublicSnapshot; readonly files: readonly PublicFile[]; readonly html: string } | null
}

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) =>
  <section className="portal-section" aria-labelledby={id}><div className="portal-section-head"><h2 id={id}>{title}</h2></div>{children}</section>

/** Since when it no longer binds, as the reader asks it. */
function standingWords({ history }: PublicPolicy, day: Day, today: Day): string {
  const state = stateOn(history, day), version = versionOn(history, day), end = lastValidDay(history)
  const when = day === today ? '' : `${chineseDay(day)}当日`
  const ran = end !== null && (history.endedOn === null || history.endedOn > end)
  const since = ran ? addDays(end, 1) : history.endedOn
  if (state === 'repealed' || state === 'lapsed') return `${when}已${since && day === today ? `于${chineseDay(since)}` : ''}${STATES[state]}，不作为行政管理的依据。`
  if (state !== 'in_force') return `${when || '现在'}${STATES[state]}。`
  return `${when || '现在'}有效${history.amendments.length === 0 ? '' : `，施行的是${version === 1 ? '最初的文本' : `第 ${(version ?? 1) - 1} 次修改后的文本`}`}。`
}

const Standing = ({ policy, day, today }: Pick<Props, 'policy' | 'day' | 'today'>) => <div className="policy-standing">
  <p className="policy-state"><StateBadge state={stateOn(policy.history, day)} /><span>{standingWords(policy, day, today)}</span></p>
  <Form action={paths.public(policy.id)} method="get" look="filter"><DayField label="查询哪一天的效力" name="day" value={day} /><Button>查询</Button></Form>
</div>

const Card = ({ policy: { card } }: Pick<Props, 'policy'>) => card === null ? null : <Section id="card" title="一看就懂">
  <dl className="policy-card">{(Object.keys(CARD) as (keyof typeof CARD)[]).filter((key) => card[key] !== '').map((key) => <div key={key}><dt>{CARD[key]}</dt><dd>{card[key]}</dd></div>)}</dl>
</Section>

const LifeLine = ({ policy, today }: Pick<Props, 'policy' | 'today'>) => <Section id="life" title="沿革">
  <ol className="policy-life">{lifeLine(policy).map(({ on, what, grave, other }) => <li key={`${on} ${what} ${other?.id ?? ''}`} className={`${grave ? 'policy-life-grave' : ''}${on > today ? ' policy-life-ahead' : ''}`}>
    <time dateTime={on}>{on}</time><span>{what}{other ? <>：<a href={paths.public(other.id)}>{other.title}</a></> : null}</span>
  </li>)}</ol>
</Section>

const Relations = ({ policy: { relations } }: Pick<Props, 'policy'>) => relations.length === 0 ? null : <Section id="relations" title="与其他文件的关系">
  <DataTable caption="与其他文件的关系表" captionHidden cards rows={relations} rowKey={({ kind, way, id }) => `${way} ${kind} ${id}`} columns={[
    { key: 'kind', label: '关系', cell: ({ kind, way }) => <span className="nowrap">{RELATIONS[kind][way]}</span> },
    { key: 'title', label: '文件', heads: true, cell: ({ id, title }) => <a href={paths.public(id)}>{title}</a> },
    { key: 'no', label: '文号', align: 'day', cell: ({ docNo }) => docNo }, { key: 'on', label: '日期', align: 'day', cell: ({ on }) => on }, { key: 'articles', label: '说明', cell: ({ articles }) => articles || '—' },
  ]} />
</Section>

const Interpretations = ({ policy: { interpretations } }: Pick<Props, 'policy'>) => interpretations.length === 0 ? null : <Section id="interpretations" title="政策解读">
  <ul className="links">{interpretations.map(({ address, title, form, on }) => <li key={address}><a href={address}>{title}</a><span className="links-source">{form}</span><time dateTime={on}>{on}</time></li>)}</ul>
</Section>

const Related = ({ related }: Pick<Props, 'related'>) => related.length === 0 ? null : <Section id="related" title="相关政策">
  <ul className="links">{related.map(({ id, title, docNo, history }) => <li key={id}><a href={paths.public(id)}>{title}</a><span className="links-source">{docNo}</span><time dateTime={history.issuedOn}>{history.issuedOn}</time></li>)}</ul>
</Section>

const RegisterFacts = ({ policy }: Pick<Props, 'policy'>) => <Facts columns={2} items={[
  { label: '发文机关', value: policy.agencyName }, { label: '文号', value: policy.docNo }, { label: '类别', value: KINDS[policy.kind] }, { label: '主题分类', value: policy.topic },
  { label: '成文日期', value: policy.history.issuedOn }, { label: '施行日期', value: policy.history.effectiveOn }, { label: '有效期至', value: lastValidDay(policy.history) ?? '未规定' }, ...(policy.unifiedNo ? [{ label: '统一编号', value: policy.unifiedNo }] : []),
]} />

/** What the head says of it: the law as search engines know laws, and whether it binds today. */
const articleOf = ({ policy, today }: Props): ArticleFacts => ({
  title: policy.title, published: policy.publishedOn ?? policy.history.issuedOn, source: policy.agencyName, keywords: [policy.docNo, policy.topic].filter((word) => word !== '').join(','),
  thing: legislationThing({ docNo: policy.docNo, kind: KINDS[policy.kind], issuedOn: policy.history.issuedOn, effectiveOn: policy.history.effectiveOn, place: policy.agencyName, inForce: stateOn(policy.history, today) === 'in_force' }),
})

/** One document: whether it binds, in plain words, its text, its life, what belongs to it. */
export function PolicyPage(props: Props) {
  const { policy, text } = props
  return <PortalPage title={policy.title} columnName="政策文件库" columnType="政策文件" crumbs={[{ label: '法定主动公开内容', href: '/info' }, { label: '政策文件库', href: paths.policies }]} article={articleOf(props)}>
    <Standing {...props} />
    <p className="feed-links"><NoticeLink of={{ address: paths.public(policy.id) }} label="这份文件有变化时通知我" /></p>
    <Card {...props} />
    <div className="portal-section">{text ? <EntryArticle {...text} /> : <><RegisterFacts policy={policy} /><p className="policy-no-text">本库尚未收录这份文件的文本，可以向{policy.agencyName}查询，也可以<a href="/apply">依法申请公开</a>。</p></>}</div>
    <Interpretations {...props} />
    <LifeLine {...props} />
    <Relations {...props} />
    {props.beside}
    <Related {...props} />
  </PortalPage>
}
