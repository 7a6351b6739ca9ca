import type { Kysely } from 'kysely'
import { Refusal } from '#shared/refusal'
import { sectionTag, type Topic } from '../domain/topic.ts'
import { catalogueOf } from '../tables.ts'

/** The collections around one piece of work, in the office's order, each with its sections. */
export async function topicsOf(db: Kysely<unknown>): Promise<Topic[]> {
  const tables = catalogueOf(db)
  const [topics, sections] = await Promise.all([
    tables.selectFrom('publishing.topic').selectAll().orderBy('position').orderBy('id').execute(),
    tables.selectFrom('publishing.topic_section').selectAll().orderBy('position').orderBy('id').execute(),
  ])
  const byTopic = Map.groupBy(sections, ({ topic }) => topic)
  return topics.map((topic) => ({
    ...topic,
    sections: (byTopic.get(topic.id) ?? []).map(({ id, title, position, closed }) => ({ id, title, position, closed })),
  }))
}

export async function topicById(db: Kysely<unknown>, id: string): Promise<Topic> {
  const topic = (await topicsOf(db)).find((one) => one.id === id)
  if (!topic) throw new Refusal(404, ['没有这个专题'])
  return topic
}

/** What an entry's form offers: each open topic, and each of its open sections after it. */
export async function topicChoices(db: Kysely<unknown>): Promise<{ value: string; label: string }[]> {
  return (await topicsOf(db))
    .filter(({ closed }) => !closed)
    .flatMap(({ id, title, sections }) => [
      { value: id, label: title },
      ...sections.filter(({ closed }) => !closed).map((section) => ({ value: sectionTag(id, section.id), label: `${title} › ${section.title}` })),
    ])
}
