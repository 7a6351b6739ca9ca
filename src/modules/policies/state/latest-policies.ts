import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { stateOn } from '../domain/history.ts'
import { paths } from '../paths.ts'
import { publicPolicies } from './public-policies.ts'

export type LatestPolicy = { readonly title: string; readonly href: string; readonly agencyName: string; readonly issuedOn: Day }

/** The newest documents that bind on a day, as the public is told of them. */
export async function latestPolicies(db: Kysely<unknown>, day: Day, limit: number): Promise<LatestPolicy[]> {
  const bind = (await publicPolicies(db)).filter(({ history }) => stateOn(history, day) === 'in_force')
  return bind.toSorted((a, b) => b.history.issuedOn.localeCompare(a.history.issuedOn)).slice(0, limit).map(({ id, title, agencyName, history }) => ({ title, href: paths.public(id), agencyName, issuedOn: history.issuedOn }))
}
