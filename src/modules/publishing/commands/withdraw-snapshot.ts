import type { Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { withdrawalText } from '../domain/seal.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { asGate } from './as-gate.ts'
import { enterInRegister } from './enter-in-register.ts'

/** Takes what stands at an address off the public side. With a tombstone its page says that it was withdrawn, when and why; without one the page is gone. */
export async function withdrawSnapshot(scene: Scene, address: string, { reason, tombstone }: { readonly reason: string; readonly tombstone: boolean }): Promise<void> {
  const on = dayOf(scene.now)
  const row = await asGate(scene.db, async (site) => site.updateTable('site.snapshot').set({ withdrawn_on: on, withdrawn_reason: reason, tombstone })
    .where('address', '=', address).where('current', '=', true).where('withdrawn_on', 'is', null).returning(['version', 'kind', 'agency', 'title']).executeTakeFirst())
  if (!row) throw new Refusal(409, ['这个网址上没有已发布的内容，或者已经撤回'])
  const hash = sm3(withdrawalText(address, row.version, { on, reason, tombstone }))
  await enterInRegister(scene, { address, version: row.version, hash, act: 'withdraw', kind: row.kind as SnapshotKind, agency: row.agency, title: row.title, reason })
}
