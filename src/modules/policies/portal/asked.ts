import { isDay, yearOf, type Day } from '#shared/days'
import { stateOn, STATES, type PolicyState } from '../domain/history.ts'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { normalNumber } from '../domain/citations.ts'
import { titleKey } from '../domain/title-keys.ts'

export const FACETS = { validity: '有效性', topic: '主题', agency: '发文机关', year: '成文年份' } as const
export type FacetName = keyof typeof FACETS
export const FACET_NAMES = Object.keys(FACETS) as FacetName[]

/** What an address of the list asks for. Without `validity` only what is in force is shown. */
export type PolicyAsked = { readonly q: string; readonly day: Day; readonly past: boolean; readonly page: number } & { readonly [Name in FacetName]?: string | undefined }
type Query = Readonly<Record<string, string | undefined>>

export function policyAsked(query: Query, today: Day, page: number): PolicyAsked {
  const wanted = query['day'] ?? ''
  const day = isDay(wanted) ? wanted : today
  return { q: (query['q'] ?? '').trim().slice(0, 100), day, past: day !== today, page, validity: query['validity'] || undefined, topic: query['topic'] || undefined, agency: query['agency'] || undefined, year: query['year'] || undefined }
}

export type Listed = { readonly policy: PublicPolicy; readonly state: PolicyState }
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number }

const facetValue = ({ policy, state }: Listed, name: FacetName): string => ({ validity: state, topic: policy.topic, agency: policy.agency, year: String(yearOf(policy.history.issuedOn)) })[name]
const labelOf = ({ policy, state }: Listed, name: FacetName): string => ({ validity: STATES[state], topic: policy.topic, agency: policy.agencyName, year: `${yearOf(policy.history.issuedOn)} 年` })[name]

const fits = (one: Listed, asked: PolicyAsked, name: FacetName): boolean => {
  const wanted = name === 'validity' ? asked.validity ?? 'in_force' : asked[name]
  return wanted === undefined || wanted === 'all' || facetValue(one, name) === wanted
}

function counted(listed: readonly Listed[], asked: PolicyAsked, name: FacetName): FacetValue[] {
  const values = new Map<string, FacetValue>()
  for (const one of listed.filter((each) => FACET_NAMES.every((other) => other === name || fits(each, asked, other)))) {
    const value = facetValue(one, name)
    values.set(value, { value, label: labelOf(one, name), count: (values.get(value)?.count ?? 0) + 1 })
  }
  return [...values.values()].toSorted((a, b) => (name === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count || a.value.localeCompare(b.value)))
}

export type PolicyList = { readonly total: number; readonly rows: readonly Listed[]; readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>> }

/** The documents as they stood on the asked day: those made by then, filtered; each facet counted as if it were not itself set. */
export function listPolicies(policies: readonly PublicPolicy[], asked: PolicyAsked, size: number): PolicyList {
  const key = titleKey(asked.q), number = normalNumber(asked.q)
  const named = ({ title, docNo, unifiedNo }: PublicPolicy): boolean => key === '' || docNo === number || titleKey(`${title} ${docNo} ${unifiedNo ?? ''}`).includes(key)
  const known = policies.map((policy): Listed => ({ policy, state: stateOn(policy.history, asked.day) })).filter(({ policy, state }) => state !== 'not_made' && named(policy))
  const rows = known.filter((one) => FACET_NAMES.every((name) => fits(one, asked, name))).toSorted((a, b) => (a.policy.history.issuedOn < b.policy.history.issuedOn ? 1 : a.policy.history.issuedOn > b.policy.history.issuedOn ? -1 : 0))
  return {
    total: rows.length, rows: rows.slice((asked.page - 1) * size, asked.page * size),
    facets: { validity: counted(known, asked, 'validity'), topic: counted(known, asked, 'topic'), agency: counted(known, asked, 'agency'), year: counted(known, asked, 'year') },
  }
}

/** The address of the list with something changed; from the first page again. */
export function listHref(path: string, asked: PolicyAsked, change: Readonly<Partial<Record<FacetName | 'day' | 'page', string | undefined>>>): string {
  const kept = { q: asked.q || undefined, day: asked.past ? asked.day : undefined, validity: asked.validity, topic: asked.topic, agency: asked.agency, year: asked.year, ...change }
  const pairs = Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`
}

/** Others worth reading beside one: of the same topic, in force, from the same maker first, newest first. */
export function relatedPolicies(policy: PublicPolicy, policies: readonly PublicPolicy[], day: Day): PublicPolicy[] {
  const linked = new Set([policy.id, ...policy.relations.map(({ id }) => id)])
  const near = policies.filter((one) => !linked.has(one.id) && one.topic === policy.topic && stateOn(one.history, day) === 'in_force')
  return near.toSorted((a, b) => Number(b.agency === policy.agency) - Number(a.agency === policy.agency) || (a.history.issuedOn < b.history.issuedOn ? 1 : -1)).slice(0, 5)
}
