import { buildWords, type WordTable } from '#platform/words/index'
import type { TermBook } from '../term-book.ts'
import { syllables } from './syllables.ts'

/** Terms as strings of syllable numbers; `entries` says whose each pattern is. */
export type SoundBook = { readonly table: WordTable; readonly entries: readonly number[] }

/** A shorter term in pinyin is too often another word, unless its list says that it is looked for. */
const SHORTEST = 3
const LONGEST = 12
/** Other sounds of its characters make at most so many more patterns of a term. */
const READINGS = 8

/** The term in its commonest sounds, then with one character each in another sound. */
function readingsOf(form: string): string[] {
  const { first, other } = syllables()
  const common = Array.from({ length: form.length }, (_, at) => first.get(form.charCodeAt(at)) ?? 0)
  if (common.includes(0)) return []
  const others = common.flatMap((_, at) => (other.get(form.charCodeAt(at)) ?? []).map((number) => common.with(at, number)))
  return [common, ...others.slice(0, READINGS)].map((numbers) => String.fromCharCode(...numbers))
}

/** The sounds of all terms that are looked for in pinyin. */
export function soundBook({ entries }: TermBook): SoundBook {
  const patterns = entries.flatMap(({ form, term }, entry) =>
    (form.length >= SHORTEST || term.pinyin === true) && form.length >= 2 && form.length <= LONGEST ? readingsOf(form).map((sounds) => ({ sounds, entry })) : [])
  return { table: buildWords(patterns.map(({ sounds }) => sounds)), entries: patterns.map(({ entry }) => entry) }
}
