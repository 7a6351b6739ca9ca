import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { putShippedRows } from '../seed.ts'
import { catalogueRoot } from './root.ts'

/** Takes in the rows that come with the program, for the fields that have none yet: they bind from today and are marked to be checked. */
export async function loadShipped(kit: Kit, actor: Actor): Promise<number> {
  return act(kit, actor, 'catalogue.change', await catalogueRoot(kit.db), async ({ db, now, record }) => {
    const added = await putShippedRows(db, dayOf(now))
    await record('standard-catalogue', { change: 'load', added })
    return added
  })
}
