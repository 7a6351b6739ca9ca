import type { Route } from '#platform/http/types'
import { postFresh, postImport, postList, showFresh, showImport, showList as showDeskList, showRound, template } from './desk/lists.tsx'
import { postAccept, showOne as showAtDesk } from './desk/one.tsx'
import { downloadAll, showRegister } from './desk/register.tsx'
import { postMove, postReport, showMove, showReport } from './desk/report.tsx'
import { postProposals, postVote, showProposals, showVote as showDeskVote } from './desk/votes.tsx'
import { REPORT_MOVES, type ReportMove } from './domain/commitment.ts'
import { deskPaths, portalPaths } from './paths.ts'
import { postPropose, postRate, showBoard, showFile, showList, showOne, showPropose, showRate, showVote } from './portal/handlers.tsx'

const ONE = '/commitments/items/:id', LIST = '/commitments/lists/:list', REPORT = `${ONE}/reports/:n`, VOTE = '/commitments/votes/:year'
export const commitmentsDeskRoutes: readonly Route[] = [
  { at: deskPaths.register, method: 'GET', deed: 'commitments.read', handle: showRegister },
  { at: deskPaths.export, method: 'GET', deed: 'commitments.read', handle: downloadAll },
  { at: deskPaths.fresh, method: 'GET', deed: 'commitments.write', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'commitments.write', handle: postFresh },
  { at: deskPaths.import, method: 'GET', deed: 'commitments.write', handle: showImport },
  { at: deskPaths.import, method: 'POST', deed: 'commitments.write', handle: postImport },
  { at: deskPaths.template, method: 'GET', deed: 'commitments.write', handle: template },
  { at: deskPaths.proposals, method: 'GET', deed: 'commitments.read', handle: showProposals },
  { at: deskPaths.proposals, method: 'POST', deed: 'commitments.write', handle: postProposals },
  { at: VOTE, method: 'GET', deed: 'commitments.read', handle: showDeskVote },
  { at: VOTE, method: 'POST', deed: 'commitments.read', handle: postVote },
  { at: LIST, method: 'GET', deed: 'commitments.read', handle: showDeskList },
  { at: LIST, method: 'POST', deed: 'commitments.review', handle: postList },
  { at: `${LIST}/rounds/:n`, method: 'GET', deed: 'commitments.read', handle: showRound },
  { at: ONE, method: 'GET', deed: 'commitments.read', handle: showAtDesk },
  { at: `${ONE}/acceptance`, method: 'POST', deed: 'commitments.review', handle: postAccept },
  { at: REPORT, method: 'GET', deed: 'commitments.read', handle: showReport },
  { at: REPORT, method: 'POST', deed: 'commitments.report', handle: postReport },
  ...(Object.keys(REPORT_MOVES) as ReportMove[]).flatMap((move): Route[] => [
    { at: `${REPORT}/moves/${move}`, method: 'GET', deed: REPORT_MOVES[move].deed, handle: showMove(move) },
    { at: `${REPORT}/moves/${move}`, method: 'POST', deed: REPORT_MOVES[move].deed, handle: postMove(move) },
  ]),
]
const personal = { open: true, personal: true } as const
export const commitmentsPortalRoutes: readonly Route[] = [
  { at: portalPaths.list, method: 'GET', open: true, handle: showList },
  { at: portalPaths.propose, method: 'GET', ...personal, handle: showPropose },
  { at: portalPaths.propose, method: 'POST', ...personal, handle: postPropose },
  { at: '/commitments/votes/:year', method: 'GET', open: true, handle: showVote },
  { at: '/commitments/items/:id', method: 'GET', open: true, handle: showOne },
  { at: '/commitments/items/:id/files/:name', method: 'GET', open: true, handle: showFile },
  { at: '/commitments/items/:id/rate', method: 'GET', ...personal, handle: showRate },
  { at: '/commitments/items/:id/rate', method: 'POST', ...personal, handle: postRate },
  { at: '/commitments/:board', method: 'GET', open: true, handle: showBoard },
]
