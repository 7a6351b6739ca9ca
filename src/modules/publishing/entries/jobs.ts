import type { Jobs } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { publishEntry } from './commands/publish-entry.ts'
import { Refusal } from '#shared/refusal'
import type { EntryHooks } from './hooks.ts'
import { indexEntry } from './index-entry.ts'
import { dueForPublication } from './queries/due-for-publication.ts'
import { unscheduleWithReason } from './commands/unschedule.ts'

/** What is to be published at a time is, when that time has come; what cannot be is taken off the schedule with the reason in its history. */
export const entryJobs = (hooks: EntryHooks): Jobs => ({
  'publishing.index': (kit, data) => indexEntry(kit, (data as { entry: string }).entry),
  'publishing.publish-due': async (kit) => {
    for (const { id, agency } of await dueForPublication(kit.db, kit.now())) {
      const system = systemActor(agency, ['entries.publish'])
      try {
        await publishEntry(kit, system, { id, note: '' }, hooks)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await unscheduleWithReason(kit, system, id, error.reasons.join('；'))
      }
    }
  },
})
