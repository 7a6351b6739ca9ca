import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { itemById } from '../queries/items.ts'
import { catalogueOf } from '../tables.ts'

export type FillItem = {
  readonly item: string
  readonly agency: AgencyId /** What was on the page, so that nothing else is taken off. */
  readonly shown: readonly string[]
  readonly entries: readonly string[]
}

/** Says which of an agency's published entries meet a row of the standard catalogue. */
export async function fillItem(kit: Kit, actor: Actor, input: FillItem): Promise<void> {
  await act(kit, actor, 'entries.write', input.agency, async ({ db, record }) => {
    const item = await itemById(db, input.item)
    if (!item.dutyAgencies.includes(input.agency)) throw new Refusal(422, ['这一项不是贵单位的公开责任；确属贵单位的，请公开办在标准目录中加上'])
    const tables = catalogueOf(db)
    const chosen = [...new Set(input.entries)]
    const own =
      chosen.length === 0
        ? []
        : await tables
            .selectFrom('publishing.entry')
            .select('id')
            .where('id', 'in', chosen)
            .where('agency', '=', input.agency)
            .where('published_revision', 'is not', null)
            .where('withdrawn_on', 'is', null)
            .execute()
    if (own.length < chosen.length) throw new Refusal(422, ['只能选择本单位已经发布、没有撤回的信息'])
    const off = input.shown.filter((id) => !chosen.includes(id))
    // Only links to the agency's own entries can be taken off.
    if (off.length > 0) {
      await tables
        .deleteFrom('publishing.item_entry')
        .where('item', '=', item.id)
        .where('entry', 'in', (query) => query.selectFrom('publishing.entry').select('id').where('agency', '=', input.agency).where('id', 'in', off))
        .execute()
    }
    if (chosen.length > 0)
      await tables
        .insertInto('publishing.item_entry')
        .values(chosen.map((entry) => ({ item: item.id, entry })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    await record(item.id, { change: 'fill', entries: chosen, off })
  })
}
