import { XML_HEAD, xmlText } from './xml.ts'

/** The protocol's own bounds: addresses in a part, and parts that an index may name (sitemaps.org). */
export const MOST_IN_PART = 50_000

export type SitemapLine = { readonly url: string; readonly changed: Date | null }
const line = (tag: 'url' | 'sitemap', { url, changed }: SitemapLine): string =>
  `<${tag}><loc>${xmlText(url)}</loc>${changed ? `<lastmod>${changed.toISOString().replace(/\.\d+Z$/, 'Z')}</lastmod>` : ''}</${tag}>\n`
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

export const sitemapIndex = (parts: readonly SitemapLine[]): string => `${XML_HEAD}<sitemapindex ${SPACE}>\n${parts.map((part) => line('sitemap', part)).join('')}</sitemapindex>\n`

/** One part, a piece at a time. */
export async function* sitemapPart(lines: AsyncIterable<SitemapLine> | Iterable<SitemapLine>): AsyncGenerator<string> {
  yield `${XML_HEAD}<urlset ${SPACE}>\n`
  for await (const one of lines) yield line('url', one)
  yield '</urlset>\n'
}

/** What robots are asked to leave alone: answers to one person's question, other forms of the same pages, screens of the zones. Everything that was published is open to all of them. */
export const robotsText = (sitemap: string): string => [
  'User-agent: *', 'Disallow: /search', 'Disallow: /look', 'Disallow: /apply/', 'Disallow: /progress', 'Disallow: /ask/', 'Disallow: /subscribe/', 'Disallow: /kiosk/', 'Disallow: /feeds/search/', 'Disallow: /api/v1/search', '', `Sitemap: ${sitemap}`, '',
].join('\n')
