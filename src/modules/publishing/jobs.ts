import { rootsOf } from '#audit'
import { act } from '#platform/act'
import type { Jobs } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { publishLedgerRoot } from './commands/publish-ledger-root.ts'
import { ledgerRoots } from './queries/snapshots.ts'

const DEED = 'publishing.publish-root'
const CHAIN = 'ledger'

/** Publishes every daily root that is not public yet, so that a citizen can check a receipt against it later. */
export const jobs: Jobs = {
  'publishing.publish-roots': async (kit) => {
    const published = new Set((await ledgerRoots(kit.db, 100_000)).map(({ day }) => day))
    for (const root of (await rootsOf(kit.db)).filter(({ day }) => !published.has(day))) {
      await act(kit, systemActor(CHAIN, [DEED]), DEED, CHAIN, async (scene) => {
        await publishLedgerRoot(scene, root)
        await scene.record(root.day, { root: root.root })
      })
    }
  },
}
