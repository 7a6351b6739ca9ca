import type { Columns } from '../columns.ts'
import { FACETS, VALIDITIES, type Facet, type FacetValue } from '../types.ts'
import { BIT } from './filters.ts'

const FIRST_YEAR = 1900
const YEARS = 300

/** Counts one part's hits by facet. */
export class PartCounter {
  private readonly columns: Columns
  private readonly agency: Int32Array
  private readonly kind: Int32Array
  private readonly topic: Int32Array
  private readonly year = new Int32Array(YEARS)
  private readonly validity = new Int32Array(VALIDITIES.length)

  constructor(columns: Columns) {
    this.columns = columns
    this.agency = new Int32Array(columns.agencies.length)
    this.kind = new Int32Array(columns.kinds.length)
    this.topic = new Int32Array(columns.topics.length)
  }

  /** A document and the filters that it fails: its own filter does not count for a facet, so two failed ones count for none. */
  count(at: number, fails: number, validity: number): void {
    if ((fails & (fails - 1)) !== 0) return
    if ((fails & ~BIT.agency) === 0) add(this.agency, this.columns.agency[at] ?? 0)
    if ((fails & ~BIT.kind) === 0) add(this.kind, this.columns.kind[at] ?? 0)
    if ((fails & ~BIT.topic) === 0) add(this.topic, this.columns.topic[at] ?? 0)
    if ((fails & ~BIT.year) === 0) add(this.year, (this.columns.year[at] ?? 0) - FIRST_YEAR)
    if ((fails & ~BIT.validity) === 0) add(this.validity, validity)
  }

  /** The counts by the values' own names. */
  into(totals: FacetTotals): void {
    const { agencies, kinds, topics } = this.columns
    this.agency.forEach((count, place) => { totals.add('agency', agencies[place]?.[0] ?? '', count, agencies[place]?.[1]) })
    this.kind.forEach((count, place) => { totals.add('kind', kinds[place] ?? '', count) })
    this.topic.forEach((count, place) => { totals.add('topic', topics[place] ?? '', count) })
    this.year.forEach((count, place) => { totals.add('year', String(place + FIRST_YEAR), count) })
    this.validity.forEach((count, place) => { totals.add('validity', VALIDITIES[place] ?? '', count) })
  }
}

function add(counts: Int32Array, place: number): void { counts[place] = (counts[place] ?? 0) + 1 }

/** The counts of all parts together. */
export class FacetTotals {
  private readonly totals = new Map<Facet, Map<string, FacetValue>>(FACETS.map((facet) => [facet, new Map()]))

  add(facet: Facet, value: string, count: number, label?: string): void {
    if (count === 0 || value === '') return
    const known = this.totals.get(facet)?.get(value)
    this.totals.get(facet)?.set(value, { value, count: (known?.count ?? 0) + count, ...(label === undefined ? {} : { label }) })
  }

  /** The commonest first; years from the newest. */
  values(): Record<Facet, FacetValue[]> {
    const listed = (facet: Facet): FacetValue[] => [...(this.totals.get(facet)?.values() ?? [])]
      .sort((a, b) => (facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || a.value.localeCompare(b.value)))
    return { agency: listed('agency'), kind: listed('kind'), topic: listed('topic'), year: listed('year'), validity: listed('validity') }
  }
}
