import { sql } from 'kysely'
import type { Scene } from '#platform/act'
import { asGate } from './as-gate.ts'

/** Puts a day's ledger root on the public side. Safe to run twice: a published root never changes. */
export async function publishLedgerRoot(scene: Scene, root: { day: string; previousRoot: string; root: string; heads: unknown }): Promise<void> {
  await asGate(scene.db, (site) => sql`
    insert into site.ledger_root (day, previous_root, root, heads)
    values (${root.day}, ${root.previousRoot}, ${root.root}, ${JSON.stringify(root.heads)}::jsonb)
    on conflict (day) do nothing`.execute(site))
}
