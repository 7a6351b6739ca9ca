import type { Figures } from '#platform/language-model/sections'

type Node = { readonly children: Map<number, Node>; word: number }
const emptyNode = (): Node => ({ children: new Map(), word: -1 })

function grown(words: readonly string[], codes: Uint16Array): Node {
  const root = emptyNode()
  for (const [number, word] of words.entries()) {
    let node = root
    for (let at = 0; at < word.length; at += 1) {
      const code = codes[word.charCodeAt(at)] ?? 0
      const next = node.children.get(code) ?? emptyNode()
      node.children.set(code, next)
      node = next
    }
    node.word = number
  }
  return root
}

/** Codes by how often a unit stands in words, so that the common ones lie close together. */
function codesOf(words: readonly string[]): Uint16Array {
  const counts = new Map<number, number>()
  for (const word of words) for (let at = 0; at < word.length; at += 1) counts.set(word.charCodeAt(at), (counts.get(word.charCodeAt(at)) ?? 0) + 1)
  const codes = new Uint16Array(65_536)
  for (const [index, [unit]] of [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).entries()) codes[unit] = index + 1
  return codes
}

class Cells {
  base = new Int32Array(1 << 21)
  parent = new Int32Array(1 << 21).fill(-1)
  word = new Int32Array(1 << 21).fill(-1)
  private firstFree = 1
  size = 1

  /** The first base at which all codes find free cells. */
  baseFor(codes: readonly number[]): number {
    while ((this.parent[this.firstFree] ?? -1) >= 0) this.firstFree += 1
    const lowest = codes[0] ?? 1
    for (let at = Math.max(this.firstFree, lowest + 1); ; at += 1) {
      if ((this.parent[at] ?? -1) >= 0) continue
      const base = at - lowest
      if (codes.every((code) => (this.parent[base + code] ?? -1) < 0)) return base
    }
  }
}

/** The words as a double array; the root is node 0. */
export function wordTree(words: readonly string[]): Pick<Figures, 'codes' | 'base' | 'parent' | 'wordAt'> {
  const codes = codesOf(words)
  const cells = new Cells()
  cells.parent[0] = 0
  const waiting: [number, Node][] = [[0, grown(words, codes)]]
  for (let next = waiting.shift(); next !== undefined; next = waiting.pop()) {
    const [at, node] = next
    cells.word[at] = node.word
    const children = [...node.children.keys()].sort((a, b) => a - b)
    if (children.length === 0) continue
    const base = cells.baseFor(children)
    cells.base[at] = base
    for (const code of children) {
      cells.parent[base + code] = at
      cells.size = Math.max(cells.size, base + code + 1)
      const child = node.children.get(code)
      if (child !== undefined) waiting.push([base + code, child])
    }
  }
  return { codes, base: cells.base.slice(0, cells.size), parent: cells.parent.slice(0, cells.size), wordAt: cells.word.slice(0, cells.size) }
}
