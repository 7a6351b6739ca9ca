import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { ACCOUNT_STATES, isPlatform, type Account, type AccountState } from './domain/account.ts'
import { tablesOf, type AccountRow } from './tables.ts'

export function accountFrom({ platform, state, opened_on: openedOn, closed_on: closedOn, read_error: readError, next_read: _, note: __, ...same }: Selectable<AccountRow>): Account {
  if (!isPlatform(platform) || !Object.hasOwn(ACCOUNT_STATES, state)) throw new Error(`${same.id} is no account that this version knows`)
  return { ...same, platform, state: state as AccountState, openedOn, closedOn, readError }
}
/** The account; within a deed, held so that two people cannot move it at once. */
export async function loadAccount(db: Kysely<unknown>, id: string, hold = false): Promise<Account> {
  const query = tablesOf(db).selectFrom('media.account').selectAll().where('id', '=', id), row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个账号'])
  return accountFrom(row)
}
export const addAccountEvent = async ({ db, actor, now }: Scene, account: string, move: string, note = ''): Promise<void> => { await tablesOf(db).insertInto('media.account_event').values({ account, move, at: now, who: actor.account, who_name: actor.name, note }).execute() }
export const accountEvents = (db: Kysely<unknown>, account: string) => tablesOf(db).selectFrom('media.account_event').selectAll().where('account', '=', account).orderBy('id').execute()
/** The next number of the register, taken within the deed. */
export async function nextAccount(db: Kysely<unknown>): Promise<string> {
  const { last } = await tablesOf(db).insertInto('media.counter').values({ series: 'account', last: 1 }).onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('media.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return `m${String(last).padStart(3, '0')}`
}
