import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { CaseProcedure, DisputeKind, DisputeResult } from './dispute.ts'
import type { DisputeState } from './procedure.ts'

export type Hearing = {
  readonly id: number; readonly on: Day; readonly time: string; readonly place: string
  readonly outcome: 'set' | 'held' | 'cancelled'; readonly attended: string; readonly summary: string
}

/** What the register says of a case: rules, deadlines and pages read this. */
export type DisputeCase = {
  readonly id: string; readonly number: string; readonly agency: AgencyId; readonly kind: DisputeKind; readonly state: DisputeState
  readonly request: string | null; readonly earlier: string | null; readonly body: string; readonly cause: string
  /** Masked: 陈某. An organisation stands with its name. */
  readonly asker: string
  readonly procedure: CaseProcedure
  readonly appliedOn: Day | null; readonly acceptedOn: Day; readonly noticeOn: Day | null; readonly answeredOn: Day | null
  readonly concludedOn: Day | null; readonly servedOn: Day | null; readonly performBy: Day | null; readonly performedOn: Day | null
  readonly extendedDays: number
  readonly result: DisputeResult | null; readonly resultWords: string | null; readonly remark: string
  readonly articles: readonly string[]; readonly lessons: string; readonly measures: string
  readonly version: number
  readonly hearings: readonly Hearing[]
}

export type DisputeEvent = { readonly id: number; readonly move: string; readonly on: Day; readonly at: string; readonly accountName: string; readonly note: string; readonly data: Readonly<Record<string, unknown>> }

/** The next hearing that was set and not held yet, earliest first. */
export const openHearings = ({ hearings }: Pick<DisputeCase, 'hearings'>): readonly Hearing[] =>
  hearings.filter(({ outcome }) => outcome === 'set').toSorted((a, b) => (a.on < b.on ? -1 : 1))
