import { Parser } from 'htmlparser2'
import { assembled, type Block } from './blocks.ts'
import { newBlockWriter, type BlockWriter } from './block-writer.ts'
import { newPageHead } from './page-head.ts'
import type { PageText } from './page-text.ts'
import { newTables, type Tables } from './tables.ts'
import { BLOCK_TAGS, isHidden, isSharedPart, type Attributes } from './tags.ts'

const MOST_CHARACTERS = 3_000_000
const MOST_ANCHORS = 5000
/** The parser's own list of open tags is slow when it is very long; no page that people read nests so deep. */
const DEEPEST = 10_000

/** Reads a page as its text comes in, tag by tag, without ever holding a tree of it. */
export type PageReader = { readonly write: (html: string) => void; readonly end: () => PageText }

function openTag(name: string, attributes: Attributes, writer: BlockWriter, tables: Tables): void {
  const { href, src } = attributes
  if (/^h[1-6]$/.test(name)) writer.beginHeading()
  else if (name === 'a' && href !== undefined) writer.openLink(href)
  else if (name === 'area' && href !== undefined) { writer.openLink(href); writer.write(attributes['alt'] ?? ''); writer.closeLink() }
  else if (name === 'img') {
    if (src && !src.startsWith('data:')) writer.point(src, 'resource')
    writer.picture(attributes['alt']?.trim() ?? '')
  } else if ((name === 'iframe' || name === 'frame') && src) writer.point(src, 'frame')
  else if (name === 'table') tables.open()
  else if (name === 'tr') tables.row()
  else if (name === 'td' || name === 'th') tables.openCell(attributes, name === 'th')
}

function closeTag(name: string, writer: BlockWriter, tables: Tables): void {
  if (name === 'a') writer.closeLink()
  if (BLOCK_TAGS.has(name)) writer.flush()
  if (/^h[1-6]$/.test(name)) writer.endHeading()
  if (name === 'td' || name === 'th') tables.closeCell()
  if (name === 'table') tables.close()
}

export function pageReader(): PageReader {
  const writer = newBlockWriter(), tables = newTables(writer.blocks), head = newPageHead(), anchors = new Set<string>()
  /** For every open tag that is seen: whether it begins a shared part. */
  const open: boolean[] = []
  let title = '', isTitle = false, hasTitle = false, skipped = 0, characters = 0, depth = 0, isTooDeep = false

  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (depth > DEEPEST) { isTooDeep = true; parser.pause(); return }
      if (skipped > 0) { skipped += 1; return }
      for (const id of [attributes['id'], name === 'a' ? attributes['name'] : undefined]) if (id && anchors.size < MOST_ANCHORS) anchors.add(id)
      if (isHidden(name, attributes)) { skipped = 1; return }
      if (BLOCK_TAGS.has(name)) writer.flush()
      const isShared = isSharedPart(name, attributes)
      open.push(isShared)
      if (isShared) writer.enterShared()
      if (name === 'title' && !hasTitle) isTitle = true
      head.take(name, attributes)
      openTag(name, attributes, writer, tables)
    },
    ontext: (data) => {
      if (skipped > 0 || characters >= MOST_CHARACTERS) return
      characters += data.length
      if (isTitle) title += data
      else writer.write(data)
    },
    onclosetag: (name) => {
      depth -= 1
      if (isTooDeep) return
      if (skipped > 0) { skipped -= 1; return }
      if (name === 'title') { hasTitle = true; isTitle = false }
      closeTag(name, writer, tables)
      if (open.pop()) writer.leaveShared()
    },
  }, { decodeEntities: true })
  return {
    write: (html) => { if (characters < MOST_CHARACTERS && !isTooDeep) parser.write(html) },
    end: () => {
      parser.end()
      const blocks = writer.end(), name = title.replace(/\s+/g, ' ').trim()
      const titled: readonly Block[] = name === '' ? blocks : [{ kind: 'title', text: name, links: [], isShared: false }, ...blocks]
      return { ...assembled(titled), ...head.facts(), anchors, title: name, isCut: isTooDeep || characters >= MOST_CHARACTERS }
    },
  }
}

/** A whole page at once. */
export function pageTextOf(html: string): PageText {
  const reader = pageReader()
  reader.write(html)
  return reader.end()
}
