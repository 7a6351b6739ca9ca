import type { Kysely } from 'kysely'
import type { AgencyId, Deed } from '#shared/actor'
import { ROLES, type RoleName } from '../domain/roles.ts'
import { tablesOf } from '../tables.ts'

export type Person = { readonly login: string; readonly name: string }

/** Who works at an agency and may do a deed there by a role held there: whom work can be given to. */
export async function peopleWho(db: Kysely<unknown>, deed: Deed, agency: AgencyId): Promise<Person[]> {
  const roles = (Object.keys(ROLES) as RoleName[]).filter((role) => (ROLES[role].deeds as readonly Deed[]).includes(deed))
  return tablesOf(db).selectFrom('identity.holding as holding').innerJoin('identity.account as account', 'account.login', 'holding.login')
    .select(['account.login', 'account.name']).distinct().where('holding.agency', '=', agency).where('account.state', '=', 'active')
    .where('holding.role', 'in', [...roles, '' as RoleName]).orderBy('account.login').execute()
}
