import { load, type CheerioAPI } from 'cheerio'

export type BlockKind = 'p' | 'h2' | 'h3' | 'h4' | 'li' | 'row' | 'quote' | 'caption'
export type Block = { readonly kind: BlockKind; readonly text: string }

const KINDS: Readonly<Record<string, BlockKind>> = { p: 'p', h2: 'h2', h3: 'h3', h4: 'h4', li: 'li', tr: 'row', blockquote: 'quote', caption: 'caption', figcaption: 'caption' }
const wordsOf = (page: CheerioAPI, node: Parameters<CheerioAPI>[0]): string => page(node).text().replace(/[\s\u3000]+/g, ' ').trim()

/** A clean text as its blocks in order: paragraphs, headings, items, and each row of a table with its cells parted by bars. */
export function blocksOf(html: string): Block[] {
  const page = load(html.replaceAll('<br />', '\n'), null, false)
  const blocks: Block[] = []
  page('p, h2, h3, h4, li, tr, blockquote, caption, figcaption').each((_, node) => {
    const kind = KINDS[node.tagName] ?? 'p'
    // A row is told whole; what stands within an item, a quote or a cell is told by it.
    if (page(node).parents('tr, li, blockquote').length > 0) return
    const text = kind === 'row' ? page(node).children('th, td').toArray().map((cell) => wordsOf(page, cell)).join(' | ') : wordsOf(page, node)
    if (text !== '') blocks.push({ kind, text })
  })
  if (blocks.length === 0 && page.text().trim() !== '') blocks.push({ kind: 'p', text: page.text().replace(/\s+/g, ' ').trim() })
  return blocks
}

/** The words alone, a block a line. */
export const plainTextOf = (html: string): string => (html === '' ? '' : blocksOf(html).map(({ text }) => text).join('\n'))
