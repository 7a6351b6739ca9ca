import type { Severity } from '../../domain/finding.ts'
import type { FormatRule, Page, Sighting } from './rule.ts'

/** What is said of a match; without a stretch of its own it is the whole match that is meant. */
export type Judged = { readonly severity: Severity; readonly why: string; readonly proposal?: string | null; readonly start?: number; readonly end?: number }

/** A text in which one rule sees more is no prose, and nobody reads so many findings. */
const MOST = 2000

/** A rule that reads one pattern over the whole text. The pattern holds no unbounded repetition, so that it stays linear. */
export function patternRule(name: string, source: string, pattern: RegExp, judge: (match: RegExpExecArray, page: Page) => Judged | undefined): FormatRule {
  return {
    name,
    source,
    look: (page) => {
      const seen: Sighting[] = []
      for (const match of page.text.matchAll(pattern)) {
        if (seen.length >= MOST) break
        if (match[0] === '' || page.isForeign(match.index)) continue
        const judged = judge(match, page)
        if (judged) seen.push({ start: match.index, end: match.index + match[0].length, proposal: null, ...judged })
      }
      return seen
    },
  }
}
