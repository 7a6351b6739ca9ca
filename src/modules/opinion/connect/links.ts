import { Parser } from 'htmlparser2'
import { compilePattern } from './pattern.ts'

/** The addresses of a site map, the latest first where it says when. */
export function sitemapLinks(text: string): string[] {
  const found: { address: string; at: string }[] = []
  let field = '', at = '', address = ''
  const parser = new Parser({
    onopentag(name) { field = name; if (name === 'url') { at = ''; address = '' } },
    ontext(words) { if (field === 'loc') address += words; if (field === 'lastmod') at += words },
    onclosetag(name) { if (name === 'url' && /^https?:\/\//.test(address.trim())) found.push({ address: address.trim(), at: at.trim() }); field = '' },
  }, { xmlMode: true, decodeEntities: true, lowerCaseTags: true })
  parser.end(text)
  return found.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map((one) => one.address)
}
export type ListLink = { readonly address: string; readonly title: string }
/** The links of a list page whose address holds the pattern (`*` stands for anything), each once, in the order of the page. */
export function listLinks(html: string, base: string, pattern: string): ListLink[] {
  const found = new Map<string, string>(), holds = compilePattern(pattern)
  let address: string | null = null, words = ''
  const parser = new Parser({
    onopentag(name, { href, title }) {
      if (name !== 'a' || !href || !URL.canParse(href, base)) return
      const whole = new URL(href, base)
      address = /^https?:$/.test(whole.protocol) && holds(whole.href) ? whole.href.split('#')[0] ?? null : null
      words = title ?? ''
    },
    ontext(text) { if (address !== null) words += text },
    onclosetag(name) { if (name === 'a' && address !== null) { if (!found.has(address)) found.set(address, words.replace(/\s+/g, ' ').trim()); address = null } },
  }, { decodeEntities: true })
  parser.end(html)
  return [...found].map(([link, title]) => ({ address: link, title: title.slice(0, 300) }))
}
