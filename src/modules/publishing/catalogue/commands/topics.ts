import type { Kysely } from 'kysely'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { nextNumber } from '../../entries/store.ts'
import { reasonsAgainstTitle } from '../domain/reasons.ts'
import type { Topic } from '../domain/topic.ts'
import { topicById, topicsOf } from '../queries/topics.ts'
import { catalogueOf } from '../tables.ts'
import { catalogueRoot } from './root.ts'

const change = async <T>(kit: Kit, actor: Actor, work: (scene: Scene) => Promise<T>): Promise<T> =>
  act(kit, actor, 'catalogue.change', await catalogueRoot(kit.db), work)
const refuse = (wrong: readonly { readonly reason: string }[]): void => {
  if (wrong.length > 0)
    throw new Refusal(
      422,
      wrong.map(({ reason }) => reason),
    )
}
export type TypedTopic = { readonly title: string; readonly intro: string }
const tidy = ({ title, intro }: TypedTopic): TypedTopic => ({ title: typedLine(title, 100), intro: typedText(intro, 500) })

async function seenTopic(db: Kysely<unknown>, id: string, seen: number): Promise<Topic> {
  const topic = await topicById(db, id)
  if (topic.version !== seen) throw new Refusal(409, ['这个专题刚刚被别人改过，请看过现在的样子再改'])
  return topic
}
const save = (db: Kysely<unknown>, topic: Topic, values: Partial<{ title: string; intro: string; position: number; closed: boolean }>) =>
  catalogueOf(db)
    .updateTable('publishing.topic')
    .set({ ...values, version: topic.version + 1 })
    .where('id', '=', topic.id)
    .execute()

/** A new collection, last in the office's order. */
export const addTopic = (kit: Kit, actor: Actor, typed: TypedTopic): Promise<string> =>
  change(kit, actor, async ({ db, record }) => {
    const input = tidy(typed),
      all = await topicsOf(db)
    refuse(
      reasonsAgainstTitle(
        input.title,
        all.filter(({ closed }) => !closed).map(({ title }) => title),
        '专题',
      ),
    )
    const id = `topic-${await nextNumber(db, 'topic')}`
    await catalogueOf(db)
      .insertInto('publishing.topic')
      .values({ id, ...input, position: Math.max(0, ...all.map(({ position }) => position)) + 1 })
      .execute()
    await record(id, { change: 'add', title: input.title })
    return id
  })

export const changeTopic = (
  kit: Kit,
  actor: Actor,
  { id, seen, ...typed }: TypedTopic & { readonly id: string; readonly seen: number },
): Promise<void> =>
  change(kit, actor, async ({ db, record }) => {
    const topic = await seenTopic(db, id, seen),
      input = tidy(typed)
    refuse(
      reasonsAgainstTitle(
        input.title,
        (await topicsOf(db)).filter((one) => one.id !== id && !one.closed).map(({ title }) => title),
        '专题',
      ),
    )
    await save(db, topic, input)
    await record(id, { change: 'edit', title: input.title })
  })

/** Closed, a topic takes no new entries and leaves the list of topics; its page stays to be read. */
export const closeTopic = (
  kit: Kit,
  actor: Actor,
  { id, closed, seen }: { readonly id: string; readonly closed: boolean; readonly seen: number },
): Promise<void> =>
  change(kit, actor, async ({ db, record }) => {
    const topic = await seenTopic(db, id, seen)
    if (topic.closed === closed) throw new Refusal(422, [closed ? '该专题已经停用' : '该专题正在使用，不用恢复'])
    await save(db, topic, { closed })
    await record(id, { change: closed ? 'close' : 'reopen' })
  })

export const moveTopic = (kit: Kit, actor: Actor, { id, way }: { readonly id: string; readonly way: 'up' | 'down' }): Promise<void> =>
  change(kit, actor, async ({ db, record }) => {
    const row = (await topicsOf(db)).filter(({ closed }) => !closed)
    const at = row.findIndex((one) => one.id === id)
    const topic = row[at],
      other = row[at + (way === 'up' ? -1 : 1)]
    if (!topic || !other) throw new Refusal(422, ['已经不能再移动'])
    await save(db, topic, { position: other.position })
    await save(db, other, { position: topic.position })
    await record(id, { change: 'move', way, past: other.id })
  })

export type TypedSections = {
  readonly id: string
  readonly seen: number /** In their new order; without an id: a new one. What is left out is closed. */
  readonly sections: readonly { readonly id?: string; readonly title: string }[]
}

/** The sections of a topic as a list: renamed, reordered, added; what is missing is closed and its entries stay under the topic. */
export const setSections = (kit: Kit, actor: Actor, { id, seen, sections }: TypedSections): Promise<void> =>
  change(kit, actor, async ({ db, record }) => {
    const topic = await seenTopic(db, id, seen)
    const wanted = sections.map((one) => ({ id: one.id, title: typedLine(one.title, 100) })).filter(({ title }) => title !== '')
    wanted.forEach(({ title }, at) => {
      refuse(
        reasonsAgainstTitle(
          title,
          wanted.slice(0, at).map((one) => one.title),
          '分栏',
        ),
      )
    })
    const kept = new Set(wanted.flatMap((one) => (one.id === undefined ? [] : [one.id])))
    const tables = catalogueOf(db)
    let next = Math.max(0, ...topic.sections.map((one) => Number(/^s(\d+)$/.exec(one.id)?.[1] ?? 0)))
    for (const [position, { id: section, title }] of wanted.entries()) {
      if (section !== undefined && topic.sections.some((one) => one.id === section)) {
        await tables
          .updateTable('publishing.topic_section')
          .set({ title, position, closed: false })
          .where('topic', '=', id)
          .where('id', '=', section)
          .execute()
      } else {
        next += 1
        await tables
          .insertInto('publishing.topic_section')
          .values({ topic: id, id: `s${next}`, title, position })
          .execute()
      }
    }
    const closed = topic.sections.filter((section) => !section.closed && !kept.has(section.id)).map((section) => section.id)
    if (closed.length > 0)
      await tables.updateTable('publishing.topic_section').set({ closed: true }).where('topic', '=', id).where('id', 'in', closed).execute()
    await save(db, topic, {})
    await record(id, { change: 'sections', sections: wanted.map(({ title }) => title) })
  })
