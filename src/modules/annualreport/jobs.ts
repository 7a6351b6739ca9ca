import type { Jobs } from '#platform/jobs'
import { returnsJobs } from './returns/jobs.ts'

/** What the worker does for this module. */
export const jobs: Jobs = { ...returnsJobs }
