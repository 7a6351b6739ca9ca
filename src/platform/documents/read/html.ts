import { load } from 'cheerio'
import type { ReadDocument, ReadParagraph, ReadStyle } from './document.ts'

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, tr, td, th, div, blockquote, caption, figcaption, dt, dd, pre, center, section, article'
const NOISE = 'script, style, noscript, template, nav, header nav, footer, iframe, object, svg, form, button, select, input'

const styleOf = (tag: string, attributes: string, first: boolean): ReadStyle => {
  if (/^h1$/.test(tag)) return 'title'
  if (/^h[2-6]$/.test(tag)) return first ? 'title' : 'heading'
  if (tag === 'tr' || tag === 'td' || tag === 'th') return 'table'
  if (/text-align:\s*right|align="?right|class="[^"]*\bright\b/i.test(attributes)) return 'right'
  return tag === 'center' || /text-align:\s*center|align="?center|class="[^"]*\b(?:centre|center)\b/i.test(attributes) ? 'centre' : 'body'
}

/** The blocks of a page in order, a row of a table as one; a block that holds blocks is told by them. */
export function paragraphsOfHtml(html: string): ReadParagraph[] {
  const page = load(html.replace(/<br\s*\/?>/gi, '\n'))
  page(NOISE).remove()
  const found: ReadParagraph[] = []
  page('body').find(BLOCKS).each((_, node) => {
    const tag = node.tagName
    if (tag === 'td' || tag === 'th') return
    if (page(node).parents('tr').length > 0) return
    if (tag !== 'tr' && page(node).find(BLOCKS).length > 0) {
      // Words that stand bare between a block's own blocks.
      const own = page(node).contents().toArray().filter((child) => child.type === 'text').map((child) => page(child).text().trim()).filter((text) => text !== '')
      for (const text of own) found.push({ text: text.replace(/[^\S\n]+/g, ' '), style: 'body' })
      return
    }
    const text = tag === 'tr' ? page(node).children('td, th').toArray().map((cell) => page(cell).text().replace(/\s+/g, ' ').trim()).join('\t') : page(node).text()
    const attributes = Object.entries(node.attribs).map(([name, value]) => `${name}="${value}"`).join(' ')
    for (const line of text.split('\n').map((one) => (tag === 'tr' ? one.trim() : one.replace(/\s+/g, ' ').trim()))) {
      if (line !== '') found.push({ text: line, style: styleOf(tag, attributes, !found.some(({ style }) => style === 'title')) })
    }
  })
  if (found.length === 0) for (const line of page('body').text().split('\n')) if (line.trim() !== '') found.push({ text: line.trim(), style: 'body' })
  return found
}

/** The part of a saved web page that is the document: the marked article where the site marks one, else the whole. */
function mainOf(html: string): { body: string; title: string; properties: ReadDocument['properties'] } {
  const page = load(html)
  const meta = (name: string): string => page(`meta[name="${name}" i]`).attr('content')?.trim() ?? ''
  const title = meta('ArticleTitle') || page('title').text().trim()
  const article = page('article, #zoom, #UCAP-CONTENT, .TRS_Editor, .article-content, .pages_content, #content').first()
  const body = article.length > 0 && article.text().trim().length > 100 ? article.html() ?? '' : page('body').html() ?? ''
  const created = meta('PubDate'), author = meta('Author') || meta('ContentSource')
  return { body, title, properties: { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(created ? { created } : {}) } }
}

export function readHtml(html: string): ReadDocument {
  const { body, properties } = mainOf(html)
  return { kind: 'html', paragraphs: paragraphsOfHtml(html), html: body.replace(/<img\b[^>]*>/gi, ''), images: [], properties, warnings: /<img\b/i.test(body) ? ['网页里的图片没有带进来，需要的请另行上传'] : [] }
}
