import type { Jobs } from '#platform/jobs'
import { matchEnterprises } from './commands/match-enterprises.ts'
import { stopEnded } from './commands/stop-ended.ts'
import { tellMatched } from './commands/tell-matched.ts'

type Touched = { readonly benefit?: unknown; readonly codes?: unknown }
/** Each safe to run twice. */
export const jobs: Jobs = {
  'benefits.match': (kit, data) => {
    const { benefit, codes } = (data ?? {}) as Touched
    return matchEnterprises(kit, { benefit: typeof benefit === 'string' ? benefit : null, codes: Array.isArray(codes) ? codes.map(String) : null })
  },
  'benefits.tell': async (kit) => { await tellMatched(kit) },
  'benefits.stop-ended': (kit) => stopEnded(kit),
}
