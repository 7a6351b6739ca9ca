import { ADDRESS, tidy, type Block, type Inline, type Line, type Prose } from './prose.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

function inlineHtml(inline: Inline): string {
  if (inline.kind === 'break') return '<br>'
  const inner = inline.kind === 'text' ? escaped(inline.text) : `<data class="figure" value="${escaped(inline.address)}">${escaped(inline.shown)}</data>`
  const leaning = inline.em ? `<em>${inner}</em>` : inner
  return inline.strong ? `<strong>${leaning}</strong>` : leaning
}
const lineHtml = (line: Line): string => line.map(inlineHtml).join('')
const blockHtml = (block: Block): string => ('items' in block
  ? `<${block.kind}>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</${block.kind}>`
  : `<${block.kind}>${lineHtml(block.line)}</${block.kind}>`)

/** Prose as HTML of p, h3, h4, ul, ol, li, strong, em, br and data; nothing else can come out. */
export const proseHtml = (prose: Prose): string => prose.map(blockHtml).join('')

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ensp: ' ', emsp: ' ', middot: '·', ldquo: '“', rdquo: '”', hellip: '…', mdash: '—' }
const characterAt = (code: number, otherwise: string): string => (code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : otherwise)
const decoded = (text: string): string => text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));/g, (whole, decimal?: string, hex?: string, name?: string) =>
  decimal ? characterAt(Number(decimal), whole) : hex ? characterAt(Number.parseInt(hex, 16), whole) : NAMED[name ?? ''] ?? whole)

const TOKENS = /<!--[\s\S]*?(?:-->|$)|<!\[[\s\S]*?\]>|<[!?][^>]*>|<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
/** Elements whose content is not text for a reader. */
const UNREAD = new Set(['script', 'style', 'template', 'title', 'head', 'noscript', 'iframe', 'object', 'textarea', 'select', 'svg', 'math', 'xml'])
const STRONG = new Set(['strong', 'b'])
const EM = new Set(['em', 'i'])
const HEADINGS: Readonly<Record<string, 'h3' | 'h4'>> = { h1: 'h3', h2: 'h3', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }
const APART = new Set(['p', 'div', 'section', 'article', 'blockquote', 'pre', 'table', 'tr', 'td', 'th', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'body', 'header', 'footer', ...Object.keys(HEADINGS)])

class Reader {
  readonly blocks: Block[] = []
  private kind: 'p' | 'h3' | 'h4' | 'li' = 'p'
  private line: Inline[] = []
  private readonly lists: ('ul' | 'ol')[] = []
  private strong = 0
  private em = 0
  private address: string | null = null
  private shown = ''

  private marks() {
    return { ...(this.strong > 0 ? { strong: true } : {}), ...(this.em > 0 ? { em: true } : {}) }
  }
  private endFigure() {
    if (this.address !== null) this.line.push({ kind: 'figure', address: this.address, shown: decoded(this.shown), ...this.marks() })
    this.address = null
    this.shown = ''
  }
  endBlock() {
    this.endFigure()
    if (this.line.length > 0) this.blocks.push(this.kind === 'li' ? { kind: this.lists.at(-1) ?? 'ul', items: [this.line] } : { kind: this.kind, line: this.line })
    this.line = []
    this.kind = this.lists.length > 0 ? 'li' : 'p'
  }
  text(raw: string) {
    if (this.address !== null) this.shown += raw
    else this.line.push({ kind: 'text', text: decoded(raw), ...this.marks() })
  }
  tag(name: string, closing: boolean, attributes: string) {
    const step = closing ? -1 : 1
    if (STRONG.has(name)) this.strong = Math.max(0, this.strong + step)
    else if (EM.has(name)) this.em = Math.max(0, this.em + step)
    else if (name === 'br' && this.address === null) this.line.push({ kind: 'break' })
    else if (name === 'data') this.data(closing, attributes)
    else if (APART.has(name)) this.apart(name, closing)
  }
  private data(closing: boolean, attributes: string) {
    this.endFigure()
    const value = decoded(/(?:^|\s)value\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).find((it) => it !== undefined) ?? '')
    if (!closing && ADDRESS.test(value)) this.address = value
  }
  private apart(name: string, closing: boolean) {
    this.endBlock()
    if (name === 'ul' || name === 'ol') {
      if (closing) this.lists.pop()
      else this.lists.push(name)
      this.kind = this.lists.length > 0 ? 'li' : 'p'
    } else if (this.lists.length === 0) {
      this.kind = closing ? 'p' : name === 'li' ? 'li' : HEADINGS[name] ?? 'p'
    }
  }
}

/** Reads any HTML for the prose in it. Unknown elements lose their tags, hidden ones their content; what comes out is tidy. */
export function parseProse(html: string): Prose {
  const reader = new Reader()
  let unread: string | null = null
  for (const [token, slash, tag, attributes] of html.matchAll(TOKENS)) {
    const name = tag?.toLowerCase()
    if (unread !== null) {
      if (name === unread && slash === '/') unread = null
    } else if (name === undefined) {
      if (!/^<[!?]/.test(token)) reader.text(token)
    } else if (UNREAD.has(name)) {
      if (slash !== '/' && !attributes?.endsWith('/')) unread = name
    } else {
      reader.tag(name, slash === '/', attributes ?? '')
    }
  }
  reader.endBlock()
  return tidy(reader.blocks)
}
