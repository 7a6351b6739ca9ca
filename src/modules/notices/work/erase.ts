import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { rootAgency } from '../commands/root.ts'
import { CONFIRM_HOURS, ERASE_AFTER_DAYS } from '../domain/subscription.ts'
import { tablesOf } from '../tables.ts'

const HOUR = 3_600_000, BATCH = 1000, KEEP_DAYS = 180

/** What nobody confirmed in time ends and is forgotten at once; who said stop is forgotten after 30 days: address, hash, wishes and messages. */
export async function eraseEnded(kit: Kit): Promise<number> {
  const root = await rootAgency(kit.db)
  const before = (hours: number): Date => new Date(kit.now().getTime() - hours * HOUR)
  const due = await tablesOf(kit.db).selectFrom('notices.subscription').select('id').where((eb) => eb.or([
    eb.and([eb('state', '=', 'waiting'), eb('asked_at', '<', before(CONFIRM_HOURS))]),
    eb.and([eb('state', 'in', ['off', 'lapsed']), eb('erased_at', 'is', null), eb('ended_at', '<', before(ERASE_AFTER_DAYS * 24))]),
    eb.and([eb('state', '=', 'lapsed'), eb('erased_at', 'is', null)]),
  ])).limit(BATCH).execute()
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  await act(kit, systemActor(root, ['notices.erase']), 'notices.erase', root, async (scene) => {
    const db = tablesOf(scene.db)
    await db.deleteFrom('notices.target').where('subscription', 'in', ids).execute()
    await db.deleteFrom('notices.outbox').where('subscription', 'in', ids).execute()
    await db.updateTable('notices.subscription').set({ state: 'lapsed', ended_at: scene.now, ended_how: '三天内没有确认' }).where('id', 'in', ids).where('state', '=', 'waiting').execute()
    await db.updateTable('notices.subscription').set({ contact_sealed: null, contact_hash: null, erased_at: scene.now }).where('id', 'in', ids).execute()
    await scene.record('subscriptions', { erased: ids.length })
  })
  return ids.length
}

/** Messages of half a year ago serve nobody; that their publications were looked at is known without them. */
export async function forgetLetters(kit: Kit): Promise<void> {
  await sql`delete from notices.outbox where state in ('sent', 'dropped', 'failed') and kind <> 'confirm' and made_at < ${new Date(kit.now().getTime() - KEEP_DAYS * 24 * HOUR)}`.execute(kit.db)
}
