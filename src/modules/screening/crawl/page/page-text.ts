import type { CheckedText } from '../../domain/checked-text.ts'

/** What a page points at, as it is written there; `start`..`end` the words in the page's text that lead to it. */
export type PageLink = { readonly href: string; readonly kind: 'link' | 'frame' | 'resource'; readonly start: number; readonly end: number; readonly isRepeated: boolean }
/** A page as it is checked, and what the crawl needs to know of it. */
export type PageText = {
  readonly checked: CheckedText
  /** By segment: it stands in the part of the page that all pages of the site share (navigation, head, foot). */
  readonly isShared: readonly boolean[]
  readonly links: readonly PageLink[]
  /** Names that `#…` may point at. */
  readonly anchors: ReadonlySet<string>
  /** The head's tags by the names of 国办发〔2017〕47号: ColumnName, PubDate, ArticleTitle … */
  readonly meta: Readonly<Record<string, string>>
  readonly title: string
  readonly base: string | null
  /** Where the page sends its reader without being asked. */
  readonly refresh: string | null
  /** Too long: the end was not read. */
  readonly isCut: boolean
}
