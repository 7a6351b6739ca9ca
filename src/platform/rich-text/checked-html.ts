import { load, type CheerioAPI } from 'cheerio'

/** What a stretch of a clean text is, as the checks see it; a cell with its place in its table, a link with its target. */
export type HtmlSegment = { readonly kind: 'heading' | 'paragraph' | 'cell' | 'link' | 'field'; readonly start: number; readonly end: number; readonly place: string; readonly table?: number; readonly row?: number; readonly column?: number; readonly head?: boolean; readonly href?: string }
export type CheckedHtml = { readonly text: string; readonly segments: readonly HtmlSegment[] }

type TextNode = { data: string }
type Piece = { readonly node: TextNode; readonly start: number; readonly end: number }
type Walked = CheckedHtml & { readonly page: CheerioAPI; readonly pieces: readonly Piece[] }
type Node = { readonly type: string; readonly data?: string; readonly tagName?: string; readonly attribs?: Readonly<Record<string, string>>; readonly children?: readonly Node[] }

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'caption', 'figcaption', 'td', 'th'])
const HEADINGS = new Set(['h2', 'h3', 'h4'])

/** Walks a clean text once: its words block by block, and which text node each word came from. */
function walk(html: string): Walked {
  const page = load(html, null, false)
  const segments: HtmlSegment[] = [], pieces: Piece[] = []
  let text = '', paragraphs = 0, table = 0, row = 0, column = 0
  const open = (): void => { if (text !== '' && !text.endsWith('\n')) text += '\n' }
  const close = (start: number, kind: HtmlSegment['kind'], place: string, more: Partial<HtmlSegment> = {}): void => { if (text.length > start) segments.push({ kind, start, end: text.length, place, ...more }) }
  const children = (node: Node): void => { for (const child of node.children ?? []) visit(child) }
  function block(node: Node, name: string): void {
    open()
    const start = text.length
    if (name === 'td' || name === 'th') {
      column += 1
      children(node)
      close(start, 'cell', `表${table}第${row}行第${column}列`, { table, row, column, head: name === 'th' })
    } else {
      const inner = (node.children ?? []).some((child) => BLOCKS.has(child.tagName ?? ''))
      if (!inner) paragraphs += 1
      const place = `正文第${paragraphs}段`
      children(node)
      if (!inner) close(start, HEADINGS.has(name) ? 'heading' : 'paragraph', place)
    }
    open()
  }
  function visit(node: Node): void {
    if (node.type === 'text') {
      const start = text.length
      text += node.data ?? ''
      pieces.push({ node: node as unknown as TextNode, start, end: text.length })
      return
    }
    const name = node.tagName ?? ''
    if (name === 'br') { text += '\n'; return }
    if (name === 'table') { table += 1; row = 0 }
    if (name === 'tr') { row += 1; column = 0 }
    if (BLOCKS.has(name)) { block(node, name); return }
    const start = text.length
    children(node)
    if (name === 'a') close(start, 'link', '链接', { href: node.attribs?.['href'] ?? '' })
  }
  for (const node of page.root().contents().toArray()) visit(node as unknown as Node)
  return { page, pieces, text: text.replace(/\n$/, ''), segments: segments.map((one) => ({ ...one, end: Math.min(one.end, text.length) })).filter(({ start, end }) => end > start) }
}

/** A clean text as the checks see it; places are counted in its words, not in its HTML. */
export function checkedHtml(html: string): CheckedHtml {
  if (html === '') return { text: '', segments: [] }
  const { text, segments } = walk(html)
  return { text, segments }
}

/** The same text with a stretch of its words replaced, marks around it kept; null where the stretch is not within one block any more. */
export function replacedInHtml(html: string, stretch: { readonly start: number; readonly end: number; readonly text: string }, by: string): string | null {
  const { page, pieces, text } = walk(html)
  if (text.slice(stretch.start, stretch.end) !== stretch.text || stretch.text.includes('\n')) return null
  const touched = pieces.filter(({ start, end }) => start < stretch.end && end > stretch.start)
  for (const [at, { node, start }] of touched.entries()) {
    const from = Math.max(0, stretch.start - start), to = Math.min(node.data.length, stretch.end - start)
    node.data = node.data.slice(0, from) + (at === 0 ? by : '') + node.data.slice(to)
  }
  return touched.length === 0 ? null : page.html()
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The same text with stretches of its words marked, each piece with its class and the first with its id; stretches that overlap an earlier one are left out. */
export function markedInHtml(html: string, stretches: readonly { readonly start: number; readonly end: number; readonly id: string; readonly className: string }[]): string {
  if (html === '' || stretches.length === 0) return html
  const { page, pieces } = walk(html)
  const kept = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end).filter((one, at, all) => one.end > one.start && all.slice(0, at).every((earlier) => earlier.end <= one.start))
  const seen = new Set<string>()
  for (const { node, start, end } of pieces) {
    const here = kept.filter((one) => one.start < end && one.end > start)
    if (here.length === 0) continue
    let at = 0, marked = ''
    for (const { start: from, end: to, id, className } of here) {
      const a = Math.max(0, from - start), b = Math.min(node.data.length, to - start)
      marked += `${escaped(node.data.slice(at, a))}<mark class="${className}"${seen.has(id) ? '' : ` id="${id}"`}>${escaped(node.data.slice(a, b))}</mark>`
      seen.add(id)
      at = b
    }
    page(node as never).replaceWith(marked + escaped(node.data.slice(at)))
  }
  return page.html()
}
