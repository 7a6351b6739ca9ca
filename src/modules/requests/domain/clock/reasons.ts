import type { Day } from '#shared/days'
import { workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import type { ClockEvent } from './case.ts'
import { replyDue } from './count.ts'
import type { ClockRules } from './rules.ts'
import { awaitsCorrection, type Timeline } from './timeline.ts'

type Judge = (timeline: Timeline, event: ClockEvent, calendar: WorkCalendar, rules: ClockRules) => string | null

const isOpen = (timeline: Timeline, kind: 'thirdParty' | 'agency') => timeline.consultations.some((one) => one.kind === kind && one.answeredOn === null)

/** 条例第三十三条 extends a term that still runs, and 国办函〔2020〕109号 has the notice sent within it: neither can be done before it begins or after its last day. */
function outsideTerm(timeline: Timeline, { date }: ClockEvent, calendar: WorkCalendar, rules: ClockRules): string | null {
  const due = replyDue(timeline, calendar, rules)
  if (due === null) return '正在等待补正，处理期限还没有起算'
  return date > due ? `处理期限已于 ${due} 届满` : null
}

/** Why an event cannot be, or null. */
const JUDGES: Readonly<Record<ClockEvent['type'], Judge>> = {
  correction_asked: ({ correction, receivedOn }, { date }, calendar, rules) => {
    if (correction) return '补正只能告知一次（条例第三十条），此前已经告知'
    const due = workdaysAfter(receivedOn, rules.correction, calendar)
    return date > due ? `补正应当自收到申请之日起${rules.correction}个工作日内告知（条例第三十条），期限到 ${due} 为止` : null
  },
  corrected: (timeline) => (timeline.correction === null ? '此前没有告知补正，请先登记补正告知' : awaitsCorrection(timeline) ? null : '补正已经收到过，请核对'),
  third_party_asked: () => null,
  agency_asked: () => null,
  third_party_answered: (timeline) => (isOpen(timeline, 'thirdParty') ? null : '此前没有尚未答复的第三方征求意见，请先登记征求意见'),
  agency_answered: (timeline) => (isOpen(timeline, 'agency') ? null : '此前没有尚未答复的机关征求意见，请先登记征求意见'),
  extended: (timeline, event, calendar, rules) => {
    const { days = rules.extension } = event
    if (timeline.extendedBy !== null) return '延期只能一次（条例第三十三条），此前已经延期'
    if (!Number.isInteger(days) || days < 1 || days > rules.extension) return `延期天数是 ${days}，应为1至${rules.extension}个工作日（条例第三十三条）`
    const outside = outsideTerm(timeline, event, calendar, rules)
    return outside && `${outside}，不能延期（条例第三十三条）`
  },
  fee_noticed: (timeline, event, calendar, rules) => {
    if (timeline.fee) return '一件申请只按一种标准收费一次（国办函〔2020〕109号第三条），此前已有收费通知'
    const outside = outsideTerm(timeline, event, calendar, rules)
    return outside && `${outside}，收费通知应在处理期限内发出（国办函〔2020〕109号）`
  },
  fee_paid: ({ fee }, { date }, calendar, rules) => {
    if (!fee) return '此前没有收费通知，请先登记收费通知'
    if (fee.paidOn) return '费用已经缴纳过，请核对'
    const due = workdaysAfter(fee.noticedOn, rules.fee, calendar)
    return date > due ? `缴费期限已于 ${due} 届满，逾期未缴视为放弃申请（国办函〔2020〕109号）` : null
  },
}

/** Why an event cannot follow what happened before it, in words; null when it can. Also what the desk shows beside a grey button. */
export function reasonAgainst(timeline: Timeline, event: ClockEvent, before: Day, calendar: WorkCalendar, rules: ClockRules): string | null {
  if (event.date < timeline.receivedOn) return `早于收到申请之日 ${timeline.receivedOn}`
  if (event.date < before) return `早于前一个事件（${before}），请按先后次序登记`
  return JUDGES[event.type](timeline, event, calendar, rules)
}
