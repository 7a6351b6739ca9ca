import { pageOf, yearAsked } from '#shared/paging'

/** An address as a question; what cannot be meant is left out, so that no address is wrong. */
export type SearchAddress = {
  readonly q: string; readonly page: number; readonly size: number
  readonly agency?: string; readonly kind?: string; readonly topic?: string; readonly year?: string; readonly validity?: 'in_force' | 'not_yet' | 'repealed' | 'lapsed' | 'all'
}

const VALIDITIES = ['in_force', 'not_yet', 'repealed', 'lapsed', 'all'] as const
const LONGEST = 100
const MOST = 100
/** So many places are ranked. */
const DEEPEST = 10_000

type Query = Readonly<Record<string, string | undefined>>
const short = (text: string | undefined): string | undefined => (text !== undefined && text !== '' && text.length <= LONGEST ? text : undefined)

/** Reads the query string of a page or of the interface. */
export function readAddress(query: Query, usual: number): SearchAddress {
  const size = Number(query['size'])
  const [agency, kind, topic, year] = [short(query['agency']), short(query['kind']), short(query['topic']), yearAsked(query['year'])]
  const validity = VALIDITIES.find((one) => one === query['validity'])
  const taken = Number.isInteger(size) && size >= 1 && size <= MOST ? size : usual
  return {
    q: query['q'] ?? '', size: taken, page: Math.min(pageOf(query['page']), Math.ceil(DEEPEST / taken)),
    ...(agency ? { agency } : {}), ...(kind ? { kind } : {}), ...(topic ? { topic } : {}), ...(year === undefined ? {} : { year: String(year) }), ...(validity ? { validity } : {}),
  }
}

/** The address of the same question with something changed; undefined takes a filter away, and a change begins at page one. */
export function addressWith(path: string, asked: SearchAddress, change: Partial<Record<'agency' | 'kind' | 'topic' | 'year' | 'validity' | 'page', string | undefined>>): string {
  const { q, agency, kind, topic, year, validity } = asked
  const parts = Object.entries({ q, agency, kind, topic, year, validity, ...change }).filter((part): part is [string, string] => part[1] !== undefined && part[1] !== '')
  return `${path}?${new URLSearchParams(parts.map(([name, value]) => [name, value.toWellFormed().slice(0, 400)])).toString()}`
}
