/** What a spelling may mean: spellings in order, each with its words, the most used first. */
export type PinyinTable = { readonly spellings: readonly string[]; readonly words: ReadonlyMap<string, readonly string[]> }
/** One thing to choose, and how many of the typed letters it stands for. */
export type Candidate = { readonly text: string; readonly takes: number }

/** Reads lines such as `yibao 医保 异宝`. */
export function readTable(text: string): PinyinTable {
  const words = new Map(text.split('\n').flatMap((line): [string, string[]][] => { const [spelling = '', ...some] = line.split(' '); return some.length > 0 ? [[spelling, some]] : [] }))
  return { spellings: [...words.keys()].sort(), words }
}

function firstNotBefore(spellings: readonly string[], letters: string): number {
  let [low, high] = [0, spellings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spellings[middle] ?? '') < letters) low = middle + 1
    else high = middle
  }
  return low
}

const MOST_LONGER = 12
/** Words whose spelling goes on where the letters end. */
function longer({ spellings, words }: PinyinTable, letters: string): string[] {
  const found: string[] = []
  for (let at = firstNotBefore(spellings, letters); found.length < MOST_LONGER; at += 1) {
    const spelling = spellings[at]
    if (spelling === undefined || !spelling.startsWith(letters)) break
    if (spelling !== letters) found.push(...(words.get(spelling) ?? []).filter((word) => word.length > 1).slice(0, 2))
  }
  return found.slice(0, MOST_LONGER)
}

/** What the letters may mean, best first: all of them as a word, words that go on, then as many letters as make words, down to one sign. */
export function candidatesFor(table: PinyinTable, letters: string, most = 40): Candidate[] {
  if (letters === '') return []
  const list: Candidate[] = (table.words.get(letters) ?? []).map((text) => ({ text, takes: letters.length }))
  if (letters.length > 1) list.push(...longer(table, letters).map((text) => ({ text, takes: letters.length })))
  for (let takes = letters.length - 1; takes > 0; takes -= 1) list.push(...(table.words.get(letters.slice(0, takes)) ?? []).map((text) => ({ text, takes })))
  const seen = new Set<string>()
  return list.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, most)
}
