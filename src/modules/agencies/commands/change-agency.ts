import { act, type Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Agency } from '../domain/agency.ts'
import { reasonsAgainstAgency } from '../domain/reasons.ts'
import { allAgencies } from '../queries/agencies.ts'
import { load, save } from '../store.ts'

export type ChangeAgency = Omit<Agency, 'active' | 'version'> & { readonly seenVersion: number }

/** Changes what is known of an agency or moves it to another place in the tree; its code stays for ever. */
export function changeAgency(kit: Kit, actor: Actor, { seenVersion, ...input }: ChangeAgency): Promise<void> {
  return act(kit, actor, 'agencies.change', input.id, async ({ db, record }) => {
    const before = await load(db, input.id)
    const after: Agency = { ...before, ...input }
    const wrong = reasonsAgainstAgency(after, await allAgencies(db), false)
    if (wrong.length > 0) throw new Refusal(422, wrong.map(({ reason }) => reason))
    const moves = after.parent !== before.parent
    if (moves && after.parent !== null && !mayDo(actor, 'agencies.change', after.parent)) throw new Refusal(403, ['您无权在所选的上级单位之下设置单位'])
    await save(db, after, seenVersion)
    const changed = (Object.keys(input) as (keyof typeof input)[]).filter((name) => before[name] !== after[name])
    await record(after.id, { change: 'edit', changed, ...(moves ? { from: before.parent, to: after.parent } : {}) })
  })
}
