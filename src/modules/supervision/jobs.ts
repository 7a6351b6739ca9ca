import type { Jobs } from '#platform/jobs'
import { remindTickets } from './commands/remind-tickets.ts'
import { watchAlarms, type AlarmSource } from './commands/watch-alarms.ts'

/** Each safe to run twice. The alarms come from modules that this one may not know. */
export const jobsWith = (sources: readonly AlarmSource[]): Jobs => ({ 'supervision.watch': async (kit) => { await watchAlarms(kit, sources) }, 'supervision.remind': (kit) => remindTickets(kit) })
