import type { WordTable } from '#platform/words/index'
import { foldedText } from '../../domain/folded-text.ts'
import type { Term, TermList } from './term-list.ts'
import { termTable } from './term-table.ts'

/** A term with the list that it comes from and the form in which it is looked for. */
export type Entry = {
  readonly list: TermList
  readonly term: Term
  readonly form: string
  readonly near: readonly string[]
  readonly notNear: readonly string[]
}

/** All terms of all lists in one automaton. Patterns from `entries.length` on are exceptions; `owners` says whose. */
export type TermBook = { readonly entries: readonly Entry[]; readonly owners: readonly number[]; readonly table: WordTable; readonly longestException: number }

const folded = (text: string): string => foldedText(text.trim(), { loose: true }).text
const NONE: readonly string[] = []

/** The same words stand at hundreds of terms; each array of them is folded once. */
function foldedOnce(): (words: readonly string[] | undefined) => readonly string[] {
  const known = new Map<readonly string[], readonly string[]>()
  return (words) => {
    if (words === undefined || words.length === 0) return NONE
    const forms = known.get(words) ?? words.map(folded).filter((form) => form !== '')
    known.set(words, forms)
    return forms
  }
}

/** Terms as they are looked for: folded as texts are. */
export function termBook(lists: readonly TermList[]): TermBook {
  const forms = foldedOnce()
  const entries = lists.flatMap((list) => list.terms.map((term): Entry => ({
    list, term, form: folded(term.term), near: forms(term.near), notNear: list.notNear === undefined ? forms(term.notNear) : [...forms(list.notNear), ...forms(term.notNear)],
  })))
  const exceptions = entries.flatMap(({ term }, owner) => forms(term.exceptions).map((form) => ({ form, owner })))
  return {
    entries,
    owners: exceptions.map(({ owner }) => owner),
    table: termTable([...entries, ...exceptions].map(({ form }) => form)),
    longestException: exceptions.reduce((most, { form }) => Math.max(most, form.length), 0),
  }
}
