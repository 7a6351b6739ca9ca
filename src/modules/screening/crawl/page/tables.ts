import type { Block } from './blocks.ts'

type Frame = { readonly number: number; row: number; column: number; occupied: number[]; cell: { firstBlock: number; head: boolean; column: number } | null; holdsTable: boolean }
const LONGEST_CELL = 2000
const span = (said: string | undefined, most: number): number => Math.min(Math.max(Math.trunc(Number(said ?? '1')) || 1, 1), most)

/** Follows the tables of a page, one in another: which cell stands in which row and column, spans counted. */
export type Tables = {
  readonly open: () => void
  readonly close: () => void
  readonly row: () => void
  readonly openCell: (attributes: Readonly<Record<string, string>>, isHead: boolean) => void
  readonly closeCell: () => void
}

export function newTables(blocks: Block[]): Tables {
  const frames: Frame[] = []
  let count = 0
  /** What stands in a cell is one stretch, unless it is a cell that only lays out the page: then its paragraphs stay what they are. */
  const settle = (frame: Frame): void => {
    const cell = frame.cell
    frame.cell = null
    if (!cell || frame.holdsTable) { frame.holdsTable = false; return }
    const inside = blocks.slice(cell.firstBlock)
    const [first, ...rest] = inside
    if (!first || inside.reduce((sum, { text }) => sum + text.length + 1, 0) > LONGEST_CELL) return
    const whole: Block = { ...first, kind: 'cell', table: frame.number, row: frame.row, column: cell.column, head: cell.head }
    for (const block of rest) {
      const shift = whole.text.length + 1
      whole.links = [...whole.links, ...block.links.map((link) => ({ ...link, start: link.start + shift, end: link.end + shift }))]
      whole.text += `\n${block.text}`
    }
    blocks.splice(cell.firstBlock, inside.length, whole)
  }
  return {
    open: () => {
      const outer = frames.at(-1)
      if (outer) outer.holdsTable = true
      count += 1
      frames.push({ number: count, row: -1, column: 0, occupied: [], cell: null, holdsTable: false })
    },
    close: () => {
      const frame = frames.pop()
      if (frame?.cell) settle(frame)
    },
    row: () => {
      const frame = frames.at(-1)
      if (!frame) return
      if (frame.cell) settle(frame)
      frame.row += 1
      frame.column = 0
      frame.occupied = frame.occupied.map((left) => Math.max(left - 1, 0))
    },
    openCell: (attributes, isHead) => {
      const frame = frames.at(-1)
      if (!frame) return
      if (frame.cell) settle(frame)
      if (frame.row < 0) frame.row = 0
      while ((frame.occupied[frame.column] ?? 0) > 0) frame.column += 1
      const wide = span(attributes['colspan'], 200), high = span(attributes['rowspan'], 5000)
      for (let column = frame.column; column < frame.column + wide; column += 1) frame.occupied[column] = high
      frame.cell = { firstBlock: blocks.length, head: isHead, column: frame.column }
      frame.column += wide
    },
    closeCell: () => {
      const frame = frames.at(-1)
      if (frame?.cell) settle(frame)
    },
  }
}
