import { denseCodes } from './dense-codes.ts'
import { placesOf } from './places.ts'
import { termTree, type TermTree } from './term-tree.ts'
import { BASE, CELL, ENDING, FALL, FREE, LONGEST_TERM, PARENT, type WordTable } from './word-table.ts'

/** Nodes with their parents before them, level by level. */
function byDepth({ depth, size }: TermTree): Int32Array {
  const starts = new Int32Array(LONGEST_TERM + 2)
  for (let node = 0; node < size; node += 1) starts[(depth[node] ?? 0) + 1] = (starts[(depth[node] ?? 0) + 1] ?? 0) + 1
  for (let level = 1; level < starts.length; level += 1) starts[level] = (starts[level] ?? 0) + (starts[level - 1] ?? 0)
  const order = new Int32Array(size)
  for (let node = 0; node < size; node += 1) {
    const level = depth[node] ?? 0
    const place = starts[level] ?? 0
    order[place] = node
    starts[level] = place + 1
  }
  return order
}

/** The state after this code, as the scan would find it. */
function stepOf(cells: Int32Array, from: number, code: number): number {
  for (let state = from; ; state = cells[state * CELL + FALL] ?? 0) {
    const next = (cells[state * CELL + BASE] ?? 0) + code
    if (cells[next * CELL + PARENT] === state) return next
    if (state === 0) return 0
  }
}

/** Falls and endings, level by level, because each needs those of the levels above. */
function link(tree: TermTree, stateOf: Int32Array, cells: Int32Array, ends: Int32Array): void {
  for (const node of byDepth(tree)) {
    if (node === 0) continue
    const state = stateOf[node] ?? 0
    const above = stateOf[tree.parent[node] ?? 0] ?? 0
    const fall = above === 0 ? 0 : stepOf(cells, cells[above * CELL + FALL] ?? 0, tree.code[node] ?? 0)
    cells[state * CELL + FALL] = fall
    cells[state * CELL + ENDING] = ends[state] !== 0 ? state : cells[fall * CELL + ENDING] ?? 0
  }
}

/** An automaton that finds all these terms in one pass over a text; the number of a term is its place in the list. Empty terms are never found. */
export function buildWords(terms: readonly string[]): WordTable {
  const long = terms.find((term) => term.length > LONGEST_TERM)
  if (long !== undefined) throw new Error(`a term has ${long.length} signs; at most ${LONGEST_TERM} are allowed`)
  const { codes, units } = denseCodes(terms)
  const twins = new Int32Array(terms.length)
  const tree = termTree(terms, codes, twins)
  const { bases, end } = placesOf(tree)
  // Any code may be added to any base, so the array ends where the last base could reach.
  const states = end + units.length + 1
  const cells = new Int32Array(states * CELL)
  const ends = new Int32Array(states)
  for (let state = 0; state < states; state += 1) cells[state * CELL + PARENT] = FREE
  const stateOf = new Int32Array(tree.size)
  for (let node = 0; node < tree.size; node += 1) {
    const parent = tree.parent[node] ?? 0
    const state = node === 0 ? 0 : (bases[parent] ?? 0) + (tree.code[node] ?? 0)
    stateOf[node] = state
    cells[state * CELL + BASE] = bases[node] ?? 0
    if (node !== 0) cells[state * CELL + PARENT] = stateOf[parent] ?? 0
    ends[state] = tree.term[node] ?? 0
  }
  link(tree, stateOf, cells, ends)
  return { codes, cells, ends, lengths: Uint16Array.from(terms, ({ length }) => length), twins }
}
