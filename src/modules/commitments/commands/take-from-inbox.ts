import type { InboxTakers } from '#publishing'

/** What commitments take out of the inbox. */
export const commitmentTakers: InboxTakers = {}
