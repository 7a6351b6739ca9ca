import { isFeed } from '#platform/feeds/feed-items'
import { guardedGet, type Fetched } from '#platform/http/guarded-get'
import type { GuardOptions } from '#platform/http/guarded-lookup'
import type { RawPost } from '../domain/post.ts'
import type { Cursor, Source } from '../domain/source.ts'
import { feedPosts } from './feed.ts'
import { listLinks, sitemapLinks, type ListLink } from './links.ts'
import { pagePost } from './page-post.ts'

export type Read = { readonly posts: readonly RawPost[]; readonly cursor: Cursor }
/** What is wrong with a source, in words that its keeper understands. */
export class SourceTrouble extends Error {}
/** New pages of one look; the others wait for the next. */
const PAGES_AT_ONCE = 20, SEEN = 2000
const AGENT = { 'user-agent': 'gongkai/0.1 (government opinion watch)' }

const decoded = ({ bytes, headers }: Fetched): string => {
  const named = /charset=["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? /(?:encoding=|charset=)["']?([\w-]+)/i.exec(bytes.subarray(0, 1000).toString('latin1'))?.[1] ?? 'utf-8'
  try { return new TextDecoder(named).decode(bytes) } catch { return bytes.toString('utf8') }
}
function goodAnswer(answer: Fetched): Fetched {
  if (answer.status !== 200) throw new SourceTrouble(`对方答复 ${answer.status}`)
  return answer
}
/** Reads the pages that were not read before. Where a page fails, those before it are kept and it comes again. */
async function newPages({ id, cursor }: Source, links: readonly ListLink[], options: GuardOptions, now: Date): Promise<Read> {
  const seen = new Set(cursor.seen ?? []), fresh = links.filter(({ address }) => !seen.has(address)).slice(0, PAGES_AT_ONCE), posts: RawPost[] = [], read: string[] = []
  for (const { address, title } of fresh) {
    const answer = await guardedGet(address, AGENT, options).catch(() => null)
    if (answer === null) break
    read.push(address)
    if (answer.status === 200 && /html/.test(answer.headers['content-type'] ?? 'html')) posts.push(pagePost(decoded(answer), { source: id, address, title, now }))
  }
  return { posts, cursor: { seen: [...read, ...(cursor.seen ?? [])].slice(0, SEEN) } }
}
/** Asks a polled source for what is new, politely: unchanged answers are not read again. */
export async function fetchSource(source: Source, options: GuardOptions, now: Date): Promise<Read> {
  const { cursor, kind, address, rules, id } = source
  const answer = await guardedGet(address, { ...AGENT, ...(cursor.etag ? { 'if-none-match': cursor.etag } : {}), ...(cursor.modified ? { 'if-modified-since': cursor.modified } : {}) }, options)
  if (answer.status === 304) return { posts: [], cursor }
  const text = decoded(goodAnswer(answer)), kept: Cursor = { ...(answer.headers['etag'] ? { etag: answer.headers['etag'] } : {}), ...(answer.headers['last-modified'] ? { modified: answer.headers['last-modified'] } : {}) }
  if (kind === 'feed') {
    if (!isFeed(text)) throw new SourceTrouble('答复的不是 RSS 或 Atom，请核对网址')
    return { posts: feedPosts(text, id, answer.address, now), cursor: kept }
  }
  return newPages(source, kind === 'sitemap' ? sitemapLinks(text).map((one) => ({ address: one, title: '' })) : listLinks(text, answer.address, rules.link ?? ''), options, now)
}
