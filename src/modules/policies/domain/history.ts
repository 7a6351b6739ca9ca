import type { Day } from '#shared/days'

export const STATES = { not_made: '尚未制定', not_yet: '尚未施行', in_force: '有效', repealed: '废止', lapsed: '失效', suspended: '中止施行' } as const
export type PolicyState = keyof typeof STATES

/** What decides whether a document binds on a day. */
export type PolicyHistory = {
  readonly issuedOn: Day
  readonly effectiveOn: Day
  /** The last day of its own validity; null where it sets no end. */
  readonly validUntil: Day | null
  /** 确认继续有效: decided on a day, valid until another (null: without an end). Only counts while the document still stands. */
  readonly confirmations: readonly { readonly on: Day; readonly until: Day | null }[]
  /** Each amendment with the day from which it is in effect. */
  readonly amendments: readonly { readonly on: Day; readonly by: string }[]
  /** The first day on which it was repealed, or declared lapsed. */
  readonly endedOn: Day | null
  readonly endedAs: 'repealed' | 'lapsed' | null
  /** 中止施行: from its first day without effect to the day before it takes effect again (null: not yet decided). */
  readonly suspensions?: readonly { readonly from: Day; readonly until: Day | null }[]
}

/** The last day of validity with every confirmation that came in time. */
export function lastValidDay({ validUntil, confirmations }: PolicyHistory): Day | null {
  let end = validUntil
  for (const { on, until } of confirmations.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    if (end !== null && on > end) return end
    end = until
  }
  return end
}

/** Whether a document binds on a day. A repeal and the end of validity take effect as written; what is made but not yet in effect binds nobody. */
export function stateOn(history: PolicyHistory, day: Day): PolicyState {
  if (day < history.issuedOn) return 'not_made'
  const end = lastValidDay(history)
  if (history.endedOn !== null && day >= history.endedOn && (end === null || history.endedOn <= end)) return history.endedAs ?? 'lapsed'
  if (end !== null && day > end) return 'lapsed'
  if (day < history.effectiveOn) return 'not_yet'
  return history.suspensions?.some(({ from, until }) => day >= from && (until === null || day < until)) ? 'suspended' : 'in_force'
}

/** Which text is in force on a day: 1 as first made, one more with each amendment in effect; null where none is. */
export function versionOn(history: PolicyHistory, day: Day): number | null {
  if (stateOn(history, day) !== 'in_force') return null
  return 1 + history.amendments.filter(({ on }) => on <= day).length
}
