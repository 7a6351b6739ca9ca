import type { Route } from '#platform/http/types'
import { postAnswer, postClusters, showAnswer, showClusters } from './desk/clusters.tsx'
import { downloadComments, postImport, postUnmask, showComments, showImport, showUnmask } from './desk/comments.tsx'
import { postEdit, postFresh, showEdit, showFresh } from './desk/edit.tsx'
import { postStep, showOne as showAtDesk, showStep } from './desk/one.tsx'
import { showRegister as showDeskRegister } from './desk/register.tsx'
import { postHearing, postReport, showHearing as showDeskHearing, showReport, showSurvey as showResults } from './desk/rest.tsx'
import { MOVES, type ConsultationMove } from './domain/procedure.ts'
import { deskPaths, portalPaths } from './paths.ts'
import { postComment, postRegister, postSurvey, showComment, showFeedback, showHearing, showList, showOne, showRegister, showSurvey } from './portal/handlers.tsx'

const ONE = '/consultations/items/:id'
export const consultationsDeskRoutes: readonly Route[] = [
  { at: deskPaths.register, method: 'GET', deed: 'consultations.read', handle: showDeskRegister },
  { at: deskPaths.fresh, method: 'GET', deed: 'consultations.write', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'consultations.write', handle: postFresh },
  { at: ONE, method: 'GET', deed: 'consultations.read', handle: showAtDesk },
  { at: `${ONE}/edit`, method: 'GET', deed: 'consultations.write', handle: showEdit },
  { at: `${ONE}/edit`, method: 'POST', deed: 'consultations.write', handle: postEdit },
  { at: `${ONE}/comments`, method: 'GET', deed: 'consultations.read', handle: showComments },
  { at: `${ONE}/export`, method: 'GET', deed: 'consultations.read', handle: downloadComments },
  { at: `${ONE}/import`, method: 'GET', deed: 'consultations.answer', handle: showImport },
  { at: `${ONE}/import`, method: 'POST', deed: 'consultations.answer', handle: postImport },
  { at: `${ONE}/unmask`, method: 'GET', deed: 'consultations.unmask', handle: showUnmask },
  { at: `${ONE}/unmask`, method: 'POST', deed: 'consultations.unmask', handle: postUnmask },
  { at: `${ONE}/clusters`, method: 'GET', deed: 'consultations.read', handle: showClusters },
  { at: `${ONE}/clusters`, method: 'POST', deed: 'consultations.answer', handle: postClusters },
  { at: `${ONE}/clusters/:n`, method: 'GET', deed: 'consultations.answer', handle: showAnswer },
  { at: `${ONE}/clusters/:n`, method: 'POST', deed: 'consultations.answer', handle: postAnswer },
  { at: `${ONE}/survey`, method: 'GET', deed: 'consultations.read', handle: showResults },
  { at: `${ONE}/hearing`, method: 'GET', deed: 'consultations.read', handle: showDeskHearing },
  { at: `${ONE}/hearing`, method: 'POST', deed: 'consultations.read', handle: postHearing },
  { at: `${ONE}/report`, method: 'GET', deed: 'consultations.read', handle: showReport },
  { at: `${ONE}/report`, method: 'POST', deed: 'consultations.answer', handle: postReport },
  ...(Object.keys(MOVES) as ConsultationMove[]).flatMap((move): Route[] => [
    { at: `${ONE}/moves/${move}`, method: 'GET', deed: MOVES[move].deed, handle: showStep(move) },
    { at: `${ONE}/moves/${move}`, method: 'POST', deed: MOVES[move].deed, handle: postStep(move) },
  ]),
]
const personal = { open: true, personal: true } as const
export const consultationsPortalRoutes: readonly Route[] = [
  { at: portalPaths.list, method: 'GET', open: true, handle: showList },
  { at: '/consultations/:id', method: 'GET', open: true, handle: showOne },
  { at: '/consultations/:id/comment', method: 'GET', ...personal, handle: showComment },
  { at: '/consultations/:id/comment', method: 'POST', ...personal, handle: postComment },
  { at: '/consultations/:id/survey', method: 'GET', ...personal, handle: showSurvey },
  { at: '/consultations/:id/survey', method: 'POST', ...personal, handle: postSurvey },
  { at: '/consultations/:id/register', method: 'GET', ...personal, handle: showRegister },
  { at: '/consultations/:id/register', method: 'POST', ...personal, handle: postRegister },
  { at: '/consultations/:id/hearing', method: 'GET', open: true, handle: showHearing },
  { at: '/consultations/:id/feedback', method: 'GET', open: true, handle: showFeedback },
]
