import type { Day } from '#shared/days'
import type { Segment, SegmentKind } from '../../domain/checked-text.ts'
import type { Severity } from '../../domain/finding.ts'
import type { WrittenDate } from './dates/calendar-dates.ts'

/** What a rule saw at a place of the text. */
export type Sighting = { readonly start: number; readonly end: number; readonly severity: Severity; readonly why: string; readonly proposal: string | null }

/** One line of the text with what it is in its document. */
export type Line = { readonly text: string; readonly start: number; readonly end: number; readonly kind: SegmentKind }

/** The text as the rules read it. `isForeign`: inside an address of the web, of mail or of a file, where Chinese rules do not hold. */
export type Page = {
  readonly text: string
  readonly lines: readonly Line[]
  readonly segments: readonly Segment[]
  readonly day: Day
  readonly isForeign: (at: number) => boolean
  readonly kindAt: (at: number) => SegmentKind
  /** All dates of the text, read once for the rules that compare them. */
  readonly dates: readonly WrittenDate[]
}

/** One rule of form: its name in kebab-case, the standard and clause that it follows, and what it finds. */
export type FormatRule = { readonly name: string; readonly source: string; readonly look: (page: Page) => readonly Sighting[] }

export const marks = (clause: string): string => `GB/T 15834—2011《标点符号用法》${clause}`
export const numbers = (clause: string): string => `GB/T 15835—2011《出版物上数字用法》${clause}`
export const documents = (clause: string): string => `GB/T 9704—2012《党政机关公文格式》${clause}`
