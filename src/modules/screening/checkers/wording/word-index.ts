type Entry<T> = { readonly word: string; readonly held: T }
/** Words by their first character; `starts` tells in one step that no word begins with a character. */
export type WordIndex<T> = { readonly starts: Uint8Array; readonly words: ReadonlyMap<number, readonly Entry<T>[]>; readonly size: number }

/** An index of words, as many as a few thousand, with what is held for each. */
export function wordIndex<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const starts = new Uint8Array(0x10000)
  const words = new Map<number, Entry<T>[]>()
  for (const [word, held] of entries) {
    if (word === '') continue
    const code = word.charCodeAt(0)
    starts[code] = 1
    words.set(code, [...(words.get(code) ?? []), { word, held }])
  }
  return { starts, words, size: words.size }
}

/** Every place at which a word of the index stands, overlapping ones too. */
export function eachListed<T>({ starts, words }: WordIndex<T>, text: string, found: (held: T, start: number, word: string) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (starts[code] === 0) continue
    for (const { word, held } of words.get(code) ?? []) {
      if (text.startsWith(word, at)) found(held, at, word)
    }
  }
}
