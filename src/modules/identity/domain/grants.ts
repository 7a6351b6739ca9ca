import type { AgencyId, Deed } from '#shared/actor'
import { roleOf, type RoleName } from './roles.ts'

/** A role with the agencies that it reaches. */
export type Post = { readonly role: RoleName; readonly agencies: readonly AgencyId[] }

/** What somebody with these posts may do, and where. */
export function grantsOf(posts: readonly Post[]): ReadonlyMap<Deed, ReadonlySet<AgencyId>> {
  const grants = new Map<Deed, Set<AgencyId>>()
  for (const { role, agencies } of posts) {
    for (const deed of roleOf(role).deeds) {
      const where = grants.get(deed) ?? new Set<AgencyId>()
      for (const agency of agencies) where.add(agency)
      grants.set(deed, where)
    }
  }
  return grants
}
