import { columnList, publicCatalogue, publishingAgencies, tagsOf, topicHref, withBelow, type SnapshotsAsked } from '#publishing'
import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { NEWS_KINDS } from '../domain/public-kinds.ts'
import { agencyHref } from '../site-map/groups.ts'

export const GROUPS = ['columns', 'topics', 'agencies'] as const
export type Group = (typeof GROUPS)[number]
export const isGroup = (text: string): text is Group => (GROUPS as readonly string[]).includes(text)

/** What one can follow: its name, its page, and what of the published belongs to it. */
export type Channel = { readonly title: string; readonly page: string; readonly asks: Omit<SnapshotsAsked, 'limit'> }

const NONE: Readonly<Record<Group, string>> = { columns: '没有这个栏目', topics: '没有这个专题', agencies: '没有这个发布单位' }
const missing = (group: Group): Refusal => new Refusal(404, [`${NONE[group]}，订阅地址可能写错了。全部订阅地址列在“订阅源”页面上`])

export async function channelOf(kit: Pick<Kit, 'db'>, group: Group, id: string): Promise<Channel> {
  const kinds = NEWS_KINDS
  if (group === 'agencies') {
    const agency = (await publishingAgencies(kit.db, kinds)).find((one) => one.id === id)
    if (!agency) throw missing(group)
    return { title: agency.name, page: agencyHref(id), asks: { kinds, agency: id } }
  }
  const { columns, topics } = await publicCatalogue(kit.db)
  if (group === 'columns') {
    const column = columns.find((one) => one.id === id)
    if (!column) throw missing(group)
    if (id === 'reports') return { title: column.title, page: '/reports', asks: { kinds: ['annual-report'] } }
    return { title: column.title, page: columnList(id), asks: { kinds, columns: withBelow(columns, id) } }
  }
  const topic = topics.find((one) => one.id === id)
  if (!topic) throw missing(group)
  return { title: topic.title, page: topicHref(id), asks: { kinds, tags: tagsOf(topic) } }
}
export const LATEST: Channel = { title: '最新公开', page: '/info', asks: { kinds: NEWS_KINDS } }
