import { feedItems } from '#platform/feeds/feed-items'
import type { RawPost } from '../domain/post.ts'

/** The posts of a feed; a moment that is none, or lies ahead, is when it was read. What has neither name nor address cannot be told again and is left out. */
export function feedPosts(text: string, source: string, base: string, now: Date): RawPost[] {
  return feedItems(text).flatMap((item) => {
    const address = URL.canParse(item.address.trim(), base) ? new URL(item.address.trim(), base).href : '', key = (item.key.trim() || address).slice(0, 500), at = Date.parse(item.at.trim())
    return key === '' ? [] : [{ source, key, at: new Date(Number.isNaN(at) || at > now.getTime() ? now : at).toISOString(), title: item.title.trim().slice(0, 300), words: item.words.trim().slice(0, 20_000), address: /^https?:/.test(address) ? address : '', author: item.author.trim().slice(0, 60) }]
  })
}
