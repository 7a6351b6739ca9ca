/**
 * A sign is what the index knows a word by: a number below 2^53 that says where (anywhere, often, in the title, in the title's pinyin) and what:
 * two neighbouring UTF-16 units exactly, or a longer word by 50 bits of hash.
 */
export const ANYWHERE = 0
export const OFTEN = 2 ** 51
export const IN_TITLE = 2 * 2 ** 51
export const IN_PINYIN = 3 * 2 ** 51
const WORD = 2 ** 50

/** So many times in a text is often. */
export const OFTEN_FROM = 3
export const LONGEST_LEARNED = 8

export const pairSign = (first: number, second: number): number => first * 65_536 + second
/** One letter alone, of titles only. */
export const oneSign = (unit: number): number => unit

export type Hash = { low: number; high: number }
export const newHash = (): Hash => ({ low: 0x811c9dc5, high: 0x9e3779b9 })
/** Takes one more unit in, so that all words that begin at one place cost one pass. */
export function addToHash(hash: Hash, unit: number): void {
  hash.low = Math.imul(hash.low ^ unit, 0x01000193)
  hash.high = Math.imul(hash.high ^ (unit + (hash.high >>> 15)), 0x85ebca6b)
}
export const signOfHash = ({ low, high }: Hash): number => WORD + ((high ^ (high >>> 16)) & 0x3ffff) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0)

/** The sign of a word of three units or more. */
export function wordSign(word: string): number {
  const hash = newHash()
  for (let place = 0; place < word.length; place += 1) addToHash(hash, word.charCodeAt(place))
  return signOfHash(hash)
}

/** The signs of all neighbours in a stretch. */
export function pairsOf(stretch: string): number[] {
  const signs: number[] = []
  for (let place = 0; place + 1 < stretch.length; place += 1) signs.push(pairSign(stretch.charCodeAt(place), stretch.charCodeAt(place + 1)))
  return signs
}
