import type { ApplicantClass, DisputeKindName, Outcome } from './words.ts'

/** How many requests of an outcome and class the root closed: [outcome, class, number]. */
export type Closed = readonly (readonly [Outcome, ApplicantClass, number])[]
/** One year of the root's register: closed in the year in which they came, carried in from the year before, and left open at its end. */
export type RootYear = { readonly closed: Closed; readonly carriedIn: Closed; readonly carriedOut: Closed }

/** 2023 equals a published report of a county-level city cell by cell (103 new, nothing carried in or out). The other years are ours. */
export const ROOT_YEARS: Readonly<Record<number, RootYear>> = {
  2022: {
    closed: [
      ['granted', 'natural', 17], ['partial', 'natural', 19], ['denied_process', 'natural', 2], ['denied_inquiry', 'natural', 3], ['unavailable_not_held', 'natural', 38],
      ['unavailable_not_held', 'business', 2], ['unavailable_needs_creation', 'natural', 2], ['rejected_duplicate', 'natural', 3], ['rejected_petition', 'natural', 1], ['other_no_correction', 'natural', 1],
    ],
    carriedIn: [['granted', 'natural', 2], ['unavailable_not_held', 'natural', 1]],
    carriedOut: [],
  },
  2023: {
    closed: [
      ['granted', 'natural', 15], ['partial', 'natural', 26], ['partial', 'business', 1], ['denied_internal', 'natural', 2], ['denied_process', 'natural', 1], ['denied_inquiry', 'natural', 2],
      ['unavailable_not_held', 'natural', 54], ['unavailable_needs_creation', 'natural', 1], ['rejected_duplicate', 'natural', 1],
    ],
    carriedIn: [], carriedOut: [],
  },
  2024: {
    closed: [
      ['granted', 'natural', 21], ['granted', 'legal', 1], ['partial', 'natural', 24], ['partial', 'business', 2], ['denied_third_party', 'natural', 1], ['denied_internal', 'natural', 1],
      ['denied_inquiry', 'natural', 4], ['unavailable_not_held', 'natural', 45], ['unavailable_not_held', 'business', 1], ['unavailable_needs_creation', 'natural', 2], ['rejected_duplicate', 'natural', 2],
      ['rejected_petition', 'natural', 1], ['other_no_correction', 'natural', 1],
    ],
    carriedIn: [], carriedOut: [['granted', 'natural', 2], ['unavailable_not_held', 'natural', 2], ['partial', 'business', 1]],
  },
}

/** The root's cases: kind, year of acceptance, year of the decision (null: still open at the demo's end), decision in words. */
export const ROOT_DISPUTES: readonly { readonly kind: DisputeKindName; readonly accepted: number; readonly concluded: number | null; readonly decision: string | null; readonly times: number }[] = [
  { kind: 'reconsideration', accepted: 2022, concluded: 2022, decision: '维持', times: 2 },
  { kind: 'reconsideration', accepted: 2022, concluded: 2022, decision: '撤回', times: 1 },
  { kind: 'litigationDirect', accepted: 2022, concluded: 2022, decision: '驳回诉讼请求', times: 3 },
  { kind: 'litigationDirect', accepted: 2022, concluded: 2023, decision: '驳回诉讼请求', times: 2 },
  { kind: 'litigationDirect', accepted: 2023, concluded: 2023, decision: '驳回诉讼请求', times: 3 },
  { kind: 'litigationDirect', accepted: 2023, concluded: 2024, decision: '驳回诉讼请求', times: 2 },
  { kind: 'litigationAfter', accepted: 2023, concluded: 2023, decision: '维持', times: 1 },
  { kind: 'reconsideration', accepted: 2023, concluded: 2024, decision: '维持', times: 1 },
  { kind: 'reconsideration', accepted: 2024, concluded: 2024, decision: '终止', times: 1 },
  { kind: 'litigationDirect', accepted: 2024, concluded: null, decision: null, times: 1 },
]

/** The root's normative documents: how many were made and how many ended in each year, and how many were in force before 2022. */
export const ROOT_DOCUMENTS = {
  before2022: 315,
  made: { 2022: 18, 2023: 14, 2024: 16 },
  repealed: { 2022: 15, 2023: 38, 2024: 19 },
  lapsed: { 2022: 7, 2023: 22, 2024: 12 },
} as const
