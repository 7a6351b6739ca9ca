/** A tree of the terms' letters in preorder: node 0 is the root, children stand in the order of their codes. */
export type TermTree = {
  readonly size: number
  readonly code: Uint16Array
  readonly parent: Int32Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  readonly children: Uint16Array
  readonly depth: Uint16Array
  /** Node → the term that ends there, counted from 1. */
  readonly term: Int32Array
}

/** Terms that are not empty as strings of their codes, in order; with the number of the term, counted from 1. */
function codedTerms(terms: readonly string[], codes: Uint16Array): { coded: string; term: number }[] {
  return terms
    .map((term, at) => ({ coded: String.fromCharCode(...Array.from({ length: term.length }, (_, unit) => codes[term.charCodeAt(unit)] ?? 0)), term: at + 1 }))
    .filter(({ coded }) => coded !== '')
    .sort((a, b) => (a.coded < b.coded ? -1 : a.coded > b.coded ? 1 : a.term - b.term))
}

const shared = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

/** The tree; `twins` is filled with the next term of the same letters. */
export function termTree(terms: readonly string[], codes: Uint16Array, twins: Int32Array): TermTree {
  const sorted = codedTerms(terms, codes)
  const most = 1 + sorted.reduce((sum, { coded }) => sum + coded.length, 0)
  const [code, children, depth] = [new Uint16Array(most), new Uint16Array(most), new Uint16Array(most)]
  const [parent, firstChild, lastChild, nextSibling, term] = [new Int32Array(most), new Int32Array(most), new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  let size = 1
  let before = ''
  let lastTwin = 0
  const path: number[] = [0]
  for (const { coded, term: number } of sorted) {
    if (coded === before) twins[lastTwin - 1] = number
    for (let at = shared(before, coded); at < coded.length; at += 1) {
      const above = path[at] ?? 0
      const node = size++
      code[node] = coded.charCodeAt(at)
      parent[node] = above
      depth[node] = at + 1
      if (firstChild[above] === 0) firstChild[above] = node
      else nextSibling[lastChild[above] ?? 0] = node
      lastChild[above] = node
      children[above] = (children[above] ?? 0) + 1
      path[at + 1] = node
    }
    if (coded !== before) term[path[coded.length] ?? 0] = number
    before = coded
    lastTwin = number
  }
  return { size, code, parent, firstChild, nextSibling, children, depth, term }
}
