import type { Block, Cell } from '../extracted.ts'
import { cellText, lineText, linesOf, parted, type Piece } from './lines.ts'
import { mergeRulings, type Ruling } from './rulings.ts'
import { cellAt, lattices, type Lattice } from './tables.ts'

type Placed = { readonly top: number; readonly block: Block }
const PAGE_NUMBER = /^\s*(?:[-—–－]?\s*\d{1,4}\s*[-—–－]?|第\s*\d+\s*页.*)\s*$/

const middle = (piece: Piece): readonly [number, number] => [piece.x + piece.width / 2, piece.y + piece.height * 0.3]

function gridOf(table: Lattice, texts: ReadonlyMap<number, readonly Piece[]>): Block {
  const columns = table.xs.length - 1, rows = table.ys.length - 1
  const seen = new Set<number>()
  const grid: Cell[][] = []
  for (let row = 0; row < rows; row += 1) {
    const cells: Cell[] = []
    for (let column = 0; column < columns; column += 1) {
      const root = table.cell[row * columns + column] ?? 0
      if (!seen.has(root)) cells.push({ text: cellText(texts.get(root) ?? []) })
      seen.add(root)
    }
    grid.push(cells)
  }
  return { kind: 'grid', rows: grid }
}

/** A page's tables and lines in reading order. */
export function pageBlocks(pieces: readonly Piece[], rulings: readonly Ruling[], height: number): Block[] {
  const tables = lattices(mergeRulings(rulings))
  const inTable = tables.map(() => new Map<number, Piece[]>())
  const loose: Piece[] = []
  for (const piece of pieces) {
    const home = (part: Piece): readonly [number, number] | null => {
      const [x, y] = middle(part)
      for (const [index, table] of tables.entries()) {
        const cell = cellAt(table, x, y)
        if (cell !== null) return [index, cell]
      }
      return null
    }
    for (const part of parted(piece, (one, other) => String(home(one)) !== String(home(other)))) {
      const at = home(part)
      const texts = at ? inTable[at[0]] : undefined
      if (at && texts) texts.set(at[1], [...(texts.get(at[1]) ?? []), part])
      else loose.push(part)
    }
  }
  const placed: Placed[] = tables.flatMap((table, index) => {
    const texts = inTable[index]
    return texts && texts.size > 0 ? [{ top: table.ys[0] ?? 0, block: gridOf(table, texts) }] : []
  })
  for (const line of linesOf(loose)) {
    const top = line[0]?.y ?? 0
    const text = lineText(line)
    const edge = top < height * 0.1 || top > height * 0.93
    if (text.trim() !== '' && !(edge && PAGE_NUMBER.test(text))) placed.push({ top, block: { kind: 'line', text } })
  }
  return placed.sort((one, other) => other.top - one.top).map(({ block }) => block)
}
