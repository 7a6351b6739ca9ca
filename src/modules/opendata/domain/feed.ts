import { cdata, XML_HEAD, xmlText } from './xml.ts'

/** One line of a feed. `page` is its lasting address in full and what tells it apart; `updated` moves when a correction is published. */
export type FeedItem = { readonly title: string; readonly page: string; readonly source: string; readonly category: string; readonly summary: string; readonly published: Date; readonly updated: Date }
export type Feed = { readonly title: string; readonly description: string; readonly page: string; readonly self: string; readonly site: string; readonly items: readonly FeedItem[] }

export const MOST_ITEMS = 50
/** An empty feed has changed last when disclosure began under the present regulation; a moment of today would make it new each time it is asked for. */
const BEGINNING = new Date('2019-05-15T00:00:00+08:00')
const changedLast = (items: readonly FeedItem[]): Date => new Date(Math.max(BEGINNING.getTime(), ...items.map(({ updated }) => updated.getTime())))

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Readers take a description as HTML: words stay words. */
const asHtml = (text: string): string => text.split('\n').filter((line) => line.trim() !== '').map((line) => `<p>${line.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)}</p>`).join('')

const rssItem = ({ title, page, source, category, summary, published }: FeedItem): string => [
  '<item>', `<title>${xmlText(title)}</title>`, `<link>${xmlText(page)}</link>`, `<guid isPermaLink="true">${xmlText(page)}</guid>`, `<pubDate>${published.toUTCString()}</pubDate>`,
  `<dc:creator>${xmlText(source)}</dc:creator>`, ...(category === '' ? [] : [`<category>${xmlText(category)}</category>`]), `<description>${cdata(asHtml(summary === '' ? title : summary))}</description>`, '</item>',
].join('\n')

/** RSS 2.0. */
export const rssOf = (feed: Feed): string => [
  `${XML_HEAD}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">`, '<channel>', `<title>${xmlText(feed.title)}</title>`, `<link>${xmlText(feed.page)}</link>`,
  `<description>${xmlText(feed.description)}</description>`, '<language>zh-cn</language>', `<lastBuildDate>${changedLast(feed.items).toUTCString()}</lastBuildDate>`, '<ttl>30</ttl>',
  `<atom:link href="${xmlText(feed.self)}" rel="self" type="application/rss+xml"/>`, ...feed.items.slice(0, MOST_ITEMS).map(rssItem), '</channel>', '</rss>', '',
].join('\n')

const atomEntry = ({ title, page, source, category, summary, published, updated }: FeedItem): string => [
  '<entry>', `<id>${xmlText(page)}</id>`, `<title type="text">${xmlText(title)}</title>`, `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`, `<published>${published.toISOString()}</published>`, `<updated>${updated.toISOString()}</updated>`,
  `<author><name>${xmlText(source)}</name></author>`, ...(category === '' ? [] : [`<category term="${xmlText(category)}"/>`]), `<summary type="html">${cdata(asHtml(summary === '' ? title : summary))}</summary>`, '</entry>',
].join('\n')

/** Atom (RFC 4287). */
export const atomOf = (feed: Feed): string => [
  `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`, `<id>${xmlText(feed.self)}</id>`, `<title type="text">${xmlText(feed.title)}</title>`, `<subtitle type="text">${xmlText(feed.description)}</subtitle>`,
  `<updated>${changedLast(feed.items).toISOString()}</updated>`, `<author><name>${xmlText(feed.site)}</name></author>`, `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
  `<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`, ...feed.items.slice(0, MOST_ITEMS).map(atomEntry), '</feed>', '',
].join('\n')
