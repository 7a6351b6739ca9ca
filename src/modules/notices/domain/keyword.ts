/** A word that must be found, or in its place another of the same meaning; `single` ones are looked for in titles only, as the search box does. */
export type KeywordTerms = readonly { readonly texts: readonly string[]; readonly single: boolean }[]

/** Of all words that must be found, the longest are the rarest: where none of them stands, nothing else needs to be looked for. */
export function anchorsOf(terms: KeywordTerms): readonly string[] {
  const shortest = ({ texts }: KeywordTerms[number]): number => Math.min(...texts.map(({ length }) => length))
  return terms.toSorted((a, b) => Number(a.single) - Number(b.single) || shortest(b) - shortest(a))[0]?.texts ?? []
}

/** Two neighbouring signs out of the middle, where words differ most; a word of one sign is itself. */
export const pairOf = (text: string): string => (text.length <= 2 ? text : text.slice(Math.floor(text.length / 2) - 1, Math.floor(text.length / 2) + 1))

/** Every pair of neighbouring signs of a text and every single one of its title. */
export function pairsIn(title: string, text: string): string[] {
  const pairs = new Set<string>(title)
  for (let at = 1; at < text.length; at += 1) pairs.add(text.slice(at - 1, at + 1))
  return [...pairs]
}

/** Are all words found? Both texts as the search compares them (small letters, half width). */
export const holdsAll = (terms: KeywordTerms, title: string, text: string): boolean =>
  terms.length > 0 && terms.every(({ texts, single }) => texts.some((word) => (single ? title : text).includes(word)))
