import type { InboxTakers } from '#publishing'

/** What decisions take out of the inbox. */
export const decisionTakers: InboxTakers = {}
