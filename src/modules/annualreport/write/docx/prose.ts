import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx'
import { FONTS } from '#platform/documents/docx-official'
import type { Block, Inline, Line, Prose } from '#shared/prose'

function run(inline: Inline): TextRun {
  if (inline.kind === 'break') return new TextRun({ break: 1 })
  const text = inline.kind === 'figure' ? inline.shown : inline.text
  return new TextRun({ text, ...(inline.strong ? { bold: true } : {}), ...(inline.em ? { font: FONTS.kai } : {}) })
}
const runs = (line: Line): TextRun[] => line.map(run)
const indent = { firstLineChars: 200, firstLine: 640 }

/** Lists are numbered by Word itself: `list` names the numbering, `instance` starts it again. */
export const LISTS = { ol: 'numbered', ul: 'bulleted' } as const

function blockParagraphs(block: Block, instance: number, keepNext: boolean): Paragraph[] {
  if ('items' in block) {
    return block.items.map((item) => new Paragraph({ keepNext, children: runs(item), numbering: { reference: LISTS[block.kind], level: 0, instance } }))
  }
  if (block.kind === 'p') return [new Paragraph({ keepNext, indent, alignment: AlignmentType.JUSTIFIED, children: runs(block.line) })]
  return [new Paragraph({ heading: block.kind === 'h3' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: runs(block.line) })]
}

/** Prose as paragraphs; with `keepLast` its last block stays on the page of what follows. */
export const proseParagraphs = (prose: Prose, keepLast: boolean, from = 0): Paragraph[] =>
  prose.flatMap((block, i) => blockParagraphs(block, from + i, keepLast && i === prose.length - 1))
