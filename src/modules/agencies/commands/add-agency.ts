import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Agency } from '../domain/agency.ts'
import { reasonsAgainstAgency } from '../domain/reasons.ts'
import { allAgencies } from '../queries/agencies.ts'
import { insert, load } from '../store.ts'

export type NewAgency = Omit<Agency, 'active' | 'version' | 'parent'> & { readonly parent: AgencyId }

/** Sets up an agency below another. The right is asked of the parent and the line stands in the parent's chain: the new one has none yet. */
export function addAgency(kit: Kit, actor: Actor, input: NewAgency): Promise<void> {
  return act(kit, actor, 'agencies.change', input.parent, async ({ db, record }) => {
    const agency: Agency = { ...input, active: true, version: 1 }
    await load(db, input.parent)
    const wrong = reasonsAgainstAgency(agency, await allAgencies(db), true)
    if (wrong.length > 0) throw new Refusal(422, wrong.map(({ reason }) => reason))
    await insert(db, agency)
    await record(agency.id, { change: 'add', kind: agency.kind, parent: agency.parent, name: agency.name })
  })
}
