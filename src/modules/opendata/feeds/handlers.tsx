import { latestSnapshots, publicCatalogue, publishingAgencies, type PublicSnapshot } from '#publishing'
import { addressWith, ask, readAddress, SEARCH_KINDS } from '#search'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { atomOf, MOST_ITEMS, rssOf, type Feed, type FeedItem } from '../domain/feed.ts'
import { NEWS_KINDS, pageOf } from '../domain/public-kinds.ts'
import { summaryOf } from '../domain/summary.ts'
import { paths, type FeedFormat } from '../paths.ts'
import { inFull, SITE } from '../site.ts'
import { channelOf, isGroup, LATEST, type Channel } from './channels.ts'
import { FeedsPage } from './page.tsx'

const MEDIA: Readonly<Record<FeedFormat, string>> = { rss: 'application/rss+xml; charset=utf-8', atom: 'application/atom+xml; charset=utf-8' }
const formatOf = (file: string | undefined): FeedFormat => {
  if (file === 'rss.xml' || file === 'atom.xml') return file === 'rss.xml' ? 'rss' : 'atom'
  throw new Refusal(404, ['订阅地址以 rss.xml 或者 atom.xml 结尾。全部订阅地址列在“订阅源”页面上'])
}
const answer = (format: FeedFormat, feed: Feed): Answer => ({ text: (format === 'rss' ? rssOf : atomOf)(feed), mediaType: MEDIA[format] })

/** The moment of publication where it is of the day that the page says; else that day's beginning in China. */
const publishedAt = (day: string, at: Date): Date => (dayOf(at) === day ? at : new Date(`${day}T00:00:00+08:00`))

const itemOf = (snapshot: PublicSnapshot): FeedItem => {
  const published = publishedAt(snapshot.publishedOn, new Date(snapshot.publishedAt)), changed = new Date(snapshot.publishedAt)
  return { title: snapshot.title, page: inFull(pageOf(snapshot.kind, snapshot.address)), source: snapshot.agencyName, category: snapshot.column, summary: summaryOf(snapshot.kind, snapshot.data), published, updated: snapshot.version > 1 && changed > published ? changed : published }
}

async function channelFeed(kit: Kit, channel: Channel, self: string): Promise<Feed> {
  const snapshots = await latestSnapshots(kit.db, { ...channel.asks, limit: MOST_ITEMS })
  return { title: `${channel.title} - ${SITE.name}`, description: `${SITE.name}“${channel.title}”最新公开的信息`, page: inFull(channel.page), self: inFull(self), site: SITE.name, items: snapshots.map(itemOf) }
}

export async function showLatestFeed(kit: Kit, { params }: Asked): Promise<Answer> {
  const format = formatOf(params['file'])
  return answer(format, await channelFeed(kit, LATEST, paths.latestFeed(format)))
}

/** What a column, a topic or an agency published last. */
export async function showFeed(kit: Kit, { params }: Asked): Promise<Answer> {
  const format = formatOf(params['file']), group = params['group'] ?? '', id = params['id'] ?? ''
  if (!isGroup(group)) throw new Refusal(404, ['没有这类订阅。全部订阅地址列在“订阅源”页面上'])
  return answer(format, await channelFeed(kit, await channelOf(kit, group, id), paths.feed(group, id, format)))
}

const withoutMarks = (html: string): string => html.replace(/<\/?mark>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')

/** The newest of what a search finds, with its filters. */
export async function showSearchFeed(kit: Kit, { params, query }: Asked): Promise<Answer> {
  const format = formatOf(params['file']), asked = { ...readAddress(query, MOST_ITEMS), page: 1, size: MOST_ITEMS }
  if (asked.q.trim() === '') throw new Refusal(400, ['请在地址中写明要订阅的搜索词，如 /feeds/search/rss.xml?q=公交'])
  const found = await ask(kit, asked, true)
  const items = found.items.map((item): FeedItem => {
    const published = new Date(`${item.publishedOn}T00:00:00+08:00`)
    return { title: item.title, page: inFull(item.address), source: item.agencyName, category: SEARCH_KINDS[item.kind] ?? item.kind, summary: withoutMarks(item.snippet), published, updated: published }
  })
  const words = asked.q.trim().slice(0, 100), here = addressWith('', { ...asked, q: words }, {}).slice(1)
  return answer(format, { title: `搜索“${words}” - ${SITE.name}`, description: `${SITE.name}公开的信息中与“${words}”相符的，新的在前`, page: inFull(`/search?${here}`), self: inFull(paths.searchFeed(here, format)), site: SITE.name, items })
}

/** Every feed there is, for people who choose one. */
export async function showFeeds(kit: Kit): Promise<Answer> {
  const [{ columns, topics }, agencies] = await Promise.all([publicCatalogue(kit.db), publishingAgencies(kit.db, NEWS_KINDS)])
  const open = columns.filter(({ id, closed }) => !closed && id !== 'apply' && id !== 'topics')
  return { page: <FeedsPage groups={[
    { group: 'topics', title: '按专题', lines: topics.filter(({ closed }) => !closed).map(({ id, title }) => ({ id, title })) },
    { group: 'agencies', title: '按发布单位', lines: agencies.map(({ id, name }) => ({ id, title: name })) },
    { group: 'columns', title: '按栏目', lines: open.map(({ id, title }) => ({ id, title })) },
  ]} /> }
}
