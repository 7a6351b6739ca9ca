import type { InboxTakers } from '#publishing'

/** What consultations take out of the inbox. */
export const consultationTakers: InboxTakers = {}
