import type { Route } from '#platform/http/types'
import type { ScoreSource } from './commands/assess.ts'
import { postAccountability, showAccountability } from './desk/accountability.tsx'
import { postAssessmentMove, postAssessments, showAssessment, showAssessmentMove, showAssessments } from './desk/assessments.tsx'
import { postFresh, showFresh } from './desk/fresh.tsx'
import { postObjections, showObjections } from './desk/objections.tsx'
import { postIndicator, showAgencyScore, showIndicator } from './desk/scores.tsx'
import { postAssessed, postSystem, showAssessed, showSystem } from './desk/system.tsx'
import { postMove, showMove, showTicket } from './desk/ticket.tsx'
import { showTickets } from './desk/tickets.tsx'
import { ASSESSMENT_MOVES, type AssessmentMove } from './domain/assessment.ts'
import { TICKET_MOVES, type TicketMove } from './domain/ticket-procedure.ts'
import { deskPaths, portalPaths } from './paths.ts'
import { showOneResult, showResults } from './portal/results.tsx'

const YEAR = '/assessments/:year', ONE = `${YEAR}/agencies/:agency/:key`
const assessmentRoutes = (sources: readonly ScoreSource[]): readonly Route[] => [
  { at: deskPaths.assessments, method: 'GET', deed: 'assessments.read', handle: showAssessments },
  { at: deskPaths.assessments, method: 'POST', deed: 'assessments.judge', handle: postAssessments },
  { at: YEAR, method: 'GET', deed: 'assessments.read', handle: showAssessment },
  { at: `${YEAR}/indicators`, method: 'GET', deed: 'assessments.read', handle: showSystem(sources) },
  { at: `${YEAR}/indicators`, method: 'POST', deed: 'assessments.judge', handle: postSystem(sources) },
  { at: `${YEAR}/agencies`, method: 'GET', deed: 'assessments.read', handle: (kit, asked) => showAssessed(kit, asked) },
  { at: `${YEAR}/agencies`, method: 'POST', deed: 'assessments.judge', handle: postAssessed },
  ...(Object.keys(ASSESSMENT_MOVES) as AssessmentMove[]).flatMap((move): Route[] => [
    { at: `${YEAR}/moves/${move}`, method: 'GET', deed: ASSESSMENT_MOVES[move].deed, handle: showAssessmentMove(move) },
    { at: `${YEAR}/moves/${move}`, method: 'POST', deed: ASSESSMENT_MOVES[move].deed, handle: postAssessmentMove(move, sources) },
  ]),
  { at: `${YEAR}/objections`, method: 'GET', deed: 'assessments.read', handle: showObjections },
  { at: `${YEAR}/objections`, method: 'POST', deed: 'assessments.decide', handle: postObjections },
  { at: `${YEAR}/agencies/:agency`, method: 'GET', deed: 'assessments.read', handle: showAgencyScore },
  { at: ONE, method: 'GET', deed: 'assessments.read', handle: showIndicator },
  { at: `${ONE}/self`, method: 'POST', deed: 'assessments.report', handle: postIndicator('self') },
  { at: `${ONE}/judge`, method: 'POST', deed: 'assessments.judge', handle: postIndicator('judge') },
  { at: `${ONE}/object`, method: 'POST', deed: 'assessments.report', handle: postIndicator('object') },
]
export const supervisionPortalRoutes: readonly Route[] = [
  { at: portalPaths.results, method: 'GET', open: true, handle: showResults },
  { at: '/assessments/:year', method: 'GET', open: true, handle: showOneResult },
]
export const supervisionDeskRoutesWith = (sources: readonly ScoreSource[]): readonly Route[] => [
  ...assessmentRoutes(sources),
  { at: deskPaths.tickets, method: 'GET', deed: 'tickets.read', handle: showTickets },
  { at: deskPaths.fresh, method: 'GET', deed: 'tickets.issue', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'tickets.issue', handle: postFresh },
  { at: '/tickets/:id', method: 'GET', deed: 'tickets.read', handle: showTicket },
  ...(Object.keys(TICKET_MOVES) as TicketMove[]).flatMap((move): Route[] => [
    { at: `/tickets/:id/moves/${move}`, method: 'GET', deed: TICKET_MOVES[move].deed, handle: showMove(move) },
    { at: `/tickets/:id/moves/${move}`, method: 'POST', deed: TICKET_MOVES[move].deed, handle: postMove(move) },
  ]),
  { at: deskPaths.accountability, method: 'GET', deed: 'tickets.read', handle: showAccountability },
  { at: deskPaths.accountability, method: 'POST', deed: 'tickets.account', handle: postAccountability },
]
