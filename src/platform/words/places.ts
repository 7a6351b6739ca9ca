import { FreeCells } from './free-cells.ts'
import type { TermTree } from './term-tree.ts'

/** After so many free cells that did not fit, families of this size begin to look further on: what lies before is too full for them. */
const TRIES = 64

const codesOfChildren = (tree: TermTree, node: number): number[] => {
  const codes: number[] = []
  for (let child = tree.firstChild[node] ?? 0; child !== 0; child = tree.nextSibling[child] ?? 0) codes.push(tree.code[child] ?? 0)
  return codes
}

const fits = (base: number, codes: readonly number[], cells: FreeCells): boolean => {
  for (let nth = 0; nth < codes.length; nth += 1) if (!cells.isFree(base + (codes[nth] ?? 0))) return false
  return true
}

/** Finds places for families of one size after the other. A cell that was taken meanwhile still points forward, so the search may start at it; one past the last taken cell always fits, so each search ends. */
function finder(cells: FreeCells): (codes: readonly number[]) => number {
  let [size, from] = [0, 0]
  return (codes) => {
    if (codes.length !== size) [size, from] = [codes.length, 0]
    const [first = 0] = codes
    let cell = cells.after(from)
    for (let tries = 1; cell < first || !fits(cell - first, codes, cells); tries += 1) {
      if (tries % TRIES === 0) from = cell
      cell = cells.after(cell)
    }
    return cell - first
  }
}

/** Node → where its children begin. The largest families choose first and the many single children fill the holes (first fit by falling size), so that hardly a cell stays empty. */
export function placesOf(tree: TermTree): { bases: Int32Array; end: number } {
  const bases = new Int32Array(tree.size)
  const cells = new FreeCells(tree.size + 1024)
  const placeFor = finder(cells)
  const parents = Int32Array.from({ length: tree.size }, (_, node) => node).filter((node) => (tree.children[node] ?? 0) > 0)
  // The root has its place by right: its children stand at their codes.
  for (const node of parents.sort((a, b) => Number(b === 0) - Number(a === 0) || (tree.children[b] ?? 0) - (tree.children[a] ?? 0) || a - b)) {
    const codes = codesOfChildren(tree, node)
    const base = node === 0 ? 0 : placeFor(codes)
    for (const code of codes) cells.take(base + code)
    bases[node] = base
  }
  return { bases, end: cells.end }
}
