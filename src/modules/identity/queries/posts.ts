import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Post } from '../domain/grants.ts'
import { roleOf } from '../domain/roles.ts'
import { holdingsOf, type Holding } from '../store.ts'

/** An agency and all below it, from the tree of another module. */
export type Below = (agency: AgencyId) => Promise<readonly AgencyId[]>

/** Roles with the agencies they reach; the tree is asked once an agency. */
export async function spread(holdings: readonly Holding[], below: Below): Promise<Post[]> {
  const asked = new Map<AgencyId, Promise<readonly AgencyId[]>>()
  const belowOnce = (agency: AgencyId) => {
    const answer = asked.get(agency) ?? below(agency)
    asked.set(agency, answer)
    return answer
  }
  return Promise.all(holdings.map(async ({ role, agency }) => ({ role, agencies: roleOf(role).reach === 'own' ? [agency] : await belowOnce(agency) })))
}

/** The posts of an account, for modules that address people by role. */
export const postsOf = async (db: Kysely<unknown>, login: string, below: Below): Promise<Post[]> => spread(await holdingsOf(db, login), below)
