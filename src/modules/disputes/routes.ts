import type { Route } from '#platform/http/types'
import { MOVES, type DisputeMove } from './domain/procedure.ts'
import { postMove, showMove } from './desk/move.tsx'
import { postRegister, showRegister } from './desk/register.tsx'
import { NO_LINKS, type RequestLinks } from './desk/links.ts'
import { showCorrected, showDispute, showLessons, showList, showYears } from './desk/views.tsx'
import { paths } from './paths.ts'

const moveRoutes = (links: RequestLinks): Route[] => (Object.keys(MOVES) as DisputeMove[]).flatMap((move): Route[] => [
  { at: `/disputes/:id/${move}`, method: 'GET', deed: MOVES[move].deed, handle: showMove(move, links) },
  { at: `/disputes/:id/${move}`, method: 'POST', deed: MOVES[move].deed, handle: postMove(move, links) },
])

/** Reconsideration and litigation at the desk; requests are looked up by what is handed in. */
export const disputesRoutesWith = (links: RequestLinks): readonly Route[] => [
  { at: paths.disputes, method: 'GET', deed: 'disputes.read', handle: showList },
  { at: paths.register, method: 'GET', deed: 'disputes.register', handle: showRegister(links) },
  { at: paths.register, method: 'POST', deed: 'disputes.register', handle: postRegister(links) },
  { at: paths.corrected, method: 'GET', deed: 'disputes.read', handle: showCorrected },
  { at: paths.lessons, method: 'GET', deed: 'disputes.read', handle: showLessons },
  { at: paths.years, method: 'GET', deed: 'disputes.read', handle: showYears },
  { at: '/disputes/:id', method: 'GET', deed: 'disputes.read', handle: showDispute(links) },
  ...moveRoutes(links),
]

/** Without a register of requests to link to. */
export const disputesRoutes: readonly Route[] = disputesRoutesWith(NO_LINKS)
