import type { Block } from './extracted.ts'
import { normalise } from './normalise.ts'

/** Marks the start of a grid row, whose cells are parted by tabs; and a line that holds only blanks. */
export const ROW = '\u0001'
export const BLANK_LINE = '\u0002'

/**
 * The whole report as one string, so that every layout is searched in one way: `text` keeps the borders of lines and cells,
 * `compact` has no blanks, borders or quotation marks (labels are found in it, however they were broken), `at` leads back.
 */
export type Tape = { readonly text: string; readonly compact: string; readonly at: Int32Array }

const SKIPPED = new Set([...' \t\n\r\u0001\u0002"\'“”‘’「」『』＂＇*'].map((char) => char.charCodeAt(0)))
const inCell = (text: string): string => normalise(text).replace(/\s+/g, ' ').trim()

function lineText(text: string): string {
  if (text === '') return '\n'
  const plain = normalise(text).replace(/\s+/g, ' ')
  return plain.trim() === '' ? `${BLANK_LINE}\n` : `${plain.trim()}\n`
}

/** Lays the blocks out on one tape. */
export function makeTape(blocks: readonly Block[]): Tape {
  const parts: string[] = []
  for (const block of blocks) {
    if (block.kind === 'line') parts.push(lineText(block.text))
    else for (const row of block.rows) parts.push(ROW, row.map((cell) => inCell(cell.text)).join('\t'), '\n')
  }
  return tapeOf(parts.join(''))
}

function tapeOf(text: string): Tape {
  const at = new Int32Array(text.length + 1)
  const kept: string[] = []
  let length = 0
  let from = -1
  for (let index = 0; index < text.length; index += 1) {
    if (SKIPPED.has(text.charCodeAt(index))) {
      if (from >= 0) kept.push(text.slice(from, index))
      from = -1
    } else {
      if (from < 0) from = index
      at[length] = index
      length += 1
    }
  }
  if (from >= 0) kept.push(text.slice(from))
  at[length] = text.length
  return { text, compact: kept.join(''), at: at.subarray(0, length + 1) }
}

/** A stretch of the tape, in places of `compact`. */
export type Stretch = { readonly from: number; readonly to: number }
export const textIndex = (tape: Tape, compactIndex: number): number => tape.at[compactIndex] ?? tape.text.length
/** Where the text before a place of `compact` ends: right after its last character, so that borders belong to what follows. */
export const textEnd = (tape: Tape, compactIndex: number): number => (compactIndex === 0 ? 0 : textIndex(tape, compactIndex - 1) + 1)
