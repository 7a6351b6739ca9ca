import type { Block, Cell, Extracted } from './extracted.ts'

const PAGE_NUMBER = /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}页?)\s*$/
const PIPE_RULE = /^[\s|:+=-]+$/
const BOX_RULE = /^[\s─━┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═+]+$/

const cells = (pieces: readonly string[]): Cell[] => pieces.map((piece) => ({ text: piece.trim() }))

function pipeCells(line: string): Cell[] | null {
  if (!line.includes('|')) return null
  const trimmed = line.trim()
  const pieces = trimmed.split('|')
  if (pieces.length < 3 && !trimmed.startsWith('|') && !trimmed.endsWith('|')) return null
  if (trimmed.startsWith('|')) pieces.shift()
  if (trimmed.endsWith('|') && pieces.length > 0) pieces.pop()
  return cells(pieces)
}

/** A line with a tab behind a text is a row; a tab before a single text is only an indent. */
const tabCells = (line: string): Cell[] | null => (line.trimStart().includes('\t') ? cells(line.split('\t')) : null)

/** TXT and Markdown: pipes and tabs make grid rows, everything else is a line. */
export function textBlocks(text: string): Extracted {
  const blocks: Block[] = []
  let rows: (readonly Cell[])[] = []
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: 'grid', rows })
    rows = []
  }
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/[｜│┃║]/g, '|')
    if (line.trim() !== '' && (BOX_RULE.test(line) || (line.includes('--') && PIPE_RULE.test(line)) || PAGE_NUMBER.test(line))) continue
    const row = pipeCells(line) ?? tabCells(line)
    if (row) rows.push(row)
    else {
      close()
      blocks.push({ kind: 'line', text: line.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/\*\*/g, '') })
    }
  }
  close()
  return { blocks, titleHint: null }
}
