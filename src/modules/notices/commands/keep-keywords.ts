import type { Kysely } from 'kysely'
import { questionOf } from '#platform/search/question'
import { anchorsOf, type KeywordTerms, pairOf } from '../domain/keyword.ts'
import { tablesOf } from '../tables.ts'

/** A typed question as the search box understands it: words by blanks, whole in quotation marks, with their synonyms. */
export const keywordTerms = (typed: string): KeywordTerms =>
  questionOf(typed).terms.map(({ literals }) => ({ texts: literals.map(({ text }) => text), single: literals[0]?.single ?? false }))

/** Keeps each question once, cut into the words by which publications find it. */
export async function keepKeywords(db: Kysely<unknown>, values: readonly string[]): Promise<void> {
  const rows = [...new Set(values)].map((value) => {
    const terms = keywordTerms(value)
    const anchors = anchorsOf(terms)
    return { value, terms: JSON.stringify(terms), anchors: [...anchors], pairs: [...new Set(anchors.map(pairOf))] }
  })
  for (let at = 0; at < rows.length; at += 1000) await tablesOf(db).insertInto('notices.keyword').values(rows.slice(at, at + 1000)).onConflict((conflict) => conflict.column('value').doNothing()).execute()
}
