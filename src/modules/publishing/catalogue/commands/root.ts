import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'

/** The catalogue holds for the whole tree, so the right to change it is asked at its root. */
export async function catalogueRoot(db: Kysely<unknown>): Promise<AgencyId> {
  const root = (await allAgencies(db)).find(({ parent }) => parent === null)
  if (!root) throw new Refusal(409, ['还没有设置单位，请先设置本级人民政府'])
  return root.id
}
