import type { Day } from '#shared/days'
import type { Clock } from '../clock.ts'

/** 01-03 in the year of receipt, 2027-01-03 in another. */
const short = (day: Day, beside: Day): string => (day.slice(0, 4) === beside.slice(0, 4) ? day.slice(5) : day)

/** The facts that made the due day, in one sentence: 收到 01-03，+20 个工作日，扣除征求第三方意见 6 个工作日，延期 20 个工作日. */
export function summary({ timeline, excluded, rules }: Clock): string {
  const { receivedOn, correction, fee, extendedBy } = timeline
  const on = (day: Day) => short(day, receivedOn)
  const { thirdParty, agency, both } = excluded
  if (correction && !correction.correctedOn) return `收到 ${on(receivedOn)}，${on(correction.askedOn)} 告知补正，收到补正后重新计算 ${rules.reply} 个工作日`
  return [
    `收到 ${on(receivedOn)}`,
    ...(correction?.correctedOn ? [`补正 ${on(correction.correctedOn)} 收到，重新计算`] : []),
    ...(fee?.paidOn && rules.paymentRestarts ? [`缴费 ${on(fee.paidOn)}，重新计算`] : []),
    `+${rules.reply} 个工作日`,
    ...(thirdParty > 0 ? [`扣除征求第三方意见 ${thirdParty} 个工作日`] : []),
    ...(agency > 0 ? [`扣除征求其他机关意见 ${agency} 个工作日${both > 0 ? `（其中 ${both} 个与征求第三方意见重合，只扣一次）` : ''}`] : []),
    ...(extendedBy ? [`延期 ${extendedBy} 个工作日`] : []),
    ...(fee && !fee.paidOn ? [`${on(fee.noticedOn)} 收到收费通知，缴费后重新计算`] : []),
  ].join('，')
}
