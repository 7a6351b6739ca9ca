import { LearnedSet } from './learned-set.ts'
import { addToHash, LONGEST_LEARNED, newHash, pairSign, signOfHash } from './signs.ts'
import { isDictionaryWord } from './words.ts'

/** What stands in so many of a segment's documents is worth postings of its own: reading the texts to be sure would take longer. */
const SHARE = 0.01

const signAt = (text: string, start: number, length: number): number => {
  if (length === 2) return pairSign(text.charCodeAt(start), text.charCodeAt(start + 1))
  const hash = newHash()
  for (let at = start; at < start + length; at += 1) addToHash(hash, text.charCodeAt(at))
  return signOfHash(hash)
}

/** Pieces of one length that stand in at least `least` of the texts. Only where both shorter pieces are frequent can the longer one be. */
function frequent(texts: readonly (readonly string[])[], length: number, shorter: ReadonlyMap<number, string> | null, least: number): Map<number, string> {
  const seen = new Map<number, { last: number; times: number; word: string }>()
  texts.forEach((stretches, number) => {
    for (const stretch of stretches) {
      let before = shorter === null || shorter.has(signAt(stretch, 0, length - 1))
      for (let start = 0; start + length <= stretch.length; start += 1) {
        const after = shorter === null || shorter.has(signAt(stretch, start + 1, length - 1))
        const may = before && after
        before = after
        if (!may) continue
        const sign = signAt(stretch, start, length)
        const one = seen.get(sign)
        if (!one) seen.set(sign, { last: number, times: 1, word: stretch.slice(start, start + length) })
        else if (one.last !== number) { one.last = number; one.times += 1 }
      }
    }
  })
  return new Map([...seen].flatMap(([sign, { times, word }]) => (times >= least ? [[sign, word] as const] : [])))
}

/** The frequent pieces of three signs or more of a sample (each text as its stretches) that the dictionary does not hold. */
export function learnedOf(texts: readonly (readonly string[])[]): LearnedSet {
  const words: string[] = []
  const least = Math.max(3, Math.ceil(texts.length * SHARE))
  let shorter = frequent(texts, 2, null, least)
  for (let length = 3; length <= LONGEST_LEARNED && shorter.size > 0; length += 1) {
    shorter = frequent(texts, length, shorter, least)
    for (const word of shorter.values()) if (!isDictionaryWord(word)) words.push(word)
  }
  return new LearnedSet(words)
}
