import type { Route } from '#platform/http/types'
import { postAmount, showAmount } from './desk/amount.tsx'
import { postImport, showEnterprises, showImport, template } from './desk/enterprises.tsx'
import { downloadItems } from './desk/export.ts'
import { postEdit, postFresh, showEdit, showFresh } from './desk/facts.tsx'
import { postGiven, postStep, showItem, showStep } from './desk/item.tsx'
import { postMonthly, postProgress, showMatches, showMonthly, showProgress } from './desk/matches.tsx'
import { showRegister } from './desk/register.tsx'
import { postRule, showRule } from './desk/rule.tsx'
import { postTokens, receiveEnterprises, showTokens } from './desk/tokens.tsx'
import { MOVES, type BenefitMove } from './domain/procedure.ts'
import { deskPaths, portalPaths } from './paths.ts'
import { postFind, postPrepare, showFind, showGiven, showList, showOne, showPrepare } from './portal/handlers.tsx'

const ONE = '/benefits/items/:id'
export const benefitsDeskRoutes: readonly Route[] = [
  { at: deskPaths.register, method: 'GET', deed: 'benefits.read', handle: showRegister },
  { at: deskPaths.export, method: 'GET', deed: 'benefits.read', handle: downloadItems },
  { at: deskPaths.fresh, method: 'GET', deed: 'benefits.write', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'benefits.write', handle: postFresh },
  { at: deskPaths.enterprises, method: 'GET', deed: 'benefits.read', handle: showEnterprises },
  { at: deskPaths.import, method: 'GET', deed: 'benefits.bring-in', handle: showImport },
  { at: deskPaths.import, method: 'POST', deed: 'benefits.bring-in', handle: postImport },
  { at: deskPaths.template, method: 'GET', deed: 'benefits.bring-in', handle: template },
  { at: deskPaths.tokens, method: 'GET', deed: 'benefits.review', handle: showTokens },
  { at: deskPaths.tokens, method: 'POST', deed: 'benefits.review', handle: postTokens },
  { at: deskPaths.api, method: 'POST', open: true, machine: true, handle: receiveEnterprises },
  { at: ONE, method: 'GET', deed: 'benefits.read', handle: showItem },
  { at: `${ONE}/edit`, method: 'GET', deed: 'benefits.write', handle: showEdit },
  { at: `${ONE}/edit`, method: 'POST', deed: 'benefits.write', handle: postEdit },
  { at: `${ONE}/rule`, method: 'GET', deed: 'benefits.write', handle: showRule },
  { at: `${ONE}/rule`, method: 'POST', deed: 'benefits.write', handle: postRule },
  { at: `${ONE}/amount`, method: 'GET', deed: 'benefits.write', handle: showAmount },
  { at: `${ONE}/amount`, method: 'POST', deed: 'benefits.write', handle: postAmount },
  { at: `${ONE}/given`, method: 'POST', deed: 'benefits.review', handle: postGiven },
  { at: `${ONE}/matches`, method: 'GET', deed: 'benefits.read', handle: showMatches },
  { at: `${ONE}/progress`, method: 'GET', deed: 'benefits.bring-in', handle: showProgress },
  { at: `${ONE}/progress`, method: 'POST', deed: 'benefits.bring-in', handle: postProgress },
  { at: `${ONE}/monthly`, method: 'GET', deed: 'benefits.read', handle: showMonthly },
  { at: `${ONE}/monthly`, method: 'POST', deed: 'benefits.bring-in', handle: postMonthly },
  ...(Object.keys(MOVES) as BenefitMove[]).flatMap((move): Route[] => [
    { at: `${ONE}/moves/${move}`, method: 'GET', deed: MOVES[move].deed, handle: showStep(move) },
    { at: `${ONE}/moves/${move}`, method: 'POST', deed: MOVES[move].deed, handle: postStep(move) },
  ]),
]
const personal = { open: true, personal: true } as const
export const benefitsPortalRoutes: readonly Route[] = [
  { at: portalPaths.list, method: 'GET', open: true, handle: showList },
  { at: portalPaths.find, method: 'GET', ...personal, handle: showFind },
  { at: portalPaths.find, method: 'POST', ...personal, handle: postFind },
  // The page holds the form of the hand-over, whose token is the visitor's own.
  { at: '/benefits/:id', method: 'GET', open: true, personal: 'back', handle: showOne },
  { at: '/benefits/:id/given', method: 'GET', open: true, handle: showGiven },
  { at: '/benefits/:id/prepare', method: 'GET', open: true, handle: showPrepare },
  { at: '/benefits/:id/prepare', method: 'POST', ...personal, handle: postPrepare },
]
