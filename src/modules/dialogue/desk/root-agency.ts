import type { Kysely } from 'kysely'
import { allAgencies, type Agency } from '#agencies'
import { mayDo, type Actor, type Deed } from '#shared/actor'

/** The agencies at which this person may do it; the office's own first. */
export async function agenciesFor(db: Kysely<unknown>, actor: Actor, deed: Deed): Promise<Agency[]> {
  return (await allAgencies(db)).filter(({ id }) => mayDo(actor, deed, id)).toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
}
