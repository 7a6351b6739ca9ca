import type { Route } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { CountAccounts } from './commands/close-agency.ts'
import { AgenciesPage } from './desk/agencies-page.tsx'
import { AgencyPage } from './desk/agency-page.tsx'
import { changeRoutes } from './desk/change-routes.tsx'
import { paths } from './paths.ts'
import { agencyById, allAgencies } from './queries/agencies.ts'

/** The tree of agencies at the desk. `accountsAt` counts accounts in use, passed in by app.ts. */
export const agenciesRoutesWith = (accountsAt: CountAccounts): readonly Route[] => [
  { at: paths.agencies, method: 'GET', deed: 'agencies.read', handle: async (kit, { actor, query }) => {
    const agencies = (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, 'agencies.read', id))
    return { page: <AgenciesPage actor={actor} agencies={agencies} text={(query['q'] ?? '').trim().slice(0, 100)} /> }
  } },
  { at: '/agencies/:id', method: 'GET', deed: 'agencies.read', handle: async (kit, { actor, params }) => {
    const agency = await agencyById(kit.db, params['id'] ?? '')
    if (!mayDo(actor, 'agencies.read', agency.id)) throw new Refusal(403, ['您的角色不能查看这个单位'])
    const all = await allAgencies(kit.db)
    const parent = all.find(({ id }) => id === agency.parent) ?? null
    return { page: <AgencyPage actor={actor} agency={agency} parent={parent} below={all.filter((one) => one.parent === agency.id)} /> }
  } },
  ...changeRoutes(accountsAt),
]
