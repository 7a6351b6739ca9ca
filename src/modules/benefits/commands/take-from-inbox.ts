import type { InboxTakers } from '#publishing'

/** What benefits take out of the inbox. */
export const benefitTakers: InboxTakers = {}
