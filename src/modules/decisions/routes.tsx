import type { Route } from '#platform/http/types'
import { postCatalogue, postCatalogueMove, postExperts, postFresh, showCatalogue, showCatalogueMove, showExperts, showFresh } from './desk/catalogue.tsx'
import { postListing, showItem } from './desk/item.tsx'
import { showRegister } from './desk/register.tsx'
import { postAsk, postStep, showAsk, showStep } from './desk/steps.tsx'
import { CATALOGUE_MOVES, type CatalogueMove } from './domain/catalogue.ts'
import { STEP_KEYS, STEPS } from './domain/steps.ts'
import { deskPaths, portalPaths } from './paths.ts'
import { postPropose, showList, showOne, showPropose } from './portal/handlers.tsx'

const ONE = '/decisions/items/:id', YEAR = '/decisions/catalogues/:year'
export const decisionsDeskRoutes: readonly Route[] = [
  { at: deskPaths.register, method: 'GET', deed: 'decisions.read', handle: showRegister },
  { at: deskPaths.fresh, method: 'GET', deed: 'decisions.write', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'decisions.write', handle: postFresh },
  { at: deskPaths.experts, method: 'GET', deed: 'decisions.read', handle: showExperts },
  { at: deskPaths.experts, method: 'POST', deed: 'decisions.write', handle: postExperts },
  { at: YEAR, method: 'GET', deed: 'decisions.read', handle: showCatalogue },
  { at: YEAR, method: 'POST', deed: 'decisions.write', handle: postCatalogue },
  ...(Object.keys(CATALOGUE_MOVES) as CatalogueMove[]).flatMap((move): Route[] => [
    { at: `${YEAR}/moves/${move}`, method: 'GET', deed: CATALOGUE_MOVES[move].deed, handle: showCatalogueMove(move) },
    { at: `${YEAR}/moves/${move}`, method: 'POST', deed: CATALOGUE_MOVES[move].deed, handle: postCatalogueMove(move) },
  ]),
  { at: ONE, method: 'GET', deed: 'decisions.read', handle: showItem },
  { at: `${ONE}/listing`, method: 'POST', deed: 'decisions.decide', handle: postListing },
  { at: `${ONE}/consultation`, method: 'GET', deed: 'decisions.write', handle: showAsk },
  { at: `${ONE}/consultation`, method: 'POST', deed: 'decisions.write', handle: postAsk },
  ...STEP_KEYS.flatMap((step): Route[] => [
    { at: `${ONE}/steps/${step}`, method: 'GET', deed: STEPS[step].deed, handle: showStep(step) },
    { at: `${ONE}/steps/${step}`, method: 'POST', deed: STEPS[step].deed, handle: postStep(step) },
  ]),
]
export const decisionsPortalRoutes: readonly Route[] = [
  { at: portalPaths.list, method: 'GET', open: true, handle: showList },
  { at: portalPaths.propose, method: 'GET', open: true, personal: true, handle: showPropose },
  { at: portalPaths.propose, method: 'POST', open: true, personal: true, handle: postPropose },
  { at: '/decisions/years/:year', method: 'GET', open: true, handle: showList },
  { at: '/decisions/:id', method: 'GET', open: true, handle: showOne },
]
