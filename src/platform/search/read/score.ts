import { countBits, hasBit } from '../postings.ts'
import type { Matched } from './match.ts'

/** What a hit is worth: see README, 'Ranking'. */
const WORTH = { often: 0.6, title: 2.5, wholeTitle: 2, otherWord: 0.5, fresh: 0.35, freshDays: 730, outOfForce: 0.6 } as const

/** How much a term tells: the rarer the more. */
export function weightsOf(matched: readonly Matched[]): number[] {
  const all = matched.reduce((sum, { part }) => sum + part.columns.size, 0)
  const terms = matched[0]?.terms.length ?? 0
  const raw = Array.from({ length: terms }, (_, term) => Math.log(1.5 + all / (1 + matched.reduce((sum, one) => sum + countBits(one.terms[term]?.sure ?? new Uint32Array()), 0))))
  const sum = raw.reduce((total, one) => total + one, 0)
  return raw.map((one) => one / sum)
}

/** A function from a document of this part to its score; `ended` says whether it is out of force. */
export function scorer({ part, terms }: Matched, weights: readonly number[], today: number): (at: number, ended: boolean) => number {
  const { columns } = part
  const lengths = terms.map(({ term }) => term.literals[0]?.text.length ?? 0)
  return (at, ended) => {
    let score = 0
    let inTitle = 0
    let everywhere = true
    for (let number = 0; number < terms.length; number += 1) {
      const one = terms[number]
      if (!one) continue
      const title = hasBit(one.title, at)
      if (title) inTitle += lengths[number] ?? 0
      else everywhere = false
      if (!hasBit(one.sure, at)) continue
      score += (weights[number] ?? 0) * (hasBit(one.typed, at) ? 1 : WORTH.otherWord) * (1 + (hasBit(one.often, at) ? WORTH.often : 0) + (title ? WORTH.title : 0))
    }
    if (everywhere) score += WORTH.wholeTitle * Math.min(1, inTitle / Math.max(1, columns.titleLength[at] ?? 1))
    const age = Math.max(0, today - (columns.published[at] ?? 0))
    return score * (1 + WORTH.fresh / (1 + age / WORTH.freshDays)) * (ended ? WORTH.outOfForce : 1)
  }
}
