import { sql } from 'kysely'
import { notify } from '#notifications'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { endSubscriptions } from '../commands/off.ts'
import { rootAgency } from '../commands/root.ts'
import { afterQuiet, type Quiet } from '../domain/quiet.ts'
import { nextTry } from '../domain/retry.ts'
import { MOST_BOUNCES } from '../domain/subscription.ts'
import { paths } from '../paths.ts'
import type { Outcome } from '../send/outcome.ts'
import type { OutboxRow } from '../tables.ts'

const mine = (row: OutboxRow, claim: string) => sql`where id = ${row.id} and claim = ${claim} and state in ('sending', 'handed')`

/** Given up: the desk is told once a day, and an address that refused so many times in a row is ended. */
async function giveUp(kit: Kit, row: OutboxRow, claim: string, reason: string, dead: boolean): Promise<void> {
  const root = await rootAgency(kit.db)
  await act(kit, systemActor(root, ['notices.give-up']), 'notices.give-up', root, async (scene) => {
    await sql`update notices.outbox set state = 'failed', reason = ${reason}, claim = null, claimed_until = null ${mine(row, claim)}`.execute(scene.db)
    const { rows: [now] } = await sql<{ bounces: number }>`update notices.subscription set bounces = bounces + ${dead ? 1 : 0} where id = ${row.subscription} returning bounces`.execute(scene.db)
    const ended = dead && (now?.bounces ?? 0) >= MOST_BOUNCES
    if (ended) await endSubscriptions(scene, [row.subscription], `对方连续${MOST_BOUNCES}次拒收，自动停止`)
    await scene.record(`notice ${row.id}`, { way: row.way, attempts: row.attempts, ended })
    const { rows: [told] } = await sql<{ n: number }>`select count(*)::int as n from notices.outbox where state = 'failed' and id <> ${row.id} and made_at > ${new Date(scene.now.getTime() - 86_400_000)}`.execute(scene.db)
    if (told?.n === 0) await notify(scene.db, { role: 'office_clerk', agency: root, title: '有订阅通知没有送达', text: `${reason}。请在“订阅通知”里查看原因；排除后可以再发一次。`, href: paths.failed, at: scene.now })
  })
}

/** Writes down what became of a message. Another sender's message is left alone. */
export async function settle(kit: Kit, row: OutboxRow, claim: string, outcome: Outcome, quiet: Quiet): Promise<void> {
  if (outcome.kind === 'sent') {
    await kit.db.transaction().execute(async (db) => {
      const done = await sql`update notices.outbox set state = 'sent', sent_at = ${kit.now()}, answer = ${outcome.answer}, reason = '', claim = null, claimed_until = null ${mine(row, claim)}`.execute(db)
      if (done.numAffectedRows === 1n) await sql`update notices.subscription set bounces = 0 where id = ${row.subscription} and bounces > 0`.execute(db)
    })
    return
  }
  if (outcome.kind === 'refused') return giveUp(kit, row, claim, outcome.reason, outcome.dead)
  const again = nextTry(row.attempts, kit.now())
  if (again === null) return giveUp(kit, row, claim, `试了${row.attempts}次都没有送到：${outcome.reason}`, false)
  await sql`update notices.outbox set state = 'waiting', due_at = ${row.kind === 'confirm' ? again : afterQuiet(again, quiet)}, reason = ${outcome.reason}, doubts = doubts + ${outcome.kind === 'doubt' ? 1 : 0}, claim = null, claimed_until = null ${mine(row, claim)}`.execute(kit.db)
}

/** What need not be sent any more: the reader has gone, or what it tells of was taken back. */
export async function drop(kit: Kit, row: OutboxRow, claim: string, reason: string): Promise<void> {
  await sql`update notices.outbox set state = 'dropped', reason = ${reason}, claim = null, claimed_until = null ${mine(row, claim)}`.execute(kit.db)
}
