import { dayNumber, type Columns } from '../columns.ts'
import { VALIDITIES, type Facet, type SearchAsked } from '../types.ts'

/** One bit a facet, in the order of FACETS: which filters a document fails. */
export const BIT: Readonly<Record<Facet, number>> = { agency: 1, kind: 2, topic: 4, year: 8, validity: 16 }

/** What is asked for, as one part's columns say it; -1 asks for nothing, -2 for what this part has none of. */
export type PartFilter = { readonly agencies: ReadonlySet<number> | null; readonly kind: number; readonly topic: number; readonly year: number; readonly validity: number; readonly today: number }

const placeOf = (value: string | undefined, list: readonly string[]): number => (value === undefined ? -1 : list.includes(value) ? list.indexOf(value) : -2)

/** Reads the filters for one part: its columns name agencies, kinds and topics by place. */
export function filterOf(columns: Columns, asked: SearchAsked): PartFilter {
  const validity = asked.validity ?? 'in_force'
  return {
    agencies: asked.agency === undefined ? null : new Set(columns.agencies.flatMap(([id], at) => (id === asked.agency ? [at] : []))),
    kind: placeOf(asked.kind, columns.kinds), topic: placeOf(asked.topic, columns.topics), year: asked.year ?? -1,
    validity: validity === 'all' ? -1 : VALIDITIES.indexOf(validity), today: dayNumber(asked.day),
  }
}

/** The filters that a document of this validity fails. */
export function failsAt(columns: Columns, filter: PartFilter, at: number, validity: number): number {
  let fails = 0
  if (filter.agencies !== null && !filter.agencies.has(columns.agency[at] ?? -1)) fails |= BIT.agency
  if (filter.kind !== -1 && columns.kind[at] !== filter.kind) fails |= BIT.kind
  if (filter.topic !== -1 && columns.topic[at] !== filter.topic) fails |= BIT.topic
  if (filter.year !== -1 && columns.year[at] !== filter.year) fails |= BIT.year
  if (filter.validity !== -1 && validity !== filter.validity) fails |= BIT.validity
  return fails
}
