import { ADDRESS, tidy, type Block, type Inline, type Line, type Prose } from './prose.ts'

/**
 * Prose as plain text, for a form without scripts: a blank line parts paragraphs; `### ` and `#### ` are headings, `- ` and
 * `1. ` are list items (a second line of an item is indented); `**strong**`, `*emphasis*`; `{{3:new:total}}` is a figure.
 * A backslash takes away a sign's meaning.
 */
const HEADING_SIGNS = { h3: '### ', h4: '#### ' } as const
const LINE_START = /^(#{3,4} |- |\d{1,3}\. )/

const guarded = (text: string): string => text.replace(/[\\*]|\{(?=\{)/g, '\\$&')
/** A line that only looks like a heading or an item: its last sign is guarded (`1\. `, `\- `, `##\# `). */
const guardedStart = (text: string): string => text.replace(LINE_START, (sign) => `${sign.slice(0, -2)}\\${sign.slice(-2)}`)

function lineText(line: Line): string[] {
  const rows = ['']
  let strong = false
  let em = false
  const add = (text: string) => { rows[rows.length - 1] += text }
  const turn = (toStrong: boolean, toEm: boolean) => {
    add(`${strong === toStrong ? '' : '**'}${em === toEm ? '' : '*'}`)
    strong = toStrong
    em = toEm
  }
  for (const inline of line) {
    if (inline.kind === 'break') {
      turn(false, false)
      rows.push('')
    } else {
      turn(Boolean(inline.strong), Boolean(inline.em))
      add(inline.kind === 'text' ? guarded(inline.text) : `{{${inline.address}}}`)
    }
  }
  turn(false, false)
  return rows.map(guardedStart)
}

function blockText(block: Block): string {
  if (!('items' in block)) return `${block.kind === 'p' ? '' : HEADING_SIGNS[block.kind]}${lineText(block.line).join('\n')}`
  return block.items.map((item, i) => `${block.kind === 'ul' ? '- ' : `${i + 1}. `}${lineText(item).join('\n  ')}`).join('\n')
}

/** Prose as people may type it in a plain box. */
export const proseText = (prose: Prose): string => prose.map(blockText).join('\n\n').replace(/^</, '\\<')

type Sign = { readonly toggle: 'strong' | 'em'; readonly text: string }
const SIGNS = /\\([\\*{#.<-])|\{\{([^{}\n]{1,90})\}\}|\*\*|\*|[^\\{*]+|[\\{]/g

function signsOf(row: string): (Inline | Sign)[] {
  return [...row.matchAll(SIGNS)].map(([whole, plain, address]): Inline | Sign => {
    if (plain !== undefined) return { kind: 'text', text: plain }
    if (address !== undefined) return ADDRESS.test(address.trim()) ? { kind: 'figure', address: address.trim(), shown: '' } : { kind: 'text', text: whole }
    return whole === '**' ? { toggle: 'strong', text: whole } : whole === '*' ? { toggle: 'em', text: whole } : { kind: 'text', text: whole }
  })
}

/** A sign without its partner in the row is only an asterisk: 3*4. */
function withoutLonely(row: (Inline | Sign)[]): (Inline | Sign)[] {
  let kept = row
  for (const toggle of ['strong', 'em'] as const) {
    const places = kept.flatMap((it, i) => ('toggle' in it && it.toggle === toggle ? [i] : []))
    const lonely = places.length % 2 === 1 ? places.at(-1) : undefined
    kept = kept.map((it, i) => (i === lonely && 'toggle' in it ? { kind: 'text', text: it.text } : it))
  }
  return kept
}

function rowOf(row: string): Inline[] {
  const on = { strong: false, em: false }
  return withoutLonely(signsOf(row)).flatMap((it): Inline[] => {
    if ('toggle' in it) {
      on[it.toggle] = !on[it.toggle]
      return []
    }
    return [it.kind === 'break' ? it : { ...it, ...(on.strong ? { strong: true } : {}), ...(on.em ? { em: true } : {}) }]
  })
}

const startOf = (row: string): { kind: Block['kind']; rest: string } | null => {
  const sign = LINE_START.exec(row)?.[0]
  if (sign === undefined) return null
  return { kind: sign === '### ' ? 'h3' : sign === '#### ' ? 'h4' : sign === '- ' ? 'ul' : 'ol', rest: row.slice(sign.length) }
}
const blockOf = (kind: Block['kind'], line: Line): Block => (kind === 'ul' || kind === 'ol' ? { kind, items: [line] } : { kind, line })

/** Reads what somebody typed in the plain box. Figures come without a value: bind them before they are shown. */
export function parseText(text: string): Prose {
  const blocks: Block[] = []
  let open: { kind: Block['kind']; line: Inline[] } | null = null
  const close = () => {
    if (open) blocks.push(blockOf(open.kind, open.line))
    open = null
  }
  for (const row of text.split(/\r\n|\r|\n/)) {
    const start = startOf(row.trimStart())
    const goesOn: boolean = open !== null && (open.kind === 'p' || ((open.kind === 'ul' || open.kind === 'ol') && /^\s/.test(row)))
    if (row.trim() === '') close()
    else if (start) {
      close()
      open = { kind: start.kind, line: rowOf(start.rest) }
    } else if (open && goesOn) open = { kind: open.kind, line: [...open.line, { kind: 'break' }, ...rowOf(row.trim())] }
    else {
      close()
      open = { kind: 'p', line: rowOf(row.trim()) }
    }
  }
  close()
  return tidy(blocks)
}
