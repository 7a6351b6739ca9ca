import { agencyById, allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { isKind, KINDS, type Commitment, type Kind } from '../domain/commitment.ts'
import { roundsOf, type Round } from '../queries/standing.ts'
import { loadCommitment } from '../store.ts'

export type DeskFile = { readonly one: Commitment; readonly agencyName: string; readonly rounds: readonly Round[]; readonly actor: Actor; readonly today: Day }
export async function deskFile(kit: Kit, { actor, params }: AskedBy): Promise<DeskFile> {
  const one = await loadCommitment(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'commitments.read', one.agency)) throw new Refusal(403, ['这个项目由其他单位牵头，您不能查看'])
  const [{ name: agencyName }, rounds] = await Promise.all([agencyById(kit.db, one.agency), roundsOf(kit.db, one.year, one.kind)])
  return { one, agencyName, rounds, actor, today: dayOf(kit.now()) }
}
/** `livelihood-2025` of an address. */
export function listOf({ params }: AskedBy): { readonly kind: Kind; readonly year: number } {
  const [kind, year] = (params['list'] ?? '').split('-')
  if (!isKind(kind) || !/^\d{4}$/.test(year ?? '')) throw new Refusal(404, ['没有这个清单'])
  return { kind, year: Number(year) }
}
/** Which round an address means. */
export function roundAsked({ params }: AskedBy, kind: Kind): number {
  const n = Number(params['n'])
  if (!Number.isInteger(n) || n < 1 || n > KINDS[kind].rounds.length) throw new Refusal(404, ['没有这一期'])
  return n
}
export async function rootOf(kit: Kit): Promise<Agency> { const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null); if (!root) throw new Refusal(404, ['还没有单位']); return root }
