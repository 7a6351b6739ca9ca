import type { Kysely } from 'kysely'
import { minutesAfter, SIGN_IN } from './domain/session-rules.ts'
import { hashOf, newToken } from './token.ts'
import { tablesOf } from './tables.ts'

/** Where a request came from, as it is shown to the account's owner. */
export type Visitor = { readonly ip: string; readonly userAgent: string }

/** Opens a session and returns its token, which is not kept anywhere. Step 'code' lasts minutes and carries no right. */
export async function openSession(db: Kysely<unknown>, login: string, step: 'code' | 'open', visitor: Visitor, now: Date): Promise<string> {
  const token = newToken()
  const sessions = tablesOf(db)
  await sessions.deleteFrom('identity.session').where('login', '=', login).where('ends_at', '<=', now).execute()
  await sessions.insertInto('identity.session').values({
    token_hash: hashOf(token), login, step, made_at: now, seen_at: now,
    ends_at: minutesAfter(now, step === 'code' ? SIGN_IN.codeMinutes : SIGN_IN.sessionHours * 60), ip: visitor.ip.slice(0, 64), user_agent: visitor.userAgent.slice(0, 300),
  }).execute()
  return token
}

/** Ends the session of a token. */
export async function endSession(db: Kysely<unknown>, token: string): Promise<void> {
  await tablesOf(db).deleteFrom('identity.session').where('token_hash', '=', hashOf(token)).execute()
}

/** Ends all sessions of an account, or all but one. */
export async function endSessions(db: Kysely<unknown>, login: string, exceptToken?: string): Promise<number> {
  const all = tablesOf(db).deleteFrom('identity.session').where('login', '=', login)
  const { numDeletedRows } = await (exceptToken === undefined ? all : all.where('token_hash', '<>', hashOf(exceptToken))).executeTakeFirst()
  return Number(numDeletedRows)
}
