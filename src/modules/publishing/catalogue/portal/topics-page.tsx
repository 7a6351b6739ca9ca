import { EmptyState, Tabs } from '#ui/notice'
import { FeedLink, feedAlternates, NoticeLink } from '#ui/feed-links'
import { PortalPage } from '#ui/portal-page'
import { sectionTag, tagsOf, type Topic } from '../domain/topic.ts'
import type { Office } from '../domain/public-catalogue.ts'
import { ListView, NothingYet, type ListFacts } from './lists.tsx'
import { INFO, TOPICS, topicHref } from './paths.ts'

type Counts = ReadonlyMap<string, number>
const openSections = ({ sections }: Topic) => sections.filter(({ closed }) => !closed)
const COLUMN = { columnName: '重点工作专题', columnType: '信息公开目录' } as const
/** Tags overlap, so the topic's own count is asked of the list, not added up. */
export const TopicsPage = ({ topics, totals }: { topics: readonly Topic[]; totals: Counts }) => (
  <PortalPage title="重点工作专题" {...COLUMN} description="围绕重点工作汇集的政策、解读和进展" crumbs={[{ label: '法定主动公开内容', href: INFO }]}>
    {topics.length === 0 ? (
      <EmptyState title="还没有专题" text="设立专题后在这里列出" />
    ) : (
      <ul className="info-topics">
        {topics.map((topic) => (
          <li key={topic.id}>
            <h2>
              <a href={topicHref(topic.id)}>{topic.title}</a>
            </h2>
            <p>{topic.intro}</p>
            <ul className="info-sections" aria-label={`${topic.title}的分栏`}>
              {openSections(topic).map(({ id, title }) => (
                <li key={id}>
                  <a href={`${topicHref(topic.id)}?section=${id}`}>{title}</a>
                </li>
              ))}
            </ul>
            <p className="info-topic-count">
              已收入 <b>{totals.get(topic.id) ?? 0}</b> 条
            </p>
          </li>
        ))}
      </ul>
    )}
  </PortalPage>
)

type TopicPageProps = ListFacts & {
  readonly topic: Topic
  readonly query: Readonly<Record<string, string | undefined>>
  readonly counts: Counts
  readonly office: Office
  readonly choices: { readonly agencies: readonly { readonly value: string; readonly label: string }[]; readonly years: readonly number[] }
}

/** One collection, with its sections as tabs. */
export function TopicPage({ topic, query, counts, office, choices, ...list }: TopicPageProps) {
  const sections = openSections(topic)
  const at = sections.find(({ id }) => id === query['section'])
  const path = topicHref(topic.id)
  return (
    <PortalPage
      title={topic.title}
      columnName={topic.title}
      columnType="信息公开目录"
      description={topic.intro || undefined}
      alternates={feedAlternates(topic.title, `topics/${topic.id}`)}
      crumbs={[{ label: '重点工作专题', href: TOPICS }]}
    >
      <p className="feed-links"><FeedLink of={`topics/${topic.id}`} label="订阅本专题（RSS）" /><NoticeLink of={{ topic: topic.id }} label="有更新时通知我" /></p>
      {topic.closed ? <p className="info-basis">本专题已结束，内容供查阅。</p> : null}
      {sections.length === 0 ? null : (
        <Tabs
          label="专题分栏"
          items={[
            { label: '全部', href: path, current: at === undefined },
            ...sections.map(({ id, title }) => ({
              label: title,
              href: `${path}?section=${id}`,
              current: id === at?.id,
              count: counts.get(sectionTag(topic.id, id)) ?? 0,
            })),
          ]}
        />
      )}
      <ListView
        path={path}
        query={query}
        {...list}
        label={at?.title ?? '全部信息'}
        agencies={choices.agencies}
        years={choices.years}
        empty={<NothingYet title={at ? `“${at.title}”尚无信息` : '本专题尚无信息'} responsible="专题涉及的各有关单位" office={office} />}
      />
    </PortalPage>
  )
}
/** The tags that a topic's page asks for: one section's, or all. */
export const askedTags = (topic: Topic, section: string | undefined): string[] =>
  openSections(topic).some(({ id }) => id === section) ? [sectionTag(topic.id, section ?? '')] : tagsOf(topic)
