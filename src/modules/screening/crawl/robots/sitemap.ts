import { Parser } from 'htmlparser2'

/** Addresses of one sitemap; `isIndex` when they are further sitemaps. */
export type Sitemap = { readonly isIndex: boolean; readonly addresses: readonly string[] }
export const MOST_ADDRESSES = 50_000

/** Reads a sitemap or an index of sitemaps (sitemaps.org), or a plain list of one address a line; what is broken gives what could be read. */
export function sitemapOf(text: string): Sitemap {
  const addresses: string[] = []
  if (!/<\s*(?:\w+:)?(?:urlset|sitemapindex)/i.test(text.slice(0, 4000))) {
    const lines = text.split(/\s+/).filter((line) => /^https?:\/\//.test(line))
    return { isIndex: false, addresses: lines.slice(0, MOST_ADDRESSES) }
  }
  let isIndex = false, isLocation = false, words = ''
  const parser = new Parser({
    onopentag: (name) => {
      const local = name.split(':').at(-1)?.toLowerCase()
      if (local === 'sitemapindex') isIndex = true
      isLocation = local === 'loc' && !name.startsWith('image:') && !name.startsWith('video:')
      words = ''
    },
    ontext: (data) => { if (isLocation) words += data },
    onclosetag: () => {
      if (isLocation && words.trim() !== '' && addresses.length < MOST_ADDRESSES) addresses.push(words.trim())
      isLocation = false
    },
  }, { xmlMode: true, decodeEntities: true })
  parser.end(text)
  return { isIndex, addresses }
}
