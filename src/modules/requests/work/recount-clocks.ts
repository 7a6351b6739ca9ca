import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { addEvent, settleRow } from '../commands/make-move.ts'
import { caseFacts } from '../queries/case-facts.ts'
import { loadRow } from '../store.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'requests.recount'

async function recount(kit: Kit, id: string): Promise<boolean> {
  const seen = await loadRow(kit.db, id)
  const due = (await caseFacts(kit.db, seen, kit.now())).clock?.due
  if (due === undefined || due === seen.due_on) return false
  await act(kit, systemActor(seen.agency, [DEED]), DEED, seen.agency, async (scene) => {
    const row = await loadRow(scene.db, id, true)
    const facts = await caseFacts(scene.db, row, scene.now)
    await addEvent(scene, id, { move: 'note', on: dayOf(scene.now), note: `放假安排有更正，答复期限由 ${row.due_on ?? '（暂无）'} 重新推算为 ${facts.clock?.due ?? '（暂无）'}` })
    await settleRow(scene, row, facts)
    await scene.record(id, { from: row.due_on, to: facts.clock?.due ?? null })
    await scene.later('requests.refresh-view', { request: id })
  })
  return true
}

/** After a holiday notice is loaded or put right: open cases whose term it moves get the new day, and a line that says from which to which. Gives how many. */
export async function recountClocks(kit: Kit): Promise<number> {
  const open = await tablesOf(kit.db).selectFrom('requests.request').select('id').where('closed_on', 'is', null).orderBy('id').execute()
  let changed = 0
  for (const { id } of open) if (await recount(kit, id)) changed += 1
  return changed
}
