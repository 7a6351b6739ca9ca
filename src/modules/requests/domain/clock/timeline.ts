import type { Day } from '#shared/days'
import type { ClockEvent } from './case.ts'

/** A consultation whose time is taken out of the term (条例第三十三条第三款). */
export type Consultation = { readonly kind: 'thirdParty' | 'agency'; readonly askedOn: Day; readonly answeredOn: Day | null }

/** What the events have made of the clock. */
export type Timeline = {
  readonly receivedOn: Day
  /** The day from which the term counts, itself not counted: receipt, the corrected request's receipt, or payment. */
  readonly startedOn: Day
  readonly correction: { readonly askedOn: Day; readonly correctedOn: Day | null } | null
  /** Working days by which the term was extended; null while it was not. */
  readonly extendedBy: number | null
  readonly consultations: readonly Consultation[]
  readonly fee: { readonly noticedOn: Day; readonly paidOn: Day | null } | null
}

export const begin = (receivedOn: Day): Timeline =>
  ({ receivedOn, startedOn: receivedOn, correction: null, extendedBy: null, consultations: [], fee: null })

export const awaitsCorrection = ({ correction }: Timeline): boolean => correction !== null && correction.correctedOn === null

const asked = (kind: Consultation['kind']) => (timeline: Timeline, { date }: ClockEvent): Timeline =>
  ({ ...timeline, consultations: [...timeline.consultations, { kind, askedOn: date, answeredOn: null }] })

/** An answer belongs to the earliest consultation of its kind that has none: the event does not say whose it is. */
const answered = (kind: Consultation['kind']) => (timeline: Timeline, { date }: ClockEvent): Timeline => {
  const first = timeline.consultations.find((one) => one.kind === kind && one.answeredOn === null)
  return { ...timeline, consultations: timeline.consultations.map((one) => (one === first ? { ...one, answeredOn: date } : one)) }
}

/**
 * What each event does, once it is known that it may. Two silent points:
 * 条例第三十条 and 国办函〔2020〕109号 restart the term but do not say what becomes of an extension told before: it is kept, because the applicant was told of it
 * once and it cannot be told again. A restart does not end a consultation: its remaining time is still excluded.
 */
export const EFFECTS: Readonly<Record<ClockEvent['type'], (timeline: Timeline, event: ClockEvent, rules: { extension: number; paymentRestarts: boolean }) => Timeline>> = {
  correction_asked: (timeline, { date }) => ({ ...timeline, correction: { askedOn: date, correctedOn: null } }),
  corrected: (timeline, { date }) => ({ ...timeline, startedOn: date, correction: timeline.correction && { ...timeline.correction, correctedOn: date } }),
  third_party_asked: asked('thirdParty'),
  third_party_answered: answered('thirdParty'),
  agency_asked: asked('agency'),
  agency_answered: answered('agency'),
  extended: (timeline, { days }, { extension }) => ({ ...timeline, extendedBy: days ?? extension }),
  fee_noticed: (timeline, { date }) => ({ ...timeline, fee: { noticedOn: date, paidOn: null } }),
  fee_paid: (timeline, { date }, { paymentRestarts }) =>
    ({ ...timeline, startedOn: paymentRestarts ? date : timeline.startedOn, fee: timeline.fee && { ...timeline.fee, paidOn: date } }),
}
