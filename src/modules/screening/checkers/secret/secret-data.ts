import type { Severity } from '../../domain/finding.ts'

/** Marks of secrecy and the words of which they are made. */
export type MarkData = {
  readonly source: string
  readonly levels: readonly string[]
  readonly workLevels: readonly string[]
  readonly internalThings: readonly string[]
  readonly internalOrders: readonly string[]
  readonly alone: readonly string[]
  /** When a paper is taken back, and how: 会后 + 收回. */
  readonly backWhen: readonly string[]
  readonly backHow: readonly string[]
  /** How a paper speaks of itself, and what it then forbids. */
  readonly thisThings: readonly string[]
  readonly thisOrders: readonly string[]
  /** How a running text calls the paper, chart or envelope that it is about. */
  readonly papersHere: readonly string[]
  /** What stands alone in a field of a head or a form. */
  readonly fields: readonly string[]
  /** Names of papers, forms and minutes that stay inside, as a field ends. */
  readonly papers: readonly string[]
  /** Words that only papers of a closed meeting or an unfinished matter bear. */
  readonly meetingWords: readonly string[]
  /** Words of a text that speaks about marks. */
  readonly talk: readonly string[]
}
/** Names of papers that circulate inside. */
export type SeriesData = {
  readonly source: string
  readonly minutes: readonly string[]
  readonly governmentMinutes: readonly string[]
  readonly publicMinutes: readonly string[]
  readonly papers: readonly string[]
  readonly numberedPapers: readonly string[]
  readonly telegrams: readonly string[]
  readonly drafts: readonly string[]
  readonly openDrafts: readonly string[]
  readonly consultation: readonly string[]
  readonly meetingPapers: readonly string[]
}
/** Words beside which exact coordinates matter. */
export type CoordinateData = { readonly source: string; readonly military: readonly string[]; readonly facilities: readonly string[] }
/** What an office keeps itself: words, and abbreviations before 〔年〕号 of its internal series. */
export type OfficeList = {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly effectiveFrom: string
  readonly words: readonly { readonly term: string; readonly severity: Severity; readonly why: string; readonly exceptions?: readonly string[] }[]
  readonly series: readonly { readonly label: string; readonly severity: Severity; readonly why: string }[]
}

/** All lists that the checker of secrecy reads. */
export type SecretData = { readonly marks: MarkData; readonly series: SeriesData; readonly coordinates: CoordinateData; readonly lists: readonly OfficeList[] }
