import { COST_STEP, type Figures, PAIR_STEP } from '#platform/language-model/sections'
import type { WordFigures } from './build-language-model-source.ts'
import type { Vocabulary } from './build-language-model-vocabulary.ts'

/** Counts of pairs in official prose: by first word, then by second. */
export type PairCounts = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Part of a probability that official prose decides once a word stood in it often. */
const PROSE_SHARE = 0.6
/** Occurrences at which it decides half of that share. */
const PROSE_TRUST = 20
const DISCOUNT = 0.6
/** Only the most frequent words can follow, so that two bytes number them. */
const FOLLOWERS = 65_536
/** A pair is worth listing where it is this much likelier, or rarer, than the back-off says. */
const LEAST_GAIN = 0.45

type Listed = { readonly second: number; readonly probability: number }

/** The source's pairs by first word, in the vocabulary's numbers. */
export function sourcePairs(source: WordFigures, { words, numbers }: Vocabulary): Map<number, Map<number, number>> {
  const byFirst: Map<number, Map<number, number>> = new Map(words.map((_, number) => [number, new Map()]))
  const renumbered = source.words.map((word) => numbers.get(word) ?? -1)
  for (const [place, first] of source.bigrams.first.entries()) {
    const second = renumbered[source.bigrams.second[place] ?? 0] ?? -1
    if (second >= 0 && second < FOLLOWERS) byFirst.get(renumbered[first] ?? -1)?.set(second, source.bigrams.log[place] ?? 0)
  }
  return byFirst
}

function mixed(pairs: ReadonlyMap<number, number>, counts: ReadonlyMap<number, number> | undefined, sourceBackOff: number, { log }: Vocabulary): Listed[] {
  const seen = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const share = (PROSE_SHARE * seen) / (seen + PROSE_TRUST)
  const left = seen === 0 ? 1 : (DISCOUNT * (counts?.size ?? 0)) / seen
  const seconds = new Set([...pairs.keys(), ...[...(counts ?? [])].flatMap(([second, count]) => (count >= 2 && second < FOLLOWERS ? [second] : []))])
  return [...seconds].map((second) => {
    const alone = Math.exp(log[second] ?? 0)
    const general = pairs.has(second) ? Math.exp(pairs.get(second) ?? 0) : alone * sourceBackOff
    const prose = seen === 0 ? 0 : Math.max(0, (counts?.get(second) ?? 0) - DISCOUNT) / seen + left * alone
    return { second, probability: (1 - share) * general + share * prose }
  })
}

/** What is left for words that are not listed, over what they would have by themselves. */
function backOffOf(listed: readonly Listed[], log: Float64Array): number {
  let given = 0, alone = 0
  for (const { second, probability } of listed) {
    given += probability
    alone += Math.exp(log[second] ?? 0)
  }
  return Math.min(1, Math.max(0.02, (1 - given) / Math.max(1e-6, 1 - alone)))
}

/** Pair costs, back-off and word costs of the model, quantised; pairs that say little are left out. */
export function pairFigures(source: WordFigures, vocabulary: Vocabulary, counts: PairCounts): Pick<Figures, 'cost' | 'backOff' | 'pairStart' | 'follower' | 'pairCost'> {
  const { words, log } = vocabulary
  const pairs = sourcePairs(source, vocabulary)
  const sourceBackOffs = new Map(source.words.map((word, number) => [word, Math.exp(source.backOff[number] ?? 0)]))
  const pairStart = new Uint32Array(words.length + 1), backOff = new Uint16Array(words.length)
  const follower: number[] = [], pairCost: number[] = []
  for (const [first, word] of words.entries()) {
    const listed = mixed(pairs.get(first) ?? new Map(), counts.get(first), sourceBackOffs.get(word) ?? 1, vocabulary)
    const rough = backOffOf(listed, log)
    const worth = listed.filter(({ second, probability }) => Math.log(probability / (Math.exp(log[second] ?? 0) * rough)) > LEAST_GAIN)
    const weight = backOffOf(worth, log)
    backOff[first] = Math.round(-Math.log(weight) / COST_STEP)
    for (const { second, probability } of worth.sort((a, b) => a.second - b.second)) {
      follower.push(second)
      pairCost.push(Math.min(255, Math.round(-Math.log(probability) / PAIR_STEP)))
    }
    pairStart[first + 1] = follower.length
  }
  return { cost: Uint16Array.from(log, (value) => Math.min(65_535, Math.round(-value / COST_STEP))), backOff, pairStart, follower: Uint16Array.from(follower), pairCost: Uint8Array.from(pairCost) }
}
