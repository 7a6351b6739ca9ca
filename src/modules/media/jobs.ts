import type { Jobs } from '#platform/jobs'
import { readFeeds } from './commands/doings.ts'

/** Safe to run twice. */
export const jobs: Jobs = { 'media.read-feeds': (kit) => readFeeds(kit) }
