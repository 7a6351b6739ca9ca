import type { Scene, Sealed } from '#platform/act'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { tablesOf } from '../tables.ts'

type Line = Sealed & { readonly kind: SnapshotKind; readonly agency: string; readonly title: string; readonly reason: string }

/** The register of publications: what went through the gate, when, by whom, with which hash; the deed's ledger line holds the same hash. */
export async function enterInRegister(scene: Scene, { address, version, hash, act, kind, agency, title, reason }: Line): Promise<void> {
  await tablesOf(scene.db).insertInto('publishing.publication').values({
    address, version, hash, act, kind, agency, title, reason, at: scene.now, account: scene.actor.account, deed: scene.deed,
  }).execute()
  scene.seal({ address, version, hash, act })
}
