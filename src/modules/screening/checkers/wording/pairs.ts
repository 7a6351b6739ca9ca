import { isInnocent, type InnocentWord, innocentWords } from './innocent.ts'
import { type FormPattern, formPattern } from './form-pattern.ts'
import { asQuoted, oneLower, type Reading, type Sighting } from './sighting.ts'
import { eachListed, type WordIndex, wordIndex } from './word-index.ts'
import type { WordingList, WordingPair } from './wording-list.ts'

type ReadyPair = { readonly pair: WordingPair; readonly pattern: FormPattern; readonly innocent: readonly InnocentWord[] }
export type ReadyPairs = WordIndex<ReadyPair>

/** The pairs of a list, indexed by their fixed parts. */
export function readyPairs(list: WordingList): ReadyPairs {
  const slots = list.slots ?? {}
  return wordIndex(
    (list.pairs ?? []).map((pair): [string, ReadyPair] => {
      const pattern = formPattern(pair.wrong, pair.right, slots)
      return [pattern.anchor, { pair, pattern, innocent: innocentWords(pair.exceptions ?? [], pattern.anchor) }]
    }),
  )
}

/** A text with more wrong forms is no prose. */
const MOST = 2000
const NEAR = 30
const anyOf = (words: readonly string[] | undefined, around: string): boolean => words?.some((word) => around.includes(word)) ?? false

const explained = (wrong: string, right: string | null, why: string): string => (right === null ? `“${wrong}”不应使用：${why}` : `“${wrong}”应写作“${right}”：${why}`)

function judged({ pair, pattern, innocent }: ReadyPair, { text, isQuoted }: Reading, at: number): Sighting | undefined {
  if (isInnocent(innocent, text, at)) return undefined
  const match = pattern.match(text, at)
  if (match === undefined) return undefined
  const around = text.slice(Math.max(0, match.start - NEAR), match.start) + text.slice(match.end, match.end + NEAR)
  if (pair.near !== undefined && !anyOf(pair.near, around)) return undefined
  if (anyOf(pair.notNear, around)) return undefined
  const quoted = isQuoted(match.start)
  if (quoted && pair.quoted === 'silent') return undefined
  const severity = anyOf(pair.lowerNear, around) ? oneLower(pair.severity) : pair.severity
  const seen = { start: match.start, end: match.end, severity, proposal: match.right, why: explained(text.slice(match.start, match.end), match.right, pair.why) }
  return quoted && pair.quoted !== 'same' ? asQuoted(seen) : seen
}

/** Wrong forms that stand in the text. */
export function wrongForms(pairs: ReadyPairs, reading: Reading): Sighting[] {
  const seen: Sighting[] = []
  eachListed(pairs, reading.text, (ready, at) => {
    const sighting = seen.length < MOST ? judged(ready, reading, at) : undefined
    if (sighting) seen.push(sighting)
  })
  return seen
}
