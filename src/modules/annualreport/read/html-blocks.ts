import { load } from 'cheerio/slim'
import { UnreadableReport, type Block, type Cell, type Extracted } from './extracted.ts'

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'select', 'svg', 'iframe', 'object', 'head'])
const BREAKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'section', 'article', 'header', 'footer', 'nav', 'form', 'dl', 'dt', 'dd',
  'blockquote', 'pre', 'hr', 'title', 'main', 'aside', 'center', 'td', 'th', 'tbody', 'thead', 'caption'])
const DEEPEST = 250
/** Tags that never nest by themselves: they hold nothing, or the next one closes them. */
const UNNESTED = new Set(['br', 'img', 'input', 'meta', 'link', 'hr', 'col', 'area', 'base', 'embed', 'param', 'source', 'track', 'wbr', 'p', 'li', 'tr', 'td', 'th', 'option', 'dt', 'dd', 'tbody', 'thead', 'tfoot'])
const MOST_OPEN = 3000

/** What this file needs of the parser's tree. */
type AnyNode = { readonly type: string; readonly name?: string; readonly data?: string; readonly children?: readonly AnyNode[]; readonly attribs?: Readonly<Record<string, string>> }
type Element = AnyNode & { readonly name: string; readonly children: readonly AnyNode[]; readonly attribs: Readonly<Record<string, string>> }
const isElement = (node: AnyNode): node is Element => node.name !== undefined && node.children !== undefined && node.attribs !== undefined

type Writer = { blocks: Block[]; line: string }

function endLine(writer: Writer): void {
  const text = writer.line.replace(/\s+/g, ' ').trim()
  if (text !== '') writer.blocks.push({ kind: 'line', text })
  writer.line = ''
}
function refuseDepth(depth: number): void {
  if (depth > DEEPEST) throw new UnreadableReport('网页嵌套过深，无法读取；请只保存报告正文后再试。')
}

function holds(element: Element, name: string, depth: number): boolean {
  refuseDepth(depth)
  return element.children.some((child) => isElement(child) && (child.name === name || holds(child, name, depth + 1)))
}

function cellText(nodes: readonly AnyNode[], depth: number): string {
  refuseDepth(depth)
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.data ?? ''
    else if (isElement(node) && !SKIPPED.has(node.name)) text += BREAKS.has(node.name) ? ` ${cellText(node.children, depth + 1)} ` : cellText(node.children, depth + 1)
  }
  return text
}

const span = (element: Element, name: string): number => Math.min(1000, Math.max(1, Number.parseInt(element.attribs[name] ?? '1', 10) || 1))
const cellOf = (element: Element, depth: number): Cell =>
  ({ text: cellText(element.children, depth), columns: span(element, 'colspan'), rows: span(element, 'rowspan') })

function tableRows(element: Element, depth: number): Cell[][] {
  refuseDepth(depth)
  return element.children.filter(isElement).flatMap((child): Cell[][] => {
    if (child.name === 'tr') return [child.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th').map((cell) => cellOf(cell, depth + 1))]
    return child.name === 'table' ? [] : tableRows(child, depth + 1)
  })
}

/** Tables that only lay out a page hold other tables, or a single cell: their content is read as flow. */
const isLayout = (element: Element, depth: number): boolean => holds(element, 'table', depth)

function flow(nodes: readonly AnyNode[], writer: Writer, depth: number): void {
  refuseDepth(depth)
  for (const node of nodes) {
    if (node.type === 'text') writer.line += node.data ?? ''
    else if (isElement(node) && !SKIPPED.has(node.name)) {
      if (BREAKS.has(node.name)) endLine(writer)
      if (node.name === 'table' && !isLayout(node, depth)) {
        const rows = tableRows(node, depth + 1)
        if (rows.every((row) => row.length <= 1)) flow(node.children, writer, depth + 1)
        else writer.blocks.push({ kind: 'grid', rows })
      } else flow(node.children, writer, depth + 1)
      if (BREAKS.has(node.name)) endLine(writer)
    }
  }
}

/** The parser's time grows with the square of what is open, so a page that opens without end is refused before it is parsed. */
function refuseManyOpen(html: string): void {
  let open = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9:]{0,20})/g)) {
    if (UNNESTED.has(name.toLowerCase())) continue
    open = Math.max(0, open + (slash ? -1 : 1))
    if (open > MOST_OPEN) refuseDepth(DEEPEST + 1)
  }
}

/** 《政府网站发展指引》 wants ArticleTitle on every article; else the page's own title. */
function pageTitle(roots: readonly AnyNode[]): string | null {
  const named = (nodes: readonly AnyNode[], name: string): Element[] => nodes.filter(isElement).filter((element) => element.name === name)
  const head = [...roots, ...named(roots, 'html').flatMap(({ children }) => children)].filter(isElement).filter(({ name }) => name === 'head').flatMap(({ children }) => children)
  const article = named(head, 'meta').find(({ attribs }) => attribs['name']?.toLowerCase() === 'articletitle')?.attribs['content']
  return article ?? (named(head, 'title').map(({ children }) => cellText(children, 0).trim()).find((title) => title !== '') || null)
}

/** HTML in reading order: tables as grids, the rest as lines. */
export function htmlBlocks(html: string): Extracted {
  refuseManyOpen(html)
  const $ = load(html)
  const writer: Writer = { blocks: [], line: '' }
  const roots = $.root().toArray().flatMap((root) => root.children) as AnyNode[]
  flow(roots, writer, 0)
  endLine(writer)
  return { blocks: writer.blocks, titleHint: pageTitle(roots) }
}
