import type { Kysely } from 'kysely'
import { Refusal } from '#shared/refusal'
import { isRole, type RoleName } from './domain/roles.ts'
import { tablesOf, type AccountRow } from './tables.ts'

export const findAccount = (db: Kysely<unknown>, login: string): Promise<AccountRow | undefined> =>
  tablesOf(db).selectFrom('identity.account').selectAll().where('login', '=', login).executeTakeFirst()

/** Locks an account for a deed: two changes of one account's roles must see each other. */
export async function load(db: Kysely<unknown>, login: string): Promise<AccountRow> {
  const account = await tablesOf(db).selectFrom('identity.account').selectAll().where('login', '=', login).forUpdate().executeTakeFirst()
  if (!account) throw new Refusal(404, ['没有这个账号'])
  return account
}

/** The agency whose chain an account's deeds stand in; asked before the deed, because the right to it is asked there. */
export async function agencyOf(db: Kysely<unknown>, login: string): Promise<string> {
  const account = await findAccount(db, login)
  if (!account) throw new Refusal(404, ['没有这个账号'])
  return account.agency
}

export async function save(db: Kysely<unknown>, login: string, changed: Partial<Omit<AccountRow, 'login'>>): Promise<void> {
  await tablesOf(db).updateTable('identity.account').set(changed).where('login', '=', login).execute()
}

export type Holding = { readonly role: RoleName; readonly agency: string }

export async function holdingsOf(db: Kysely<unknown>, login: string): Promise<Holding[]> {
  const rows = await tablesOf(db).selectFrom('identity.holding').select(['role', 'agency']).where('login', '=', login).orderBy('role').orderBy('agency').execute()
  return rows.flatMap(({ role, agency }) => (isRole(role) ? [{ role, agency }] : []))
}
