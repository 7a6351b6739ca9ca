import type { Severity } from '../../domain/finding.ts'

/** One sensitive word and when it is meant. */
export type Term = {
  readonly term: string
  /** Longer words in which it is innocent. */
  readonly exceptions?: readonly string[]
  /** It counts only where one of these stands within 30 signs. */
  readonly near?: readonly string[]
  /** Where one of these stands within 30 signs, it weighs one step less. */
  readonly notNear?: readonly string[]
  /** Look for it in pinyin too, though it has fewer than three characters. */
  readonly pinyin?: boolean
  readonly why?: string
  readonly proposal?: string | null
}

/** A list of sensitive words of one class, as the office or the program keeps it. */
export type TermList = {
  /** In kebab-case; it is the rule that a finding names. */
  readonly name: string
  /** As people say it: 赌博, 诈骗 … */
  readonly class: string
  readonly severity: Severity
  readonly version: string
  readonly source: string
  /** Words about fighting it or warning of it, for all terms of the list. */
  readonly notNear?: readonly string[]
  readonly terms: readonly Term[]
}
