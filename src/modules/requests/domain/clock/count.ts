import { addDays, type Day } from '#shared/days'
import { isWorkday, workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import type { ClockRules } from './rules.ts'
import { awaitsCorrection, type Consultation, type Timeline } from './timeline.ts'

/** The last day on which a consultation's time is taken out: the day its answer arrives, or the last day of its term where that is earlier. */
function lastDayOf({ kind, askedOn, answeredOn }: Consultation, calendar: WorkCalendar, rules: ClockRules): Day {
  let day = askedOn
  for (let left = rules[kind]; left > 0 && day !== answeredOn;) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) left -= 1
  }
  return day
}

/**
 * Which consultations take a day out of the term. The day of asking is not taken out, the day of the answer is (条例第三十三条第三款 says only 所需时间).
 * Silence ends with the term (条例第三十二条、第三十四条), and a later answer does not prolong it. A day that several take out is one day.
 */
export function exclusions({ consultations }: Timeline, calendar: WorkCalendar, rules: ClockRules): (day: Day) => readonly Consultation['kind'][] {
  const spans = consultations.map((one) => ({ kind: one.kind, after: one.askedOn, until: lastDayOf(one, calendar, rules) }))
  return (day) => [...new Set(spans.filter(({ after, until }) => after < day && day <= until).map(({ kind }) => kind))]
}

/** How many working days the term has in all. */
export const termOf = ({ extendedBy }: Timeline, rules: ClockRules): number => rules.reply + (extendedBy ?? 0)

/** The last day to reply (条例第三十三条), null while a correction is awaited: the term begins with the corrected request (条例第三十条). */
export function replyDue(timeline: Timeline, calendar: WorkCalendar, rules: ClockRules): Day | null {
  if (awaitsCorrection(timeline)) return null
  const excludedBy = exclusions(timeline, calendar, rules)
  return workdaysAfter(timeline.startedOn, termOf(timeline, rules), calendar, (day) => excludedBy(day).length > 0)
}
