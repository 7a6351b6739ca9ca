import type { Jobs } from '#platform/jobs'

/** Each safe to run twice. */
export const jobs: Jobs = {}
