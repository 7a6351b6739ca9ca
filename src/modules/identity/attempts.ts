import { sql, type Kysely } from 'kysely'
import { minutesAfter, SIGN_IN } from './domain/session-rules.ts'
import { hashOf } from './token.ts'

export type Attempt = { readonly tries: number; readonly endsAt: Date; readonly over: boolean }

type Limit = { readonly tries: number; /** Does each try keep the count for another quarter of an hour, or only the first? */ readonly extends: boolean }
const OF_ONE_LOGIN: Limit = { tries: SIGN_IN.triesAllowed, extends: true }
const OF_ONE_ADDRESS: Limit = { tries: SIGN_IN.triesFromOneAddress, extends: false }

/**
 * Counts a try before it is judged, so that many at the same moment cannot slip past the limit. Once the limit is reached
 * the end no longer moves. A success clears the count of a login.
 */
export async function countTry(db: Kysely<unknown>, what: string, now: Date, limit: Limit = OF_ONE_LOGIN): Promise<Attempt> {
  const until = minutesAfter(now, SIGN_IN.lockedMinutes)
  const { rows } = await sql<{ tries: number; ends_at: Date }>`
    insert into identity.attempt as kept (key, tries, ends_at) values (${hashOf(what)}, 1, ${until})
    on conflict (key) do update set
      tries = case when kept.ends_at <= ${now} then 1 else kept.tries + 1 end,
      ends_at = case when kept.ends_at <= ${now} or (${limit.extends}::boolean and kept.tries < ${limit.tries}) then ${until} else kept.ends_at end
    returning tries, ends_at`.execute(db)
  const row = rows[0] ?? { tries: 1, ends_at: until }
  return { tries: row.tries, endsAt: row.ends_at, over: row.tries > limit.tries }
}

/** Failures from one network address, whatever the logins; a whole office may sit behind it. */
export const countFromAddress = (db: Kysely<unknown>, ip: string, now: Date): Promise<Attempt> => countTry(db, addressTries(ip), now, OF_ONE_ADDRESS)

/** A success was no failure. It takes back one try only, else one good account would let its owner guess at all others. */
export async function takeBackFromAddress(db: Kysely<unknown>, ip: string): Promise<void> {
  await sql`update identity.attempt set tries = greatest(tries - 1, 0) where key = ${hashOf(addressTries(ip))}`.execute(db)
}

export async function forgetTries(db: Kysely<unknown>, what: readonly string[]): Promise<void> {
  await sql`delete from identity.attempt where key = any(${what.map(hashOf)}::text[])`.execute(db)
}

/** Until when an account is locked, for those who look after accounts. */
export async function lockedUntil(db: Kysely<unknown>, logins: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
  const keys = new Map(logins.flatMap((login) => [passwordTries(login), codeTries(login)].map((what) => [hashOf(what), login])))
  const { rows } = await sql<{ key: string; ends_at: Date }>`
    select key, ends_at from identity.attempt where key = any(${[...keys.keys()]}::text[]) and tries >= ${SIGN_IN.triesAllowed} and ends_at > ${now}`.execute(db)
  return new Map(rows.map((row) => [keys.get(row.key) ?? '', row.ends_at]))
}

/** Drops counts that have run out, so that invented logins do not pile up. */
export async function dropOldTries(db: Kysely<unknown>, now: Date): Promise<void> {
  await sql`delete from identity.attempt where ends_at <= ${now}`.execute(db)
}

export const passwordTries = (login: string): string => `password ${login}`
export const codeTries = (login: string): string => `code ${login}`
const addressTries = (ip: string): string => `address ${ip}`
