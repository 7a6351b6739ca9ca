import type { Jobs } from '#platform/jobs'
import { openRounds, remindReports } from './commands/reports.ts'

/** Each safe to run twice. */
export const jobs: Jobs = { 'commitments.open-rounds': (kit) => openRounds(kit), 'commitments.remind': (kit) => remindReports(kit) }
