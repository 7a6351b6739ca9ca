import type { Day } from '#shared/days'

/** What can be found, as the gate hands it over. `address` is its key. */
export type SearchDocument = {
  readonly address: string
  readonly kind: string
  readonly agency: string
  readonly agencyName: string
  readonly topic: string | null
  readonly title: string
  /** Plain text, paragraphs by line breaks. */
  readonly body: string
  readonly docNo: string | null
  readonly publishedOn: Day
  readonly effectiveOn: Day | null
  /** The first day on which it is not in force; null where no end is known. */
  readonly outOfForceOn: Day | null
  readonly endedAs: 'repealed' | 'lapsed' | null
}

export type Validity = 'in_force' | 'not_yet' | 'repealed' | 'lapsed'
export const VALIDITIES: readonly Validity[] = ['in_force', 'not_yet', 'lapsed', 'repealed']

export type SearchAsked = {
  readonly q: string
  /** From 1. */
  readonly page: number
  readonly size: number
  readonly agency?: string | undefined
  readonly kind?: string | undefined
  readonly topic?: string | undefined
  readonly year?: number | undefined
  /** In force only where nothing is said. */
  readonly validity?: Validity | 'all' | undefined
  /** What was published last comes first, however well it fits. */
  readonly newest?: boolean | undefined
  /** The day that validity and freshness are judged on. */
  readonly day: Day
}

export type SearchItem = {
  readonly address: string
  readonly title: string
  /** Escaped HTML with the words found in <mark>. */
  readonly titleMarked: string
  readonly snippet: string
  readonly docNo: string | null
  readonly agency: string
  readonly agencyName: string
  readonly kind: string
  readonly publishedOn: Day
  readonly validity: Validity
  readonly score: number
}

export type FacetValue = { readonly value: string; readonly label?: string; readonly count: number }
export const FACETS = ['agency', 'kind', 'topic', 'year', 'validity'] as const
export type Facet = typeof FACETS[number]

export type SearchFound = {
  readonly total: number
  readonly items: readonly SearchItem[]
  /** Each as if its own filter were not set, so that one can go from one value to another. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>
  /** The words that were looked for. */
  readonly words: readonly string[]
  /** How the question was taken where that is not plain: by a part of its words, by pinyin, cut short, or in titles alone. */
  readonly taken: readonly ('some' | 'pinyin' | 'cut' | 'titles')[]
}
