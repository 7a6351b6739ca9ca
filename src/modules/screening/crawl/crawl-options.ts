/** How a crawl behaves; what is left out is gentle. */
export type CrawlOptions = {
  /** Where the crawl remembers what it did; the same folder goes on after an interruption. */
  readonly folder: string
  /** Requests a second and at a time to one host; 0 a second is as fast as it answers. */
  readonly perSecond?: number
  readonly parallel?: number
  readonly depth?: number
  readonly pages?: number
  readonly timeoutSeconds?: number
  readonly mostPageBytes?: number
  readonly mostFileBytes?: number
  readonly attempts?: number
  readonly backoffMilliseconds?: number
  /** A mail or web address by which the site's keeper can reach us; it stands in the User-Agent. */
  readonly contact?: string
  /** Whether pages of other sites that this one links to are asked for, too. */
  readonly asksOutside?: boolean
  readonly thisYear: number
  readonly watch?: (counts: CrawlCounts) => void
}
export type CrawlCounts = { readonly pages: number; readonly done: number; readonly known: number }

export const AGENT = 'gongkai'
const MOST_ADDRESSES = 5_000_000
const ASCII = /[^\u0020-\u007e]/g

export function settledOptions(given: CrawlOptions) {
  const contact = given.contact?.replace(ASCII, '') ?? ''
  return {
    perSecond: 5, parallel: 4, depth: 20, pages: 20_000, timeoutSeconds: 20, mostPageBytes: 5 * 1024 * 1024, mostFileBytes: 30 * 1024 * 1024,
    attempts: 3, backoffMilliseconds: 1000, asksOutside: false, mostAddresses: MOST_ADDRESSES,
    ...given,
    userAgent: `${AGENT}/0.1 (site content check${contact === '' ? '' : `; +${contact}`})`,
  }
}
export type SettledOptions = ReturnType<typeof settledOptions>
