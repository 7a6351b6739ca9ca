import type { Jobs } from '#platform/jobs'
import { watchClocks } from './commands/watch-clocks.ts'
import { pollDue } from './intake/poll.ts'

/** Each safe to run twice. */
export const jobs: Jobs = { 'opinion.poll': (kit) => pollDue(kit), 'opinion.clocks': (kit) => watchClocks(kit) }
