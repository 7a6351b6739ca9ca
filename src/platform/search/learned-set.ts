import { addToHash, LONGEST_LEARNED, newHash, signOfHash } from './signs.ts'

const BEGINNING = 1
const WORD = 2

const signed = (text: string, start: number, end: number): number => {
  const hash = newHash()
  for (let at = start; at < end; at += 1) addToHash(hash, text.charCodeAt(at))
  return signOfHash(hash)
}

/** Words that a segment knows beside the dictionary's, and all their beginnings: an open table, for it is asked some thousand times a text. */
export class LearnedSet {
  readonly words: readonly string[]
  private readonly mask: number
  private readonly keys: Float64Array
  private readonly marks: Uint8Array

  constructor(words: readonly string[]) {
    this.words = words
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, words.length * 8)))
    this.mask = size - 1
    this.keys = new Float64Array(size).fill(-1)
    this.marks = new Uint8Array(size)
    for (const word of words) {
      for (let end = 3; end < word.length; end += 1) this.mark(signed(word, 0, end), BEGINNING)
      this.mark(signed(word, 0, word.length), WORD)
    }
  }

  private mark(sign: number, mark: number): void {
    const slot = this.slotOf(sign)
    this.keys[slot] = sign
    this.marks[slot] = (this.marks[slot] ?? 0) | mark
  }

  private slotOf(sign: number): number {
    let slot = (sign >>> 0) & this.mask
    while (this.keys[slot] !== sign && this.keys[slot] !== -1) slot = (slot + 1) & this.mask
    return slot
  }

  /** Gives the sign of every word of the set, at every place where it stands in the stretch. */
  eachIn(stretch: string, found: (sign: number) => void): void {
    if (this.words.length === 0) return
    for (let start = 0; start + 2 < stretch.length; start += 1) {
      const hash = newHash()
      addToHash(hash, stretch.charCodeAt(start))
      addToHash(hash, stretch.charCodeAt(start + 1))
      const last = Math.min(stretch.length, start + LONGEST_LEARNED)
      for (let end = start + 2; end < last; end += 1) {
        addToHash(hash, stretch.charCodeAt(end))
        const sign = signOfHash(hash)
        const mark = this.marks[this.slotOf(sign)] ?? 0
        if ((mark & WORD) !== 0) found(sign)
        if ((mark & BEGINNING) === 0) break
      }
    }
  }
}
