import type { Day } from '#shared/days'

/** What can be shown of a fault: where, when, what stood there. Without it a fault is only 'uncertain'. */
export type Evidence = { readonly address: string; readonly at: string; /** SM3 of the page's text. */ readonly hash: string; /** A file beside the report; null where no picture could be taken. */ readonly picture: string | null; readonly words: string }
/** A page as an inspection sees it. */
export type PageFacts = {
  readonly address: string; readonly at: string; readonly hash: string; readonly title: string; readonly depth: number
  /** Head tags of 国办发〔2017〕47号, by lower-case name. */
  readonly meta: Readonly<Record<string, string>>
  /** Its own text, without what all pages share. */
  readonly text: string; readonly length: number
  /** The newest day that it tells of something published, by its own tag or the dates beside its links. */
  readonly newest: Day | null
  /** How many own pages it leads to beside the shared parts. */
  readonly entries: number
}
export type BrokenFact = { readonly page: string; readonly target: string; readonly words: string; readonly why: string }
export type WordFact = { readonly page: string; readonly text: string; readonly kind: 'wording' | 'secret' | 'sensitive' | 'personal' | 'typo'; readonly severity: 'block' | 'warn' | 'hint'; readonly why: string }
/** One visit to the home page: did it answer, and how soon. */
export type Probe = { readonly at: string; readonly milliseconds: number; readonly answered: boolean }
/** A message that a page shows, and when it was answered. */
export type MessageFact = { readonly page: string; readonly receivedOn: Day; readonly answeredOn: Day | null; readonly words: string }
/** All that one inspection knows of a site. */
export type SiteFacts = {
  readonly start: string; readonly today: Day; readonly pages: readonly PageFacts[]; readonly broken: readonly BrokenFact[]; readonly words: readonly WordFact[]; readonly probes: readonly Probe[]; readonly messages: readonly MessageFact[]
  /** The crawl went through the whole site, not only to its limit. */
  readonly isWhole: boolean
}
