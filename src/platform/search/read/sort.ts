import { dayNumber, isEnded, validityAt } from '../columns.ts'
import { eachBit } from '../postings.ts'
import type { SearchAsked, SearchFound } from '../types.ts'
import { Best, type Scored } from './best.ts'
import { FacetTotals, PartCounter } from './facets.ts'
import { BIT, failsAt, filterOf } from './filters.ts'
import type { Matched } from './match.ts'
import { scorer, weightsOf } from './score.ts'

/** Nobody reads on; a page further than this is empty. */
const DEEPEST = 10_000
/** Above every score that words can have. */
const BY_NUMBER = 100

export type Sorted = { readonly total: number; readonly best: readonly Scored[]; readonly facets: SearchFound['facets'] }

/** Filters, counts and ranks every hit; those found by their number come first, and the filter of validity that nobody set does not hide them. */
export function sortHits(words: readonly Matched[], byNumber: Matched | null, asked: SearchAsked): Sorted {
  const numbers = new Set(byNumber?.part.columns.ids)
  const best = new Best(Math.min(DEEPEST, asked.page * asked.size))
  const totals = new FacetTotals()
  const weights = weightsOf(words)
  const today = dayNumber(asked.day)
  let total = 0
  for (const one of byNumber ? [...words, byNumber] : words) {
    const { columns } = one.part
    const numbered = one === byNumber
    const [filter, counter, score] = [filterOf(columns, asked), new PartCounter(columns), scorer(one, weights, today)]
    const excused = numbered && asked.validity === undefined ? ~BIT.validity : -1
    eachBit(one.hits, (at) => {
      if (!numbered && numbers.size > 0 && numbers.has(columns.ids[at] ?? 0)) return
      const validity = validityAt(columns, at, today)
      const fails = failsAt(columns, filter, at, validity) & excused
      counter.count(at, fails, validity)
      if (fails !== 0) return
      total += 1
      best.offer(asked.newest ? 0 : score(at, isEnded(validity)) + (numbered ? BY_NUMBER : 0), columns.published[at] ?? 0, columns.ids[at] ?? 0)
    })
    counter.into(totals)
  }
  return { total, best: best.list().slice((asked.page - 1) * asked.size), facets: totals.values() }
}
