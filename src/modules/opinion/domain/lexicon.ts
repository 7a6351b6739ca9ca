/** Words of one kind with what each stands for: 临禾、临禾镇 → linhe. */
export type Lexicon = { readonly find: (text: string) => readonly string[] }
type Entry = { readonly length: number; readonly word: string; readonly means: string }

/** Finds all words of a list in a text, the longest at each place, each meaning once, in the order of the text. A text is read once whatever the size of the list. */
export function lexicon(words: readonly (readonly [word: string, means: string])[]): Lexicon {
  const byFirst = new Map<string, Entry[]>()
  for (const [word, means] of words) {
    if (word === '') continue
    const first = word.slice(0, 1), list = byFirst.get(first)
    if (list) list.push({ length: word.length, word, means })
    else byFirst.set(first, [{ length: word.length, word, means }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return {
    find(text) {
      const found = new Set<string>()
      for (let at = 0; at < text.length;) {
        const entry = byFirst.get(text[at] ?? '')?.find(({ word }) => text.startsWith(word, at))
        if (entry) { found.add(entry.means); at += entry.length } else at += 1
      }
      return [...found]
    },
  }
}
