import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import { CLOCK_EVENTS, receiptBasis, receiptDate, type ClockCase } from './clock/case.ts'
import { replyDue } from './clock/count.ts'
import { explain, type DayFact, type Excluded } from './clock/explain.ts'
import { reasonAgainst } from './clock/reasons.ts'
import { CLOCK_RULES, type ClockRules } from './clock/rules.ts'
import { begin, EFFECTS, type Timeline } from './clock/timeline.ts'

/** A request's terms, each with the facts that made it. The day of an event is never counted (民事诉讼法第八十五条 by analogy), so every term begins the day after. */
export type Clock = {
  /** Last day to reply; null while a correction is awaited. A fee that is noticed and not yet paid leaves it as it was: only the payment restarts the term. */
  readonly due: Day | null
  /** Last day to ask for a correction; null once it has been asked (条例第三十条: once). */
  readonly correctionDue: Day | null
  /** Last day for the third party's answer (条例第三十二条); of several, the last asked. */
  readonly thirdPartyDue: Day | null
  /** Last day for the answer of an agency that has not answered yet (条例第三十四条); of several, the last asked. */
  readonly agencyDue: Day | null
  /** Last day to pay. Once it has passed unpaid, the request counts as given up. */
  readonly feeDue: Day | null
  readonly explanation: readonly DayFact[]
  readonly excluded: Excluded
  readonly timeline: Timeline
  readonly rules: ClockRules
}

/** Replays the events; refuses (422) the first that cannot be, naming it. */
function timelineOf({ received, events }: ClockCase, calendar: WorkCalendar, rules: ClockRules): Timeline {
  let timeline = begin(receiptDate(received))
  let before = timeline.receivedOn
  for (const [index, event] of events.entries()) {
    const reason = reasonAgainst(timeline, event, before, calendar, rules)
    if (reason) throw new Refusal(422, [`第${index + 1}个事件（${CLOCK_EVENTS[event.type]} ${event.date}）：${reason}`])
    timeline = EFFECTS[event.type](timeline, event, rules)
    before = event.date
  }
  return timeline
}

/** The terms of a request and the day-by-day exhibit. Refuses (422) events that cannot be, and days beyond the known calendar. */
export function runClock(request: ClockCase, calendar: WorkCalendar, rules: ClockRules = CLOCK_RULES): Clock {
  const timeline = timelineOf(request, calendar, rules)
  const { receivedOn, correction, consultations, fee } = timeline
  const thirdPartyAsked = consultations.findLast(({ kind }) => kind === 'thirdParty')?.askedOn
  const agencyAsked = consultations.findLast(({ kind, answeredOn }) => kind === 'agency' && answeredOn === null)?.askedOn
  const after = (day: Day | undefined, days: number) => (day ? workdaysAfter(day, days, calendar) : null)
  const due = replyDue(timeline, calendar, rules)
  const { days, excluded } = explain(timeline, due ?? request.events.at(-1)?.date ?? receivedOn, receiptBasis(request.received), calendar, rules)
  return {
    due, correctionDue: correction ? null : after(receivedOn, rules.correction),
    thirdPartyDue: after(thirdPartyAsked, rules.thirdParty), agencyDue: after(agencyAsked, rules.agency),
    feeDue: after(fee?.noticedOn, rules.fee),
    explanation: days, excluded, timeline, rules,
  }
}
