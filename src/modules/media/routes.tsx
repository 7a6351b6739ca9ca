import type { Route } from '#platform/http/types'
import { postFresh, postItems, postMessages, postMove, showFresh, showMove, showOne } from './desk/one.tsx'
import { showFaults, showRegister } from './desk/register.tsx'
import { ACCOUNT_MOVES, type AccountMove } from './domain/account.ts'
import { deskPaths } from './paths.ts'

const ONE = '/media/accounts/:id'
export const mediaDeskRoutes: readonly Route[] = [
  { at: deskPaths.register, method: 'GET', deed: 'media.read', handle: showRegister },
  { at: deskPaths.faults, method: 'GET', deed: 'media.read', handle: showFaults },
  { at: deskPaths.fresh, method: 'GET', deed: 'media.write', handle: showFresh },
  { at: deskPaths.fresh, method: 'POST', deed: 'media.write', handle: postFresh },
  { at: ONE, method: 'GET', deed: 'media.read', handle: showOne },
  { at: `${ONE}/items`, method: 'POST', deed: 'media.write', handle: postItems },
  { at: `${ONE}/messages`, method: 'POST', deed: 'media.write', handle: postMessages },
  ...(Object.keys(ACCOUNT_MOVES) as AccountMove[]).flatMap((move): Route[] => [
    { at: `${ONE}/moves/${move}`, method: 'GET', deed: ACCOUNT_MOVES[move].deed, handle: showMove(move) },
    { at: `${ONE}/moves/${move}`, method: 'POST', deed: ACCOUNT_MOVES[move].deed, handle: postMove(move) },
  ]),
]
