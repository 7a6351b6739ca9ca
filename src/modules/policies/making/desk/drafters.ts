import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { mayDo, type Actor } from '#shared/actor'

type Choice = { readonly value: string; readonly label: string }

/** For whom this person drafts, and whose document it may be: the drafter's own, or the government's above it. */
export async function agenciesDraftingFor(db: Kysely<unknown>, actor: Actor): Promise<{ drafters: Choice[]; makers: Choice[] }> {
  const agencies = await allAgencies(db)
  const drafters = agencies.filter(({ id }) => mayDo(actor, 'policies.draft', id))
  const makers = agencies.filter(({ id, parent }) => parent === null || drafters.some((one) => one.id === id))
  const choice = ({ id, name }: (typeof agencies)[number]): Choice => ({ value: id, label: name })
  return { drafters: drafters.map(choice), makers: makers.map(choice) }
}
