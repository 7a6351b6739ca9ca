import { Parser } from 'htmlparser2'

/** One entry of a feed, as it was written. */
export type FeedItem = Record<'title' | 'words' | 'address' | 'key' | 'at' | 'author', string>
const EMPTY: FeedItem = { title: '', words: '', address: '', key: '', at: '', author: '' }
/** Which element of RSS 2.0, RSS 1.0 and Atom says what. */
const SAYS: Readonly<Record<string, keyof FeedItem>> = { title: 'title', description: 'words', summary: 'words', content: 'words', 'content:encoded': 'words', link: 'address', guid: 'key', id: 'key', pubdate: 'at', published: 'at', updated: 'at', 'dc:date': 'at', 'dc:creator': 'author', name: 'author', author: 'author' }
const MOST_ITEMS = 2000

/** The entries of an RSS 2.0, RSS 1.0 or Atom document, at most two thousand. */
export function feedItems(text: string): FeedItem[] {
  const items: FeedItem[] = []
  let item: FeedItem | null = null, field: keyof FeedItem | null = null
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
/** Is this text a feed at all? */
export const isFeed = (text: string): boolean => /<(rss|rdf:RDF|feed)[\s>]/i.test(text.slice(0, 5000))
