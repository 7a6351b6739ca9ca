import type { AskedTarget } from './target.ts'

/** The ways by which notices go out. Feeds are no way of sending: who reads them fetches them. */
export const WAYS = { email: '电子邮件', sms: '短信', wechat: '微信', webhook: '程序接收（Webhook）' } as const
export type Way = keyof typeof WAYS
export const isWay = (text: string | undefined): text is Way => text !== undefined && Object.hasOwn(WAYS, text)

export const PACES = { at_once: '发布后随时通知', daily: '每天一次汇总', weekly: '每周一次汇总' } as const
export type Pace = keyof typeof PACES
export const isPace = (text: string | undefined): text is Pace => text !== undefined && Object.hasOwn(PACES, text)

/** Where to send; a webhook also has the secret that its messages are signed with. */
export type Contact = { readonly address: string; readonly secret?: string | undefined }

/** What a citizen sends: sealed for the office before it is kept anywhere. */
export type SubscriptionAsked = {
  readonly version: 1
  readonly at: string
  readonly way: Way
  readonly contact: Contact
  readonly pace: Pace
  readonly targets: readonly AskedTarget[]
}

/** A confirmation's link holds so long. */
export const CONFIRM_HOURS = 72
/** So many confirmations a day are sent to one address that has confirmed nothing: nobody is to be flooded in another's name. */
export const ASKS_A_DAY = 3
/** After so many refusals for good, one after another, the address is dead. */
export const MOST_BOUNCES = 3
/** Who said stop is forgotten after so many days. */
export const ERASE_AFTER_DAYS = 30
