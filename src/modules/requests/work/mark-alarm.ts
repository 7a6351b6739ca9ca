import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { tablesOf } from '../tables.ts'

/** A dispute ended with a correction: the request says so until somebody has dealt with it. What the dispute found is told by the deed that concluded it. */
export async function markAlarm(kit: Kit, found: { readonly request: string; readonly words: string } | null): Promise<void> {
  if (!found) return
  const { request, words } = found
  const row = await tablesOf(kit.db).selectFrom('requests.request').select(['id', 'agency', 'alarm']).where('id', '=', request).executeTakeFirst()
  if (!row || row.alarm === words) return
  await act(kit, systemActor(row.agency, ['requests.alarm']), 'requests.alarm', row.agency, async (scene) => {
    await tablesOf(scene.db).updateTable('requests.request').set({ alarm: words }).where('id', '=', row.id).execute()
    await scene.record(row.id, { alarm: true })
  })
}
