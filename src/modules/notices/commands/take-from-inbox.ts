import type { InboxTakers } from '#publishing'
import { readSubscription, readToken } from '../domain/read-submission.ts'
import { takeSubscription } from './ask.ts'
import { takeConfirmation } from './confirm.ts'
import { takeOff } from './off.ts'

/** What notices take out of the inbox: wishes, confirmations and ends. */
export const noticesTakers: InboxTakers = {
  subscription: { deed: 'notices.ask', take: (kit, item, opened) => takeSubscription(kit, item, readSubscription(opened)) },
  'subscription-confirm': { deed: 'notices.confirm', take: (kit, item, opened) => takeConfirmation(kit, item, readToken(opened)) },
  'subscription-off': { deed: 'notices.off', take: (kit, item, opened) => takeOff(kit, item, readToken(opened)) },
}
