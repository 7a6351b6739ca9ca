import type { Decision, DisputeKind } from '#disputes'
import type { ApplicantClass, Outcome } from '#requests'
import type { Day } from '#shared/days'

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

/** Cases of one kind: accepted between two days, concluded so many days later (null: still open), with a decision. */
export type DisputePlan = {
  readonly kind: DisputeKind; readonly accepted: readonly [Day, Day]; readonly lasts: readonly [number, number] | null; readonly decision: Decision | null; readonly times: number
  /** The last of these was sued over after its reconsideration. */
  readonly thenSued?: boolean
}

/** The root's cases. 2023: none reconsidered to an end and one pending; five direct suits upheld and two pending; one suit after reconsideration upheld. */
export const ROOT_DISPUTES: readonly DisputePlan[] = [
  { kind: 'reconsideration', accepted: ['2022-03-01', '2022-05-31'], lasts: [32, 58], decision: '维持', times: 1 },
  { kind: 'reconsideration', accepted: ['2022-05-05', '2022-07-29'], lasts: [15, 28], decision: '撤回', times: 1 },
  { kind: 'reconsideration', accepted: ['2022-11-08', '2022-11-18'], lasts: [30, 38], decision: '维持', times: 1, thenSued: true },
  { kind: 'litigationDirect', accepted: ['2022-03-01', '2022-06-10'], lasts: [90, 170], decision: '驳回诉讼请求', times: 3 },
  { kind: 'litigationDirect', accepted: ['2022-10-10', '2022-12-10'], lasts: [110, 175], decision: '驳回诉讼请求', times: 2 },
  { kind: 'litigationDirect', accepted: ['2023-02-01', '2023-06-20'], lasts: [90, 170], decision: '驳回诉讼请求', times: 3 },
  { kind: 'reconsideration', accepted: ['2023-11-20', '2023-12-08'], lasts: [50, 58], decision: '维持', times: 1 },
  { kind: 'litigationDirect', accepted: ['2023-10-10', '2023-12-08'], lasts: [110, 175], decision: '驳回诉讼请求', times: 2 },
  { kind: 'reconsideration', accepted: ['2024-04-08', '2024-08-30'], lasts: [12, 25], decision: '终止', times: 1 },
  { kind: 'reconsideration', accepted: ['2024-03-04', '2024-09-20'], lasts: [40, 58], decision: '维持', times: 2 },
  { kind: 'litigationDirect', accepted: ['2024-02-26', '2024-06-14'], lasts: [90, 150], decision: '驳回诉讼请求', times: 2 },
  { kind: 'litigationDirect', accepted: ['2024-11-04', '2024-12-13'], lasts: null, decision: null, times: 1 },
]
/** A suit after the reconsideration: brought within 15 days of its decision (行政诉讼法第四十五条). */
export const SUED_AFTER = { days: [5, 12], lasts: [80, 150], decision: '驳回诉讼请求' } as const

/** The root's normative documents: how many were made and how many ended in each year, and how many were in force before 2022. */
export const ROOT_DOCUMENTS = {
  before2022: 315,
  made: { 2022: 18, 2023: 14, 2024: 16 },
  repealed: { 2022: 15, 2023: 38, 2024: 19 },
  lapsed: { 2022: 7, 2023: 22, 2024: 12 },
} as const
