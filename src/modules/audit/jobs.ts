import type { Jobs } from '#platform/jobs'
import { addDays, dayOf } from '#shared/days'
import { CLOSE_DAY, closeDay } from './commands/close-day.ts'

/** Shortly after midnight the day that ended is sealed. Days on which the program did not run are under the next root. */
export const jobs: Jobs = {
  [CLOSE_DAY]: async (kit) => { await closeDay(kit, addDays(dayOf(kit.now()), -1)) },
}
