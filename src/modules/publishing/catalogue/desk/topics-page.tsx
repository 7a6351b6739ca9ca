import { ConfirmPage } from '#ui/confirm-page'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Badge, EmptyState, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { TypedTopic } from '../commands/topics.ts'
import type { Topic } from '../domain/topic.ts'
import { CRUMBS, Frame } from './frame.tsx'
import { deskPaths } from './paths.ts'
import { SectionsForm, type TypedSection } from './sections-form.tsx'

const TOPIC_CRUMBS = [...CRUMBS, { label: '专题', href: deskPaths.topics }]
const openOf = ({ sections }: Topic) => sections.filter(({ closed }) => !closed)

const Doing = ({ topic }: { topic: Topic }) => (
  <span className="catalogue-doing">
    {topic.closed
      ? null
      : (['up', 'down'] as const).map((way) => (
          <Form key={way} action={deskPaths.moveTopic(topic.id)} look="inline" hidden={{ way }} id={`${topic.id}-${way}`}>
            <Button size="small" kind="quiet">
              {way === 'up' ? '上移' : '下移'}
              <span className="hidden-text">：{topic.title}</span>
            </Button>
          </Form>
        ))}
    <LinkButton href={deskPaths.closeTopic(topic.id)} size="small" kind="quiet">
      {topic.closed ? '恢复' : '停用'}
      <span className="hidden-text">：{topic.title}</span>
    </LinkButton>
  </span>
)

/** 重点工作专题: the collections in their order. */
export const TopicsPage = ({ topics, mayChange }: { topics: readonly Topic[]; mayChange: boolean }) => (
  <Frame
    at={deskPaths.topics}
    title="公开目录"
    lead="重点工作专题：信息在编辑时选择收入哪个专题、哪个分栏"
    actions={
      mayChange ? (
        <LinkButton href={deskPaths.newTopic} kind="primary">
          新建专题
        </LinkButton>
      ) : undefined
    }
  >
    <DataTable
      caption="重点工作专题"
      captionHidden
      cards
      rows={topics}
      rowKey={({ id }) => id}
      empty={<EmptyState title="还没有专题" text="围绕一项重点工作设专题，收入各单位发布的有关信息" />}
      columns={[
        { key: 'title', label: '专题', heads: true, cell: ({ id, title }) => <a href={deskPaths.topic(id)}>{title}</a> },
        {
          key: 'sections',
          label: '分栏',
          cell: (topic) =>
            openOf(topic)
              .map(({ title }) => title)
              .join('、') || '—',
        },
        { key: 'state', label: '状态', cell: ({ closed }) => (closed ? <Badge>已停用</Badge> : <Badge kind="good">在用</Badge>) },
        { key: 'do', label: '操作', cell: (topic) => (mayChange ? <Doing topic={topic} /> : null) },
      ]}
    />
  </Frame>
)

const Fields = ({ typed, wrong }: { typed: TypedTopic; wrong: readonly Wrong[] }) => (
  <>
    <TextField label="专题名称" name="title" value={typed.title} required maxLength={30} width="medium" error={wrongOf(wrong, 'title')} />
    <TextArea label="简介" name="intro" value={typed.intro} rows={3} maxLength={500} hint="一两句话说明这个专题收什么，公众在专题页上方看到" />
  </>
)

export const NewTopicPage = ({ typed, wrong }: { typed: TypedTopic; wrong: readonly Wrong[] }) => (
  <DeskPage title="新建专题" crumbs={TOPIC_CRUMBS}>
    <Panel>
      <Form action={deskPaths.newTopic}>
        <ErrorSummary reasons={wrong} />
        <Fields typed={typed} wrong={wrong} />
        <Actions>
          <Button kind="primary">新建</Button>
          <LinkButton href={deskPaths.topics} kind="quiet">
            返回
          </LinkButton>
        </Actions>
      </Form>
    </Panel>
  </DeskPage>
)

type TopicPageProps = {
  readonly topic: Topic
  readonly mayChange: boolean
  readonly wrong: readonly Wrong[]
  readonly sections?: readonly TypedSection[]
  readonly wrongSections?: readonly string[]
}
/** One collection: its words and its sections. */
export const TopicPage = ({ topic, mayChange, wrong, sections = openOf(topic), wrongSections = [] }: TopicPageProps) => (
  <DeskPage
    title={topic.title}
    crumbs={TOPIC_CRUMBS}
    lead={topic.closed ? '已停用' : `${openOf(topic).length} 个分栏`}
    actions={mayChange ? <LinkButton href={deskPaths.closeTopic(topic.id)}>{topic.closed ? '恢复' : '停用'}</LinkButton> : undefined}
  >
    {mayChange ? (
      <>
        <Panel title="名称和简介">
          <Form action={deskPaths.topic(topic.id)} hidden={{ seen: String(topic.version) }} id="words">
            <ErrorSummary reasons={wrong} />
            <Fields typed={topic} wrong={wrong} />
            <Actions>
              <Button kind="primary">保存</Button>
            </Actions>
          </Form>
        </Panel>
        <Panel title="分栏">
          <SectionsForm topic={topic} sections={sections} wrong={wrongSections} />
        </Panel>
      </>
    ) : (
      <Panel>
        <p>{topic.intro}</p>
        <ul>
          {openOf(topic).map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </Panel>
    )}
  </DeskPage>
)

export const CloseTopicPage = ({ topic }: { topic: Topic }) => (
  <ConfirmPage
    title={`${topic.closed ? '恢复' : '停用'}专题“${topic.title}”`}
    crumbs={TOPIC_CRUMBS}
    action={deskPaths.closeTopic(topic.id)}
    confirm={topic.closed ? '确认恢复' : '确认停用'}
    back={deskPaths.topics}
    danger={!topic.closed}
    hidden={{ seen: String(topic.version), closed: topic.closed ? 'no' : 'yes' }}
    consequences={
      topic.closed
        ? ['专题重新出现在专题列表里', '可以再收入信息']
        : ['专题不再出现在专题列表里，也不能再收入信息', '专题页和其中的信息网址不变，仍可查阅', '以后可以恢复']
    }
  />
)
