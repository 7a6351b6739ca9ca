/** Word figures of one source: natural logarithms; the bigrams are sorted by first, then second word. */
export type WordFigures = {
  readonly name: string
  readonly words: readonly string[]
  readonly unigram: Float64Array
  readonly bigrams: { readonly first: Uint32Array; readonly second: Uint32Array; readonly log: Float32Array }
  /** Weight of the unigram where a pair is not listed. */
  readonly backOff: Float64Array
}
