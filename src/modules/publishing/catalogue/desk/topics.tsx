import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Form } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { addTopic, changeTopic, closeTopic, moveTopic, setSections, type TypedTopic } from '../commands/topics.ts'
import { topicById, topicsOf } from '../queries/topics.ts'
import { deskPaths } from './paths.ts'
import { CloseTopicPage, NewTopicPage, TopicPage, TopicsPage } from './topics-page.tsx'

const typedIn = (form: Form): TypedTopic => ({ title: form['title'] ?? '', intro: form['intro'] ?? '' })
const seenIn = (form: Form): number => {
  const seen = Number(form['seen'])
  return Number.isSafeInteger(seen) ? seen : 0
}
const placed = (reasons: readonly string[], field: string): Wrong[] =>
  reasons.map((reason) => (reason.includes('名称') || reason.includes('已有名为') ? { field, reason } : reason))

async function orPage(work: () => Promise<Answer>, page: (refusal: Refusal) => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && (error.status === 422 || error.status === 409)) return { ...(await page(error)), status: error.status } as Answer
    throw error
  }
}

export const showTopics = async (kit: Kit, { actor }: AskedBy): Promise<Answer> => ({
  page: <TopicsPage topics={await topicsOf(kit.db)} mayChange={mayDo(actor, 'catalogue.change')} />,
})
export const showNewTopic = async (): Promise<Answer> => ({ page: <NewTopicPage typed={{ title: '', intro: '' }} wrong={[]} /> })

export function postNewTopic(kit: Kit, { actor, form }: AskedBy): Promise<Answer> {
  const typed = typedIn(form)
  return orPage(
    async () => ({ goTo: deskPaths.topic(await addTopic(kit, actor, typed)), notice: '已新建专题，请设置分栏' }),
    async ({ reasons }) => ({ page: <NewTopicPage typed={typed} wrong={placed(reasons, 'title')} /> }),
  )
}

export const showTopic = async (kit: Kit, { actor, params }: AskedBy): Promise<Answer> => ({
  page: <TopicPage topic={await topicById(kit.db, params['id'] ?? '')} mayChange={mayDo(actor, 'catalogue.change')} wrong={[]} />,
})

export async function postTopic(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  const topic = await topicById(kit.db, params['id'] ?? ''),
    typed = typedIn(form)
  return orPage(
    async () => {
      await changeTopic(kit, actor, { id: topic.id, seen: seenIn(form), ...typed })
      return { goTo: deskPaths.topic(topic.id), notice: '已保存' }
    },
    async ({ reasons }) => ({
      page: <TopicPage topic={{ ...(await topicById(kit.db, topic.id)), ...typed }} mayChange wrong={placed(reasons, 'title')} />,
    }),
  )
}

/** The sections as the form lists them: each with its place; those without words are left out. */
function sectionsIn(all: AskedBy['all']): { id?: string; title: string; at: number }[] {
  const ids = all('sectionId'),
    places = all('sectionAt')
  return all('sectionTitle').map((title, at) => ({ ...(ids[at] ? { id: ids[at] } : {}), title, at: Number(places[at]) || 1000 + at }))
}

export async function postSections(kit: Kit, { actor, form, params, all }: AskedBy): Promise<Answer> {
  const topic = await topicById(kit.db, params['id'] ?? '')
  const sections = sectionsIn(all)
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: _, ...section }) => section)
  return orPage(
    async () => {
      await setSections(kit, actor, { id: topic.id, seen: seenIn(form), sections })
      return { goTo: deskPaths.topic(topic.id), notice: '已保存分栏' }
    },
    async ({ reasons }) => ({
      page: <TopicPage topic={await topicById(kit.db, topic.id)} mayChange wrong={[]} sections={sections} wrongSections={reasons} />,
    }),
  )
}

export async function postMoveTopic(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  await moveTopic(kit, actor, { id: params['id'] ?? '', way: form['way'] === 'up' ? 'up' : 'down' })
  return { goTo: deskPaths.topics, notice: '已调整顺序' }
}
export const showCloseTopic = async (kit: Kit, { params }: AskedBy): Promise<Answer> => ({
  page: <CloseTopicPage topic={await topicById(kit.db, params['id'] ?? '')} />,
})
export async function postCloseTopic(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  const closed = form['closed'] === 'yes'
  await closeTopic(kit, actor, { id: params['id'] ?? '', closed, seen: seenIn(form) })
  return { goTo: deskPaths.topics, notice: closed ? '已停用专题' : '已恢复专题' }
}
