import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { likelyHolders } from '../domain/duty.ts'
import { itemById, standardItems } from '../queries/items.ts'
import { catalogueOf } from '../tables.ts'
import { catalogueRoot } from './root.ts'

const DEED = 'catalogue.change'

/** Gives a row to the agencies that owe it from now on, and says whether it was compared with the ministry's guide. */
export type ChangeItem = {
  readonly id: string
  readonly seen: number
  readonly agencies: readonly AgencyId[]
  readonly checked: boolean
  readonly closed: boolean
}

export async function changeItem(kit: Kit, actor: Actor, input: ChangeItem): Promise<void> {
  await act(kit, actor, DEED, await catalogueRoot(kit.db), async ({ db, record }) => {
    const before = await itemById(db, input.id, true)
    if (before.version !== input.seen) throw new Refusal(409, ['这一项刚刚被别人改过，请看过现在的样子再改'])
    const known = new Set((await allAgencies(db)).filter(({ active }) => active).map(({ id }) => id))
    const strange = input.agencies.filter((id) => !known.has(id))
    if (strange.length > 0) throw new Refusal(422, ['所选单位中有已停用或不存在的，请重新选择'])
    await catalogueOf(db)
      .updateTable('publishing.standard_item')
      .set({
        duty_agencies: [...new Set(input.agencies)],
        to_check: input.checked ? '' : before.toCheck,
        closed: input.closed,
        version: before.version + 1,
      })
      .where('id', '=', input.id)
      .execute()
    await record(input.id, { change: 'duty', agencies: input.agencies, checked: input.checked, closed: input.closed })
  })
}

/** Gives every row of a field that nobody owes to the agencies that its duty words name. */
export async function assignByName(kit: Kit, actor: Actor, column: string): Promise<number> {
  return act(kit, actor, DEED, await catalogueRoot(kit.db), async ({ db, record }) => {
    const agencies = await allAgencies(db)
    const open = (await standardItems(db, { column })).filter(({ dutyAgencies }) => dutyAgencies.length === 0)
    let given = 0
    for (const item of open) {
      const holders = likelyHolders(item, agencies)
      if (holders.length === 0) continue
      given += 1
      await catalogueOf(db)
        .updateTable('publishing.standard_item')
        .set({ duty_agencies: holders, version: item.version + 1 })
        .where('id', '=', item.id)
        .execute()
    }
    await record(column, { change: 'assign', rows: given })
    return given
  })
}
