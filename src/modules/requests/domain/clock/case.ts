import type { Day } from '#shared/days'
import type { Channel } from '../outcome.ts'

/** What can happen to a request's clock, with the words in which a person reads it. */
export const CLOCK_EVENTS = {
  correction_asked: '告知补正', corrected: '收到补正', third_party_asked: '第三方收到征求意见书', third_party_answered: '第三方提出意见',
  agency_asked: '征求其他机关意见', agency_answered: '其他机关提出意见', extended: '延期', fee_noticed: '申请人收到收费通知', fee_paid: '缴费',
} as const
export type ClockEventType = keyof typeof CLOCK_EVENTS
/** `days` is read for an extension only. */
export type ClockEvent = { readonly type: ClockEventType; readonly date: Day; readonly days?: number }

/** How and when the request came. `confirmedOn`: the day on which office and applicant confirmed it (条例第三十一条). */
export type Received = { readonly channel: Channel; readonly date: Day; readonly confirmedOn?: Day }
export type ClockCase = { readonly received: Received; readonly events: readonly ClockEvent[] }

/** 条例第三十一条: what the receipt date of a channel is. */
const RECEIPT: Readonly<Record<Channel, string>> = {
  in_person: '当面提交之日', signed_post: '签收之日', ordinary_post: '与申请人确认之日', internet: '双方确认之日', fax: '双方确认之日', email: '双方确认之日',
}
/** Channels whose receipt date is a confirmation: 平常信函, and 互联网渠道或者传真; e-mail is an internet channel. */
const CONFIRMED: readonly Channel[] = ['ordinary_post', 'internet', 'fax', 'email']

/** 条例第三十一条: the confirmation day where there is one, whatever the channel; otherwise the day given, which for paper is the day of submission or signature. */
export const receiptDate = ({ date, confirmedOn }: Received): Day => confirmedOn ?? date

/** Which of the dates of 条例第三十一条 the receipt date is. */
export function receiptBasis({ channel, confirmedOn }: Received): string {
  if (confirmedOn) return CONFIRMED.includes(channel) ? RECEIPT[channel] : '确认之日'
  return CONFIRMED.includes(channel) ? '未记载确认日，按登记的日期' : RECEIPT[channel]
}
