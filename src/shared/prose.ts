/**
 * Prose as an office writes it, as data: paragraphs, two levels of heading, lists, strong, emphasis, line breaks, and
 * figures that are bound to a source. Everything that is not in these types cannot be in a text, wherever it was pasted from.
 */
type Marks = { readonly strong?: boolean; readonly em?: boolean }
export type TextRun = Marks & { readonly kind: 'text'; readonly text: string }
/** A figure that names its source by address and shows the value it had when it was last bound. */
export type FigureRun = Marks & { readonly kind: 'figure'; readonly address: string; readonly shown: string }
export type Inline = TextRun | FigureRun | { readonly kind: 'break' }
export type Line = readonly Inline[]
export type Block =
  | { readonly kind: 'p' | 'h3' | 'h4'; readonly line: Line }
  | { readonly kind: 'ul' | 'ol'; readonly items: readonly Line[] }
export type Prose = readonly Block[]

/** How an address looks: table:row:column. Whether there is such a cell only the report's form knows. */
export const ADDRESS = /^[0-9a-z]{1,8}:[A-Za-z][A-Za-z_]{0,39}:[A-Za-z][A-Za-z_]{0,39}$/

/** What begins with a tag is HTML; all else is text as people type it. */
export const looksLikeHtml = (typed: string): boolean => /^\s*<[a-z!/]/i.test(typed)

const sameMarks = (a: Marks, b: Marks): boolean => Boolean(a.strong) === Boolean(b.strong) && Boolean(a.em) === Boolean(b.em)
const marked = (marks: Marks): Marks => ({ ...(marks.strong ? { strong: true } : {}), ...(marks.em ? { em: true } : {}) })
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
const collapse = (text: string): string => text.replace(/[\t\n\v\f\r \u00a0]+/g, ' ').replace(/[\u0000-\u001f\u007f\u200b\ufeff]/g, '')

function joined(line: Line): Inline[] {
  const out: Inline[] = []
  for (const inline of line) {
    const last = out.at(-1)
    if (inline.kind !== 'text') out.push(inline.kind === 'break' ? inline : { ...marked(inline), kind: 'figure', address: inline.address, shown: collapse(inline.shown).trim() })
    else if (last?.kind === 'text' && sameMarks(last, inline)) out[out.length - 1] = { ...last, text: collapse(last.text + inline.text) }
    else if (collapse(inline.text) !== '') out.push({ ...marked(inline), kind: 'text', text: collapse(inline.text) })
  }
  return out
}

const EDGES = { start: (text: string) => text.trimStart(), end: (text: string) => text.trimEnd() }

function trimEdge(segment: Inline[], edge: keyof typeof EDGES): Inline[] {
  const rest = [...segment]
  for (;;) {
    const at = edge === 'start' ? 0 : rest.length - 1
    const run = rest[at]
    if (run?.kind !== 'text') return rest
    const text = EDGES[edge](run.text)
    if (text !== '') return rest.with(at, { ...run, text })
    rest.splice(at, 1)
  }
}

/** One line in its only form: runs joined, spaces single, no blank at either end or round a break, no two breaks together. */
export function tidyLine(line: Line): Line {
  const segments: Inline[][] = [[]]
  for (const inline of joined(line)) {
    if (inline.kind === 'break') segments.push([])
    else segments.at(-1)?.push(inline)
  }
  const kept = segments.map((segment) => trimEdge(trimEdge(segment, 'start'), 'end')).filter((segment) => segment.length > 0)
  return kept.flatMap((segment, i) => (i === 0 ? segment : [{ kind: 'break' as const }, ...segment]))
}

const unbroken = (line: Line): Line => tidyLine(line.map((inline) => (inline.kind === 'break' ? { kind: 'text', text: ' ' } : inline)))

function tidyBlock(block: Block): Block | null {
  if ('items' in block) {
    const items = block.items.map(tidyLine).filter((item) => item.length > 0)
    return items.length > 0 ? { kind: block.kind, items } : null
  }
  const line = block.kind === 'p' ? tidyLine(block.line) : unbroken(block.line)
  return line.length > 0 ? { kind: block.kind, line } : null
}

/** Prose in its only form: no empty blocks, headings of one line, neighbouring lists of one kind made one. */
export function tidy(prose: Prose): Prose {
  const out: Block[] = []
  for (const block of prose.map(tidyBlock)) {
    const last = out.at(-1)
    if (block === null) continue
    if ('items' in block && last && 'items' in last && last.kind === block.kind) out[out.length - 1] = { kind: last.kind, items: [...last.items, ...block.items] }
    else out.push(block)
  }
  return out
}

const lineOfBlock = (block: Block): readonly Line[] => ('items' in block ? block.items : [block.line])

/** All figures in reading order. */
export const figuresIn = (prose: Prose): FigureRun[] =>
  prose.flatMap(lineOfBlock).flat().filter((inline) => inline.kind === 'figure')

/** The same prose with every run passed through `change`. */
export function mapRuns(prose: Prose, change: (inline: Inline) => Inline): Prose {
  return tidy(prose.map((block) => ('items' in block
    ? { kind: block.kind, items: block.items.map((item) => item.map(change)) }
    : { kind: block.kind, line: block.line.map(change) })))
}

const plainLine = (line: Line): string => line.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'figure' ? inline.shown : '\n')).join('')

/** What a reader reads: one line a block or item, figures as their values, no marks. */
export const plainProse = (prose: Prose): string => prose.flatMap(lineOfBlock).map(plainLine).join('\n')
