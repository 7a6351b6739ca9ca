import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { rootAgency } from './root.ts'

/** Sends once more what was given up, one message or all of them; those of ended subscriptions stay where they are. Gives how many. */
export async function retryFailed(kit: Kit, actor: Actor, id: number | 'all'): Promise<number> {
  const root = await rootAgency(kit.db)
  return act(kit, actor, 'notices.retry', root, async (scene) => {
    const { numAffectedRows = 0n } = await sql`
      update notices.outbox o set state = 'waiting', due_at = ${scene.now}, attempts = 0, reason = '' from notices.subscription s
      where s.id = o.subscription and o.state = 'failed' and s.state = case o.kind when 'confirm' then 'waiting' else 'active' end and ${id === 'all' ? sql`true` : sql`o.id = ${id}`}`.execute(scene.db)
    if (numAffectedRows === 0n) throw new Refusal(409, ['没有可以再发的通知：订阅已经停止，或者刚刚已经重发'])
    await scene.record(id === 'all' ? 'notices' : `notice ${id}`, { again: Number(numAffectedRows) })
    await scene.later('notices.send', {})
    return Number(numAffectedRows)
  })
}
