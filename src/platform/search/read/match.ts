import { addAll, bitsFor, eachBit, hasBit, keepCommon, setBit, takeAway, type Bits } from '../postings.ts'
import type { Literal, Question, Term } from '../question.ts'
import { ANYWHERE, IN_TITLE, OFTEN } from '../signs.ts'
import type { Part } from './parts.ts'

/** Where a term stands in one part's documents. */
export type TermBits = {
  readonly term: Term
  /** Certain, and possible: all its pieces are there, but only the text can tell whether together. */
  readonly sure: Bits; readonly doubtful: ReadonlyMap<Literal, Bits>
  /** By the words that were typed, not by others of their meaning. */
  readonly typed: Bits
  readonly often: Bits; readonly title: Bits
}
export type Matched = { readonly part: Part; readonly terms: readonly TermBits[]; readonly hits: Bits }

/** The signs whose postings a question needs. */
export function signsFor({ terms }: Pick<Question, 'terms'>): number[] {
  const everywhere = (sign: number): number[] => [ANYWHERE + sign, OFTEN + sign, IN_TITLE + sign]
  const signs = terms.flatMap(({ literals }) => literals.flatMap(({ sign, parts, single, known }) => {
    if (single) return [IN_TITLE + sign]
    return known ? everywhere(sign) : [ANYWHERE + sign, ...parts.flatMap(everywhere)]
  }))
  return [...new Set(signs)]
}

function all(part: Part, signs: readonly number[]): Bits | null {
  let common: Bits | null = null
  for (const sign of signs) {
    const bits = part.postings.get(sign)
    if (!bits) return null
    if (common === null) common = bits.slice()
    else keepCommon(common, bits)
  }
  return common
}

function matchTerm(part: Part, term: Term): TermBits {
  const { size } = part.columns
  const [sure, typed, often, title] = [bitsFor(size), bitsFor(size), bitsFor(size), bitsFor(size)]
  const doubtful = new Map<Literal, Bits>()
  const into = (bits: Bits, more: Bits | null | undefined): void => { if (more) addAll(bits, more) }
  term.literals.forEach((literal, at) => {
    const standing = (where: number): Bits | null => (literal.known ? part.postings.get(where + literal.sign) ?? null : all(part, literal.parts.map((sign) => where + sign)))
    const inTitle = standing(IN_TITLE)
    const found = literal.single ? inTitle : part.postings.get(ANYWHERE + literal.sign) ?? (part.same.has(literal.sign) ? standing(ANYWHERE) : null)
    const possible = found || literal.known ? null : standing(ANYWHERE)
    into(sure, found)
    into(title, inTitle)
    into(often, standing(OFTEN))
    if (possible) doubtful.set(literal, possible)
    if (at === 0) into(typed, found ?? possible)
  })
  return { term, sure, doubtful, typed, often, title }
}

/** The documents of a part that hold enough of the terms, doubtful ones included. */
export function hitsOf(part: Part, terms: readonly TermBits[], enough: number): Bits {
  const { size } = part.columns
  const any = terms.map(({ sure, doubtful }) => {
    const bits = sure.slice()
    for (const more of doubtful.values()) addAll(bits, more)
    return bits
  })
  const hits = bitsFor(size)
  if (enough >= terms.length) {
    any.forEach((bits, at) => { if (at === 0) addAll(hits, bits); else keepCommon(hits, bits) })
  } else {
    const counts = new Uint8Array(size)
    for (const bits of any) eachBit(bits, (at) => { counts[at] = (counts[at] ?? 0) + 1 })
    counts.forEach((count, at) => { if (count >= enough) setBit(hits, at) })
  }
  if (part.dead) takeAway(hits, part.dead)
  return hits
}

/** One part's answer before the doubtful are looked at. */
export function matchPart(part: Part, asked: Pick<Question, 'terms'>, enough: number): Matched {
  const terms = asked.terms.map((term) => matchTerm(part, term))
  return { part, terms, hits: hitsOf(part, terms, enough) }
}

/** Which of these documents only the text can decide, by literal. */
export function doubtsOf({ terms, hits }: Matched, within: (at: number) => boolean): Map<Literal, number[]> {
  const doubts = new Map<Literal, number[]>()
  for (const { sure, doubtful } of terms) {
    for (const [literal, bits] of doubtful) {
      eachBit(bits, (at) => {
        if (hasBit(hits, at) && !hasBit(sure, at) && within(at)) doubts.set(literal, [...(doubts.get(literal) ?? []), at])
      })
    }
  }
  return doubts
}
