import type { Kysely } from 'kysely'
import { validityAt } from './columns.ts'
import { questionOf, type Question } from './question.ts'
import { failsAt, filterOf } from './read/filters.ts'
import { itemsOf } from './read/items.ts'
import { numbered } from './read/listed.ts'
import { matchPart, signsFor, type Matched } from './read/match.ts'
import { partsFor } from './read/parts.ts'
import { sortHits } from './read/sort.ts'
import { soundsLike } from './read/sounds.ts'
import { verified } from './read/verify.ts'
import type { SearchAsked, SearchFound } from './types.ts'

const isEmpty = (matched: readonly Matched[]): boolean => matched.every(({ hits }) => hits.every((word) => word === 0))
type Match = { readonly matched: readonly Matched[]; readonly some: boolean }

/** The documents that hold the words, not yet filtered; where none holds all, those that hold more than half of them. */
async function match(db: Kysely<unknown>, question: Question, asked: SearchAsked): Promise<Match> {
  const parts = question.terms.length === 0 ? [] : await partsFor(db, signsFor(question))
  for (let enough = question.terms.length; enough > question.terms.length / 2; enough -= 1) {
    const possible = parts.map((part) => matchPart(part, question, enough))
    const filters = new Map(possible.map((one) => [one, filterOf(one.part.columns, asked)]))
    const matched = await verified(db, possible, enough, (one, at) => {
      const filter = filters.get(one)
      const fails = filter ? failsAt(one.part.columns, filter, at, validityAt(one.part.columns, at, filter.today)) : 0
      // What fails two filters counts nowhere: its text need not be read.
      return (fails & (fails - 1)) === 0
    })
    if (!isEmpty(matched)) return { matched, some: enough < question.terms.length }
  }
  return { matched: [], some: false }
}

/** Answers a question: see README. Any text is a question; what says nothing finds nothing. */
export async function search(db: Kysely<unknown>, asked: SearchAsked): Promise<SearchFound> {
  const question = questionOf(asked.q)
  const byNumber = question.number === null ? null : await numbered(db, question.number)
  const byWords = await match(db, question, asked)
  const bySound = question.pinyin !== null && byWords.matched.length === 0
  const { total, best, facets } = sortHits(bySound ? await soundsLike(db, question.pinyin ?? '') : byWords.matched, byNumber, asked)
  const literals = [...new Set(question.terms.flatMap((term) => term.literals.map(({ text }) => text)))]
  const inTitlesOnly = question.terms.length > 0 && question.terms.every((term) => term.literals[0]?.single)
  return {
    total, facets, words: question.words, items: await itemsOf(db, best, literals, asked.day),
    taken: [...(byWords.some ? ['some' as const] : []), ...(bySound && total > 0 ? ['pinyin' as const] : []), ...(question.cut ? ['cut' as const] : []),
      ...(inTitlesOnly ? ['titles' as const] : [])],
  }
}
