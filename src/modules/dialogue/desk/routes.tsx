import type { Route } from '#platform/http/types'
import { apiRoutes } from '../api/routes.ts'
import { MOVES, type QuestionMove } from '../domain/procedure.ts'
import type { StepMove } from '../domain/steps.ts'
import { deskPaths } from '../paths.ts'
import { postDraft, showDraft } from './draft.tsx'
import { postFresh, showFresh } from './fresh.tsx'
import { postImport, showImport, template } from './import.tsx'
import { showPieces } from './pieces-list.tsx'
import { postFreshPiece, postPiece, showFreshPiece, showPiece } from './pieces.tsx'
import { postAsker, postDismiss, postDismissInPiece, showQuestion } from './question.tsx'
import { showRegister } from './register.tsx'
import { downloadStatistics, showStatistics } from './statistics.tsx'
import { postStep, showStep } from './step.tsx'
import { postTokens, showTokens } from './tokens.tsx'

const steps = (Object.keys(MOVES) as QuestionMove[]).filter((move): move is StepMove => move !== 'draft')

/** 政策咨询 and 回应关切 at the desk, and the call of other platforms. */
export const dialogueDeskRoutes: readonly Route[] = [
  { at: deskPaths.register, method: 'GET', deed: 'dialogue.read', handle: showRegister },
  { at: '/dialogue/questions/:id', method: 'GET', deed: 'dialogue.read', handle: showQuestion },
  { at: '/dialogue/questions/:id/asker', method: 'POST', deed: 'dialogue.asker', handle: postAsker },
  { at: '/dialogue/questions/:id/dismiss', method: 'POST', deed: 'screening.dismiss', handle: postDismiss },
  { at: '/dialogue/questions/:id/draft', method: 'GET', deed: 'dialogue.answer', handle: showDraft },
  { at: '/dialogue/questions/:id/draft', method: 'POST', deed: 'dialogue.answer', handle: postDraft },
  ...steps.flatMap((move): Route[] => [
    { at: `/dialogue/questions/:id/moves/${move}`, method: 'GET', deed: MOVES[move].deed, handle: showStep(move) },
    { at: `/dialogue/questions/:id/moves/${move}`, method: 'POST', deed: MOVES[move].deed, handle: postStep(move) },
  ]),
  { at: deskPaths.fresh, method: 'GET', deed: 'dialogue.register', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'dialogue.register', handle: postFresh },
  { at: deskPaths.import, method: 'GET', deed: 'dialogue.register', handle: showImport },
  { at: deskPaths.import, method: 'POST', deed: 'dialogue.register', handle: postImport },
  { at: deskPaths.template, method: 'GET', deed: 'dialogue.register', handle: template },
  { at: deskPaths.tokens, method: 'GET', deed: 'dialogue.tokens', handle: showTokens },
  { at: deskPaths.tokens, method: 'POST', deed: 'dialogue.tokens', handle: postTokens },
  { at: deskPaths.statistics, method: 'GET', deed: 'dialogue.read', handle: showStatistics },
  { at: deskPaths.download, method: 'GET', deed: 'dialogue.read', handle: downloadStatistics },
  ...(['frequent', 'concern'] as const).flatMap((kind): Route[] => [
    { at: deskPaths.pieces(kind), method: 'GET', deed: 'dialogue.read', handle: showPieces(kind) },
    { at: deskPaths.freshPiece(kind), method: 'GET', deed: 'dialogue.write', handle: showFreshPiece(kind) },
    { at: deskPaths.freshPiece(kind), method: 'POST', deed: 'dialogue.write', handle: postFreshPiece(kind) },
  ]),
  { at: '/dialogue/pieces/:id', method: 'GET', deed: 'dialogue.read', handle: showPiece },
  { at: '/dialogue/pieces/:id/save', method: 'POST', deed: 'dialogue.write', handle: postPiece('save') },
  { at: '/dialogue/pieces/:id/publish', method: 'POST', deed: 'dialogue.review', handle: postPiece('publish') },
  { at: '/dialogue/pieces/:id/dismiss', method: 'POST', deed: 'screening.dismiss', handle: postDismissInPiece },
  { at: '/dialogue/pieces/:id/withdraw', method: 'POST', deed: 'dialogue.review', handle: postPiece('withdraw') },
  ...apiRoutes,
]
