import { Parser } from 'htmlparser2'
import type { RawPost } from '../domain/post.ts'

const QUIET: readonly string[] = ['script', 'style', 'nav', 'header', 'footer', 'form', 'noscript', 'template']
/** A page as one post: its own title and day where its head tells them (国办发〔2017〕47号), else the link's words and now. */
export function pagePost(html: string, { source, address, title, now }: { readonly source: string; readonly address: string; readonly title: string; readonly now: Date }): RawPost {
  let words = '', heading = '', inTitle = false, quiet = 0
  const meta: Record<string, string> = {}
  const parser = new Parser({
    onopentag(name, attributes) {
      if (QUIET.includes(name)) quiet += 1
      if (name === 'title') inTitle = true
      if (name === 'meta' && attributes['name']) meta[attributes['name'].toLowerCase()] = attributes['content'] ?? ''
    },
    ontext(text) { if (inTitle) heading += text; else if (quiet === 0 && words.length < 20_000) words += `${text} ` },
    onclosetag(name) { if (QUIET.includes(name)) quiet = Math.max(0, quiet - 1); if (name === 'title') inTitle = false },
  }, { decodeEntities: true })
  parser.end(html)
  const day = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?/.exec(meta['pubdate'] ?? '')?.[0], at = day ? Date.parse(`${day.replace(' ', 'T')}${day.length > 10 ? ':00' : 'T00:00:00'}+08:00`) : Number.NaN
  return { source, key: address.slice(0, 500), at: new Date(Number.isNaN(at) || at > now.getTime() ? now : at).toISOString(), title: (meta['articletitle'] || title || heading).replace(/\s+/g, ' ').trim().slice(0, 300), words: words.replace(/\s+/g, ' ').trim().slice(0, 20_000), address, author: (meta['contentsource'] ?? '').slice(0, 60) }
}
