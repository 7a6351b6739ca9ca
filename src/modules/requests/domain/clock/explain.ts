import { addDays, type Day } from '#shared/days'
import { dayKind, isWorkday, type WorkCalendar } from '#shared/work-calendar'
import { exclusions } from './count.ts'
import type { ClockRules } from './rules.ts'
import { awaitsCorrection, type Consultation, type Timeline } from './timeline.ts'

/** A line of the day-by-day exhibit. */
export type DayFact = { readonly date: Day; readonly counts: boolean; readonly why: string }
/** How many working days the consultations took out; `both` of them were taken out by both kinds and are one day each. */
export type Excluded = Readonly<Record<Consultation['kind'] | 'both', number>>

const CONSULTED: Readonly<Record<Consultation['kind'], string>> = { thirdParty: '征求第三方意见', agency: '征求其他机关意见' }

/** A day up to the last (re)start of the term: nothing on it counts, and this is why. */
function whyBeforeStart(day: Day, timeline: Timeline, basis: string): string {
  const { receivedOn, correction, fee } = timeline
  if (day === receivedOn) return `收到当日不计（${basis}）`
  if (correction && day === correction.correctedOn) return '收到补正当日不计'
  if (fee && day === fee.paidOn) return '缴费当日不计'
  if (correction && (correction.correctedOn === null || day < correction.correctedOn)) return day > correction.askedOn ? '等待补正' : '收到补正后重新计算，此前不计'
  return '缴费后重新计算，此前不计'
}

/** Every calendar day from receipt to the due day; while a correction is awaited, to the last day on which something happened. */
export function explain(timeline: Timeline, until: Day, basis: string, calendar: WorkCalendar, rules: ClockRules): { days: DayFact[]; excluded: Excluded } {
  const excludedBy = exclusions(timeline, calendar, rules)
  const excluded = { thirdParty: 0, agency: 0, both: 0 }
  const days: DayFact[] = []
  let counted = 0
  for (let date = timeline.receivedOn; date <= until; date = addDays(date, 1)) {
    const off = !isWorkday(date, calendar)
    const isPoint = date === timeline.receivedOn || date === timeline.startedOn
    if (off && !isPoint) days.push({ date, counts: false, why: dayKind(date, calendar) })
    else if (date <= timeline.startedOn || awaitsCorrection(timeline)) days.push({ date, counts: false, why: whyBeforeStart(date, timeline, basis) })
    else {
      const kinds = excludedBy(date)
      for (const kind of kinds) excluded[kind] += 1
      if (kinds.length > 1) excluded.both += 1
      if (kinds.length === 0) counted += 1
      days.push({ date, counts: kinds.length === 0, why: kinds.length > 0 ? kinds.map((kind) => CONSULTED[kind]).join('、') : countedWhy(counted, dayKind(date, calendar), rules) })
    }
  }
  return { days, excluded }
}

const countedWhy = (counted: number, kind: string, rules: ClockRules): string =>
  `${kind && `${kind}，`}第${counted}个工作日${counted > rules.reply ? '（延期）' : ''}`
