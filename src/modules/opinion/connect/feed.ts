import { Parser } from 'htmlparser2'
import type { RawPost } from '../domain/post.ts'

type Item = Record<'title' | 'words' | 'address' | 'key' | 'at' | 'author', string>
const EMPTY: Item = { title: '', words: '', address: '', key: '', at: '', author: '' }
/** Which element of RSS 2.0, RSS 1.0 and Atom says what. */
const SAYS: Readonly<Record<string, keyof Item>> = { title: 'title', description: 'words', summary: 'words', content: 'words', 'content:encoded': 'words', link: 'address', guid: 'key', id: 'key', pubdate: 'at', published: 'at', updated: 'at', 'dc:date': 'at', 'dc:creator': 'author', name: 'author', author: 'author' }
const MOST_ITEMS = 2000

function itemsOf(text: string): Item[] {
  const items: Item[] = []
  let item: Item | null = null, field: keyof Item | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'item' || name === 'entry') item = { ...EMPTY }
      if (!item) return
      field = SAYS[name] ?? null
      if (name === 'link' && attributes['href'] && (attributes['rel'] ?? 'alternate') === 'alternate') item = { ...item, address: attributes['href'] }
      // What was said first counts: content after a summary, an update after the publication.
      if (field && field !== 'address' && item[field] !== '' && field !== 'words') field = null
      if (field === 'words') item = { ...item, words: item.words === '' ? '' : `${item.words} ` }
    },
    ontext(words) { if (item && field) item = { ...item, [field]: item[field] + words } },
    onclosetag(name) {
      if (item && (name === 'item' || name === 'entry')) { if (items.length < MOST_ITEMS) items.push(item); item = null }
      field = null
    },
  }, { xmlMode: true, decodeEntities: true, lowerCaseTags: true })
  parser.end(text)
  return items
}
/** The posts of a feed; a moment that is none, or lies ahead, is when it was read. What has neither name nor address cannot be told again and is left out. */
export function feedPosts(text: string, source: string, base: string, now: Date): RawPost[] {
  return itemsOf(text).flatMap((item) => {
    const address = URL.canParse(item.address.trim(), base) ? new URL(item.address.trim(), base).href : '', key = (item.key.trim() || address).slice(0, 500), at = Date.parse(item.at.trim())
    return key === '' ? [] : [{ source, key, at: new Date(Number.isNaN(at) || at > now.getTime() ? now : at).toISOString(), title: item.title.trim().slice(0, 300), words: item.words.trim().slice(0, 20_000), address: /^https?:/.test(address) ? address : '', author: item.author.trim().slice(0, 60) }]
  })
}
/** Is this text a feed at all? */
export const isFeed = (text: string): boolean => /<(rss|rdf:RDF|feed)[\s>]/i.test(text.slice(0, 5000))
