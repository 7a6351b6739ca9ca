import type { Kysely } from 'kysely'
import type { Kit } from '#platform/act'
import { whereMay, type Actor, type AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'

/** A request as its own register names it. */
export type LinkedRequest = { readonly id: string; readonly number: string; readonly subject: string; readonly agency: AgencyId; readonly outcome: string | null; readonly closedOn: Day | null }
/** How requests are looked up: requests and disputes stand on one floor, so app.ts hands these in. */
export type RequestLinks = {
  readonly requestOf: (db: Kysely<unknown>, id: string) => Promise<LinkedRequest | null>
  readonly findRequests: (db: Kysely<unknown>, text: string, agencies: readonly AgencyId[] | 'all') => Promise<readonly LinkedRequest[]>
}
export const NO_LINKS: RequestLinks = { requestOf: async () => null, findRequests: async () => [] }

const NAMED = 5

/** The request that somebody named by its number: nothing typed is no request; what cannot be told apart is asked about. */
export async function requestNamed(kit: Kit, links: RequestLinks, actor: Actor, text: string): Promise<{ request: LinkedRequest | null } | { wrong: string }> {
  const typed = text.trim()
  if (typed === '') return { request: null }
  const found = await links.findRequests(kit.db, typed, whereMay(actor, 'disputes.read'))
  const exact = found.filter(({ number }) => number === typed)
  const [only, second] = exact.length > 0 ? exact : found
  if (!only) return { wrong: `“相关申请”没有找到“${typed}”，请填写申请编号，或留空` }
  if (second) return { wrong: `“相关申请”找到多件：${found.slice(0, NAMED).map(({ number }) => number).join('、')}${found.length > NAMED ? ' 等' : ''}，请填写完整的编号` }
  return { request: only }
}
