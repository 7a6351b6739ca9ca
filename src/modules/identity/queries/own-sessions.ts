import type { Kysely } from 'kysely'
import { isOver } from '../domain/session-rules.ts'
import { tablesOf } from '../tables.ts'
import { hashOf } from '../token.ts'

export type OpenSession = {
  readonly id: number; readonly madeAt: Date; readonly seenAt: Date; readonly ip: string; readonly userAgent: string; readonly current: boolean
}

/** The sessions in which an account is signed in now, newest first; `token` tells which one is the reader's. */
export async function sessionsOf(db: Kysely<unknown>, login: string, now: Date, token: string | null): Promise<OpenSession[]> {
  const rows = await tablesOf(db).selectFrom('identity.session').selectAll().where('login', '=', login).where('step', '=', 'open').orderBy('id', 'desc').execute()
  const current = token === null ? '' : hashOf(token)
  return rows.filter((row) => !isOver({ seenAt: row.seen_at, endsAt: row.ends_at }, now)).map((row) => ({
    id: row.id, madeAt: row.made_at, seenAt: row.seen_at, ip: row.ip, userAgent: row.user_agent, current: row.token_hash === current,
  }))
}

/** A key that waits for its first code; the only time that a key leaves this module. */
export async function pendingKey(db: Kysely<unknown>, login: string): Promise<string | null> {
  const row = await tablesOf(db).selectFrom('identity.account').select('totp_pending').where('login', '=', login).executeTakeFirst()
  return row?.totp_pending ?? null
}
