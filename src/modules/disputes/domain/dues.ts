import { addDays, daysBetween, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { isWorkday, workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import { openHearings, type DisputeCase } from './case.ts'
import { isOpen } from './procedure.ts'
import { RULES, type DisputeRules } from './rules.ts'

export type DueWhat = 'answer' | 'hearing' | 'decision' | 'perform' | 'learn'
export type Due = {
  readonly what: DueWhat
  readonly label: string
  /** null: the calendar does not know that year yet, or there is no term. */
  readonly on: Day | null
  /** How the day was reckoned, in words. */
  readonly words: string
  readonly source: string
  readonly confirmed: boolean
  /** Ours to meet; the others are the body's, and only watched. */
  readonly ours: boolean
  readonly metOn: Day | null
}

/** The n-th day after a day, which itself is not counted (行政复议法第八十八条、民事诉讼法第八十五条 by analogy); moved off days off where the rules say so. */
export function daysAfter(day: Day, n: number, calendar: WorkCalendar, { restDayMoves }: DisputeRules): Day {
  let end = addDays(day, n)
  if (restDayMoves) while (!isWorkday(end, calendar)) end = addDays(end, 1)
  return end
}

/** A year without its notice of holidays gives no day; the reason stands in its place. */
function reckoned(work: () => Day, words: string): { on: Day | null; words: string } {
  try {
    return { on: work(), words }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { on: null, words: error.reasons.join('；') }
  }
}

function answerDue(one: DisputeCase, calendar: WorkCalendar, rules: DisputeRules): Due[] {
  const { kind, procedure, noticeOn, answeredOn } = one
  if (noticeOn === null) return []
  const key = kind !== 'reconsideration' ? 'answerLitigation' : procedure === 'simplified' ? 'answerSimplified' : 'answerOrdinary'
  const { unit, source, confirmed } = RULES[key]
  const work = () => (unit === '个工作日' ? workdaysAfter(noticeOn, rules[key], calendar) : daysAfter(noticeOn, rules[key], calendar, rules))
  const words = `自收到${kind === 'reconsideration' ? '申请书' : '起诉状'}副本之日（${noticeOn}）起${rules[key]}${unit}，当日不计`
  return [{ what: 'answer', label: kind === 'reconsideration' ? '提交书面答复' : '提交答辩状', ...reckoned(work, words), source, confirmed, ours: true, metOn: answeredOn }]
}

function decisionDue(one: DisputeCase, calendar: WorkCalendar, rules: DisputeRules): Due[] {
  if (one.kind !== 'reconsideration') return []
  const key = one.procedure === 'simplified' ? 'decideSimplified' : 'decideOrdinary'
  const days = rules[key] + one.extendedDays
  const words = `自受理之日（${one.acceptedOn}）起${rules[key]}日${one.extendedDays > 0 ? `，延长${one.extendedDays}日` : ''}`
  return [{ what: 'decision', label: '复议机关作出决定', ...reckoned(() => daysAfter(one.acceptedOn, days, calendar, rules), words), source: RULES[key].source, confirmed: true, ours: false, metOn: one.concludedOn }]
}

/** All terms of a case, met and open. */
export function duesOf(one: DisputeCase, calendar: WorkCalendar, rules: DisputeRules): Due[] {
  const plain = { words: '', source: '', confirmed: true, ours: true, metOn: null } as const
  return [
    ...answerDue(one, calendar, rules),
    ...openHearings(one).map(({ on, time, place }): Due => ({ ...plain, what: 'hearing', label: one.kind === 'reconsideration' ? '参加听证' : '出庭应诉', on, words: [time, place].filter(Boolean).join('，') })),
    ...decisionDue(one, calendar, rules),
    ...(one.performBy === null ? [] : [{ ...plain, what: 'perform' as const, label: '履行决定、裁判', on: one.performBy, words: `决定书、裁判文书责令的期限（${one.resultWords ?? ''}）`, metOn: one.performedOn }]),
  ]
}

export type NextStep = { readonly what: DueWhat | 'none'; readonly on: Day | null }

/** What comes next: our own open terms first, then what is owed without a day, then what the body owes. */
export function nextStep(one: DisputeCase, calendar: WorkCalendar, rules: DisputeRules): NextStep {
  const open = duesOf(one, calendar, rules).filter(({ metOn, what }) => metOn === null && (what === 'perform' || isOpen(one.state)))
  const ours = open.filter(({ ours }) => ours).toSorted((a, b) => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1))
  const first = ours[0] ?? open[0]
  if (first) return { what: first.what, on: first.on }
  return one.state === 'concluded' && one.result === 'corrected' ? { what: 'learn', on: null } : { what: 'none', on: null }
}

export const NEXT_LABELS: Readonly<Record<NextStep['what'], string>> = { answer: '提交答复', hearing: '听证（开庭）', decision: '等待决定', perform: '履行决定', learn: '写总结', none: '' }
export const SOON_DAYS = 3
export type Urgency = 'late' | 'today' | 'soon' | 'calm' | 'waiting' | 'none'

export function urgencyOf({ what, on }: NextStep, today: Day): Urgency {
  if (what === 'none') return 'none'
  if (on === null || what === 'decision') return 'waiting'
  if (on < today) return 'late'
  return on === today ? 'today' : daysBetween(today, on) <= SOON_DAYS ? 'soon' : 'calm'
}

/** 还有 3 天, 今天到期, 已超 2 天. */
export function leftWords(on: Day | null, today: Day): string {
  if (on === null) return ''
  const left = daysBetween(today, on)
  return left > 0 ? `还有 ${left} 天` : left === 0 ? '今天到期' : `已超 ${-left} 天`
}
