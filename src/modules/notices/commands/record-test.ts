import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { rootAgency } from './root.ts'

/** That somebody tried a way out, and how it ended; not to whom. */
export async function recordTest(kit: Kit, actor: Actor, way: string, outcome: string): Promise<void> {
  const root = await rootAgency(kit.db)
  await act(kit, actor, 'notices.settings', root, async (scene) => { await scene.record(`test ${way}`, { outcome }) })
}
