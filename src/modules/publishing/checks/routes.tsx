import type { Route } from '#platform/http/types'
import type { Jobs } from '#platform/jobs'
import type { EntryHooks } from '../entries/hooks.ts'
import { runSweep, type SweepTexts } from './commands/sweep.ts'
import { downloadCircular, showCirculars } from './desk/circulars.tsx'
import { postDrill, showDrills } from './desk/drills.tsx'
import { postLeave, postPrepare, postSweep, showSweep, showSweeps } from './desk/sweeps.tsx'
import { checkPaths } from './paths.ts'
import { screenPublished } from './screen-published.ts'

/** Sweeps over what is published, drills of the reviewers, the monthly circular. */
export const checkRoutes = (hooks: EntryHooks): readonly Route[] => [
  { at: checkPaths.sweeps, method: 'GET', deed: 'screening.read', handle: showSweeps },
  { at: checkPaths.sweeps, method: 'POST', deed: 'screening.sweep', handle: postSweep },
  { at: '/screening/sweeps/:id', method: 'GET', deed: 'screening.read', handle: showSweep },
  { at: '/screening/sweeps/:id/prepare', method: 'POST', deed: 'entries.write', handle: postPrepare(hooks) },
  { at: '/screening/sweeps/:id/leave', method: 'POST', deed: 'entries.write', handle: postLeave },
  { at: checkPaths.drills, method: 'GET', deed: 'screening.drill', handle: showDrills },
  { at: checkPaths.drills, method: 'POST', deed: 'screening.drill', handle: postDrill },
  { at: checkPaths.circulars, method: 'GET', deed: 'screening.read', handle: showCirculars },
  { at: '/screening/circulars/:file', method: 'GET', deed: 'screening.read', handle: downloadCircular },
]

export const checkJobs = (hooks: EntryHooks, texts: SweepTexts): Jobs => ({
  'publishing.screen-published': async (kit) => { await screenPublished(kit, hooks) },
  'publishing.run-sweep': (kit, data) => runSweep(kit, (data as { sweep: number }).sweep, texts),
})
