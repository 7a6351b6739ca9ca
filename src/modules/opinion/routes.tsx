import type { Route } from '#platform/http/types'
import { showBrief, showBriefs } from './desk/briefs.tsx'
import { postDutyWith, showDutyWith, type Staff } from './desk/duty.tsx'
import { postMove, showMatter, showMove } from './desk/matter.tsx'
import { postFresh, showFresh, showMatters } from './desk/matters.tsx'
import { showNow } from './desk/now.tsx'
import { postImport, showEvent, showImport, showPosts } from './desk/posts.tsx'
import { postRules, showRules } from './desk/rules.tsx'
import { postSource, postSources, readNow, showSource, showSources } from './desk/sources.tsx'
import { MATTER_MOVES, type MatterMove } from './domain/matter.ts'
import { deskPaths } from './paths.ts'
import { showResponse } from './portal/response.tsx'

const ONE = '/opinion/matters/:id', SOURCE = '/opinion/sources/:id'
export const opinionDeskRoutesWith = (staff: Staff): readonly Route[] => [
  { at: deskPaths.now, method: 'GET', deed: 'opinion.watch', handle: showNow },
  { at: deskPaths.matters, method: 'GET', deed: 'opinion.read', handle: showMatters },
  { at: deskPaths.freshMatter, method: 'GET', deed: 'opinion.watch', handle: showFresh },
  { at: deskPaths.freshMatter, method: 'POST', deed: 'opinion.watch', handle: postFresh },
  { at: ONE, method: 'GET', deed: 'opinion.read', handle: showMatter },
  ...(Object.keys(MATTER_MOVES) as MatterMove[]).flatMap((move): Route[] => [
    { at: `${ONE}/moves/${move}`, method: 'GET', deed: MATTER_MOVES[move].deed, handle: showMove(move) },
    { at: `${ONE}/moves/${move}`, method: 'POST', deed: MATTER_MOVES[move].deed, handle: postMove(move) },
  ]),
  { at: '/opinion/events/:id', method: 'GET', deed: 'opinion.watch', handle: showEvent },
  { at: deskPaths.posts, method: 'GET', deed: 'opinion.watch', handle: showPosts },
  { at: `${deskPaths.posts}/import`, method: 'GET', deed: 'opinion.watch', handle: showImport },
  { at: `${deskPaths.posts}/import`, method: 'POST', deed: 'opinion.watch', handle: postImport },
  { at: deskPaths.sources, method: 'GET', deed: 'opinion.watch', handle: showSources },
  { at: deskPaths.sources, method: 'POST', deed: 'opinion.watch', handle: postSources },
  { at: SOURCE, method: 'GET', deed: 'opinion.watch', handle: showSource },
  { at: SOURCE, method: 'POST', deed: 'opinion.watch', handle: postSource },
  { at: `${SOURCE}/read`, method: 'POST', deed: 'opinion.watch', handle: readNow },
  { at: deskPaths.rules, method: 'GET', deed: 'opinion.watch', handle: showRules },
  { at: deskPaths.rules, method: 'POST', deed: 'opinion.watch', handle: postRules },
  { at: deskPaths.duty, method: 'GET', deed: 'opinion.watch', handle: (kit, asked) => showDutyWith(staff)(kit, asked) },
  { at: deskPaths.duty, method: 'POST', deed: 'opinion.watch', handle: postDutyWith(staff) },
  { at: deskPaths.briefs, method: 'GET', deed: 'opinion.watch', handle: showBriefs },
  { at: '/opinion/briefs/:of', method: 'GET', deed: 'opinion.watch', handle: showBrief },
]
export const opinionPortalRoutes: readonly Route[] = [{ at: '/responses/:id', method: 'GET', open: true, handle: showResponse }]
