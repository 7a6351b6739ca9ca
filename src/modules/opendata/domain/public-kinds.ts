/** What of the gate's kinds has a page of its own, and where the page stands that shows it. */
const PAGE_OF = {
  entry: (address: string) => address,
  'policy-state': (address: string) => address.replace(/\/state$/, ''),
  'annual-report': (address: string) => address,
  'clean-up-list': (address: string) => address,
  question: (address: string) => address,
  'frequent-question': (address: string) => address,
  concern: (address: string) => address,
  zone: (address: string) => address,
  benefit: (address: string) => address,
  consultation: (address: string) => address,
  'consultation-feedback': (address: string) => address,
  hearing: (address: string) => address,
  decision: (address: string) => address,
  'decision-catalogue': (address: string) => address,
  commitment: (address: string) => address,
  'commitment-list': (address: string) => address,
  assessment: (address: string) => address,
  'opinion-response': (address: string) => address,
} as const
export type PageKind = keyof typeof PAGE_OF
export const PAGE_KINDS = Object.keys(PAGE_OF) as PageKind[]
export const isPageKind = (kind: string): kind is PageKind => Object.hasOwn(PAGE_OF, kind)

/** What is news, for feeds: of a policy its text is, not each change of its register. */
export const NEWS_KINDS: readonly PageKind[] = ['entry', 'annual-report', 'clean-up-list', 'question', 'concern', 'consultation', 'consultation-feedback', 'hearing', 'opinion-response']

/** The page of a public record. */
export const pageOf = (kind: string, address: string): string => (isPageKind(kind) ? PAGE_OF[kind](address) : address)
