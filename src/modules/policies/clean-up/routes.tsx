import { snapshotFile } from '#publishing'
import type { Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { postAdopt, postDecide, postReturn, postStart, showAdopt, showCampaign, showCleanUps, showReturn, showStart } from './desk/views.tsx'
import { cleanUpPaths } from './paths.ts'
import { showAllLists, showLists } from './portal/lists-page.tsx'

export const cleanUpDeskRoutes: readonly Route[] = [
  { at: cleanUpPaths.all, method: 'GET', deed: 'policies.read', handle: showCleanUps },
  { at: cleanUpPaths.start, method: 'GET', deed: 'policies.clean-up', handle: showStart },
  { at: cleanUpPaths.start, method: 'POST', deed: 'policies.clean-up', handle: postStart },
  { at: '/clean-ups/:id', method: 'GET', deed: 'policies.read', handle: showCampaign },
  { at: '/clean-ups/:id/decide', method: 'POST', deed: 'policies.assess', handle: postDecide },
  { at: '/clean-ups/:id/return/:document', method: 'GET', deed: 'policies.clean-up', handle: showReturn },
  { at: '/clean-ups/:id/return/:document', method: 'POST', deed: 'policies.clean-up', handle: postReturn },
  { at: '/clean-ups/:id/adopt', method: 'GET', deed: 'policies.adopt', handle: showAdopt },
  { at: '/clean-ups/:id/adopt', method: 'POST', deed: 'policies.adopt', handle: postAdopt },
]

export const cleanUpPortalRoutes: readonly Route[] = [
  { at: cleanUpPaths.all, method: 'GET', open: true, handle: showAllLists },
  { at: '/clean-ups/:id', method: 'GET', open: true, handle: showLists },
  { at: '/clean-ups/:id/files/:name', method: 'GET', open: true, handle: async (kit, { params }) => {
    const file = await snapshotFile(kit.db, cleanUpPaths.one(params['id'] ?? ''), params['name'] ?? '')
    if (!file) throw new Refusal(404, ['没有这个文件'])
    return { file }
  } },
]
