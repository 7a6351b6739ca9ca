import type { Agency } from '#agencies'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'

/** The agency at the top of the tree: a round is opened and reminded of in its name. */
export function rootAgency(agencies: readonly Agency[]): AgencyId {
  const root = agencies.find(({ parent }) => parent === null)
  if (!root) throw new Refusal(422, ['还没有设置单位，请系统管理员先在“单位”中建立'])
  return root.id
}
