import { sql, type Kysely } from 'kysely'
import type { Way } from '../domain/subscription.ts'
import type { OutboxRow } from '../tables.ts'

/** How long a sender may hold a message before it begins, and after it handed it over (RFC 5321 gives a server ten minutes to answer). */
export type Lease = { readonly sending: number; readonly handed: number }
export const LEASE: Lease = { sending: 120, handed: 660 }
/** For trials that do not want to wait: GONGKAI_NOTICES_LEASE seconds for both. */
export function leaseOf(): Lease {
  const given = Number(process.env['GONGKAI_NOTICES_LEASE'])
  return given > 0 ? { sending: given, handed: given } : LEASE
}

/**
 * Messages whose sender died go back to waiting. One that was not handed over is certainly not sent. One that was may have arrived: it is sent again under
 * the same Message-ID, because a message lost is worse than one that its receiver recognises and drops.
 */
export async function releaseDead(db: Kysely<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    update notices.outbox set state = 'waiting', claim = null, claimed_until = null, doubts = doubts + (state = 'handed')::int
    where state in ('sending', 'handed') and claimed_until < clock_timestamp()`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Takes the next message that is due by an open way, and marks it as being sent; beside other senders. Times are the database's, except when it is due. */
export async function claimNext(db: Kysely<unknown>, claim: string, asked: { ways: readonly Way[]; now: Date; quiet: boolean; lease: Lease }): Promise<OutboxRow | null> {
  const { rows } = await sql<OutboxRow>`
    update notices.outbox set state = 'sending', claim = ${claim}, claimed_until = clock_timestamp() + make_interval(secs => ${asked.lease.sending}), attempts = attempts + 1
    where id = (
      select o.id from notices.outbox o where o.state = 'waiting' and o.due_at <= ${asked.now} and o.way = any(${[...asked.ways]}::text[])
        and (not ${asked.quiet} or (o.kind = 'confirm' and o.way in ('email', 'webhook')))
      order by o.due_at, o.id limit 1 for update skip locked)
    returning *`.execute(db)
  return rows[0] ?? null
}

/** Notes that nothing but the last sign is left; false where the time was over and another may have taken it. */
export async function markHanded(db: Kysely<unknown>, id: number, claim: string, lease: Lease): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update notices.outbox set state = 'handed', claimed_until = clock_timestamp() + make_interval(secs => ${lease.handed})
    where id = ${id} and claim = ${claim} and state = 'sending' and claimed_until > clock_timestamp()`.execute(db)
  return numAffectedRows === 1n
}
