/** A text is read in pieces of this many units at most, so that time and memory stay linear whatever stands in it. */
export const LONGEST_PIECE = 4_000
/** Runs of digits and letters may end beyond the longest word, but never beyond the piece. */
const ENDS = LONGEST_PIECE + 1

/** Edges of possible words, in typed arrays that are used again for every reading: word, end, cost so far, the edge before, the next edge that ends at the same place. */
export class Lattice {
  word = new Int32Array(1024)
  end = new Int32Array(1024)
  before = new Int32Array(1024)
  sibling = new Int32Array(1024)
  cost = new Float64Array(1024)
  /** The last edge that ends at each place, or -1. */
  headAt = new Int32Array(ENDS)
  private size = 0

  clear(length: number): void {
    if (length >= this.headAt.length) this.headAt = new Int32Array(length + 1)
    this.size = 0
    this.headAt.fill(-1, 0, length + 1)
  }

  add(word: number, end: number, cost: number, before: number): void {
    if (this.size === this.word.length) this.grow()
    const edge = this.size++
    this.word[edge] = word
    this.end[edge] = end
    this.cost[edge] = cost
    this.before[edge] = before
    this.sibling[edge] = this.headAt[end] ?? -1
    this.headAt[end] = edge
  }

  private grow(): void {
    const room = this.word.length * 2
    this.word = widened(this.word, new Int32Array(room))
    this.end = widened(this.end, new Int32Array(room))
    this.before = widened(this.before, new Int32Array(room))
    this.sibling = widened(this.sibling, new Int32Array(room))
    this.cost = widened(this.cost, new Float64Array(room))
  }
}

function widened<Numbers extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(old: Numbers, next: Numbers): Numbers {
  next.set(old)
  return next
}
