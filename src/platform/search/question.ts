import { numberKey } from './document-number.ts'
import { mayBePinyin } from './pinyin.ts'
import { comparedText, plainText, stretchesOf } from './normal.ts'
import { oneSign, pairsOf, pairSign, wordSign } from './signs.ts'
import { SYNONYMS } from './synonyms.ts'
import { dictionaryWordsIn, isDictionaryWord, wordsOf } from './words.ts'

/** A piece of text to be found as it stands. */
export type Literal = {
  readonly text: string
  /** Its own sign. */
  readonly sign: number
  /** Whether the index holds that sign at every place where the text stands; else its absence says nothing, and `parts` narrow it down. */
  readonly known: boolean
  /** One sign only: looked for in titles. */
  readonly single: boolean
  readonly parts: readonly number[]
}
/** What must be found: the words typed, or in their place another of the same meaning. */
export type Term = { readonly literals: readonly Literal[] }
export type Question = {
  readonly terms: readonly Term[]
  readonly words: readonly string[]
  readonly number: string | null
  readonly pinyin: string | null
  readonly cut: boolean
}

/** More is no question. */
const MOST_SIGNS = 200
const MOST_TERMS = 16

export function literalOf(text: string): Literal {
  if (text.length === 1) return { text, sign: oneSign(text.charCodeAt(0)), known: true, single: true, parts: [] }
  if (text.length === 2) return { text, sign: pairSign(text.charCodeAt(0), text.charCodeAt(1)), known: true, single: false, parts: [] }
  const known = isDictionaryWord(text)
  return { text, sign: wordSign(text), known, single: false, parts: known ? [] : [...new Set([...pairsOf(text), ...dictionaryWordsIn(text).map(wordSign)])] }
}

const kin = new Map(SYNONYMS.flatMap((line) => line.map((word) => [comparedText(word), line.map(comparedText)] as const)))
const termOf = (word: string): Term => ({ literals: [word, ...(kin.get(word) ?? []).filter((other) => other !== word && stretchesOf(other).join('') === other)].map(literalOf) })

/** A stretch by its words; words that belong together with another meaning (公租房) stay together even where the dictionary would part them. */
function wordsOfStretch(stretch: string): string[] {
  const whole = [...kin.keys()].filter((word) => word.length > 2 && stretch.includes(word)).toSorted((a, b) => b.length - a.length)[0]
  if (whole === undefined) return wordsOf(stretch)
  const at = stretch.indexOf(whole)
  return [stretch.slice(0, at), whole, stretch.slice(at + whole.length)].flatMap((part) => (part === '' ? [] : part === whole ? [part] : wordsOf(part)))
}

/** Reads what was typed: words by blanks, whole in quotation marks, else cut by the dictionary. Signs that mean something elsewhere mean nothing here. */
export function questionOf(typed: string): Question {
  const kept = plainText(typed.slice(0, 4 * MOST_SIGNS))
  const text = comparedText(kept).slice(0, MOST_SIGNS).toWellFormed()
  const words: string[] = []
  for (const [, quoted, plain = ''] of text.matchAll(/["“”]([^"“”]*)["“”]|([^"“”]+|["“”])/g)) {
    if (quoted !== undefined) words.push(...stretchesOf(quoted))
    else words.push(...stretchesOf(plain).flatMap(wordsOfStretch))
  }
  const distinct = [...new Set(words)]
  // A single sign beside real words says little and is found in titles only.
  const useful = distinct.some((word) => word.length > 1) ? distinct.filter((word) => word.length > 1) : distinct
  const taken = useful.slice(0, MOST_TERMS)
  const squeezed = text.replace(/[\s']/g, '')
  return {
    terms: taken.map(termOf), words: taken, number: numberKey(typed.slice(0, 60)), pinyin: mayBePinyin(squeezed) ? squeezed : null,
    cut: kept.length > MOST_SIGNS || typed.length > 4 * MOST_SIGNS || useful.length > MOST_TERMS,
  }
}
