import type { Day } from '#shared/days'
import type { RequestState } from './procedure.ts'

export type RemedyDays = {
  readonly kind: '行政复议' | '行政诉讼'
  readonly body: string
  /** The first and the last day on which it can be asked for. */
  readonly from: Day
  readonly until: Day
  readonly words: string
}

/** All that the applicant may see of a case, sealed with the key that the query code gives. */
export type CaseView = {
  readonly number: string
  readonly subject: string
  readonly agencyName: string
  readonly agencyPhone: string
  readonly state: RequestState
  readonly stateWords: string
  readonly receivedOn: Day
  readonly askedOn: Day
  readonly dueOn: Day | null
  /** How the day was reckoned, in words. */
  readonly dueWords: string
  readonly timeline: readonly { readonly on: Day; readonly words: string }[]
  readonly letters: readonly { readonly label: string; readonly file: string; readonly on: Day }[]
  readonly wants: readonly ('correction' | 'fee')[]
  readonly correctionUntil: Day | null
  readonly correctionItems: string
  readonly fee: { readonly yuan: number; readonly until: Day; readonly how: string } | null
  readonly outcome: string | null
  readonly remedies: readonly RemedyDays[]
  readonly mayWithdraw: boolean
  readonly rated: boolean
}
