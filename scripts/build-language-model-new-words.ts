import type { ProseCounts } from './build-language-model-prose.ts'

const CHINESE = /^[一-鿿]+$/
/** Characters of grammar: what begins or ends with one is a phrase. */
const GRAMMAR = /^[的了在是和与及或等之其该此本各至并已由向对于从被把将为以所不未可应须需第一二三四五六七八九十百千万亿某]|[的了在是和与及或等之其该此本各至并已由向对于从被把将为以所不未可应须需到出第一二三四五六七八九十百千万亿某]$/
const LEAST_COUNT = 12
const LONGEST = 4
/** Nats by which two words must come together more often than by chance. */
const LEAST_TIE = 5

/** Words that official prose writes and no list has, such as 控辍: neighbours, one of them a single character, that belong together. */
export function newWords({ words, pairs }: ProseCounts): string[] {
  const total = [...words.values()].reduce((sum, count) => sum + count, 0)
  const found: string[] = []
  for (const [first, followers] of pairs)
    for (const [second, count] of followers) {
      const word = first + second
      if (count < LEAST_COUNT || word.length > LONGEST || (first.length > 1 && second.length > 1) || !CHINESE.test(word) || GRAMMAR.test(word)) continue
      if (Math.log((count * total) / ((words.get(first) ?? 1) * (words.get(second) ?? 1))) >= LEAST_TIE) found.push(word)
    }
  return found
}
