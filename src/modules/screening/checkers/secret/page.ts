import type { CheckedText } from '../../domain/checked-text.ts'
import type { Severity } from '../../domain/finding.ts'
import { foldedSigns } from '../personal/folded-signs.ts'

/** A line of the text without the blanks at its ends. */
export type Line = { readonly start: number; readonly end: number; readonly words: string; readonly number: number }
/** A text as the rules of secrecy read it: signs folded, cut into lines. */
export type SecretPage = { readonly plain: string; readonly lines: readonly Line[]; readonly given: CheckedText; readonly talks: (start: number, end: number) => boolean }
/** What one rule saw. */
export type SecretSighting = { readonly rule: string; readonly severity: Severity; readonly start: number; readonly end: number; readonly why: string }

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const longestFirst = (words: readonly string[]): string[] => words.map(foldedSigns).toSorted((a, b) => b.length - a.length)
/** Words as an expression. */
export const oneOf = (words: readonly string[]): string => longestFirst(words).map(escaped).join('|')
/** Words as an expression that allows blanks between their signs: 绝　密. */
export const spacedOneOf = (words: readonly string[]): string => longestFirst(words).map((word) => [...word].map(escaped).join('[ \\u200b]{0,3}')).join('|')

/** Reads a text for the rules. */
export function pageOf(given: CheckedText, talk: RegExp): SecretPage {
  const plain = foldedSigns(given.text).replaceAll('\t', ' ')
  const lines: Line[] = []
  for (let from = 0; from <= plain.length; ) {
    const stop = plain.indexOf('\n', from)
    const end = stop === -1 ? plain.length : stop
    if (end - from < 200) {
      const words = plain.slice(from, end).trim()
      const start = from + plain.slice(from, end).search(/\S|$/)
      if (words !== '') lines.push({ start, end: start + words.length, words, number: lines.length })
    } else lines.push({ start: from, end, words: '', number: lines.length })
    from = end + 1
  }
  const sentence = (start: number, end: number): string => plain.slice(Math.max(0, start - 24), end + 14)
  return { plain, lines, given, talks: (start, end) => talk.test(sentence(start, end)) }
}

const DOWN: Readonly<Record<Severity, Severity>> = { block: 'warn', warn: 'hint', hint: 'hint' }
const OPENING = /[“"'‘「『]$/
const CLOSING = /^[”"'’」』]/
/** In quotation marks or in a text about marks a find weighs less, never nothing: one step for either, two for both. */
export function weighed(page: SecretPage, seen: SecretSighting): SecretSighting {
  const quoted = OPENING.test(page.plain.slice(Math.max(0, seen.start - 1), seen.start)) || CLOSING.test(page.plain.slice(seen.end, seen.end + 1))
  let { severity } = seen
  // Level, star and period together are no word of the language: wherever they stand, somebody must look.
  const whole = seen.rule === 'classification-mark' || seen.rule === 'spoken-mark' || seen.rule === 'secrecy-period'
  if (quoted) severity = DOWN[severity]
  if (page.talks(seen.start, seen.end)) severity = DOWN[severity]
  return { ...seen, severity: whole && seen.severity !== 'hint' && severity === 'hint' ? 'warn' : severity }
}

/** All matches of an expression as sightings. */
export const matched = (plain: string, shape: RegExp, as: (match: RegExpExecArray) => Omit<SecretSighting, 'start' | 'end'> | null): SecretSighting[] =>
  [...plain.matchAll(shape)].flatMap((match) => {
    const seen = as(match)
    return seen ? [{ ...seen, start: match.index, end: match.index + match[0].trimEnd().length }] : []
  })
