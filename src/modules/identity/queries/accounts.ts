import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { lockedUntil } from '../attempts.ts'
import { isRole, type RoleName } from '../domain/roles.ts'
import { tablesOf } from '../tables.ts'

export type AccountState = 'active' | 'locked' | 'disabled'
export type Account = {
  readonly login: string; readonly name: string; readonly agency: AgencyId; readonly state: AccountState; readonly lockedUntil: Date | null
  readonly mustChangePassword: boolean; readonly hasCode: boolean; readonly madeAt: Date; readonly passwordChangedAt: Date; readonly lastSignInAt: Date | null
  readonly roles: readonly { readonly role: RoleName; readonly agency: AgencyId; readonly grantedBy: string; readonly grantedAt: Date }[]
}

export type AccountsAsked = { readonly agencies: 'all' | readonly AgencyId[]; readonly text?: string; readonly page: number; readonly size: number }

/** What leaves this module of an account: never the password's hash nor the key of the second step. */
const COLUMNS = ['login', 'name', 'agency', 'state', 'must_change_password', 'totp_secret', 'made_at', 'password_changed_at', 'last_sign_in_at'] as const

/** Accounts of some agencies, found by login, name or agency, in-use ones first. */
export async function accountsOf(db: Kysely<unknown>, asked: AccountsAsked, now: Date): Promise<{ total: number; accounts: Account[] }> {
  let query = tablesOf(db).selectFrom('identity.account')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', asked.agencies.length === 0 ? [''] : [...asked.agencies])
  const text = asked.text?.trim()
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('login', 'ilike', like), eb('name', 'ilike', like), eb('agency', '=', text)]))
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query.select([...COLUMNS]).orderBy('state').orderBy('agency').orderBy('login')
    .limit(asked.size).offset((asked.page - 1) * asked.size).execute()
  return { total: Number(total), accounts: await complete(db, rows, now) }
}

/** One account; refused where there is none. */
export async function accountByLogin(db: Kysely<unknown>, login: string, now: Date): Promise<Account> {
  const rows = await tablesOf(db).selectFrom('identity.account').select([...COLUMNS]).where('login', '=', login).execute()
  const [account] = await complete(db, rows, now)
  if (!account) throw new Refusal(404, ['没有这个账号'])
  return account
}

type Row = {
  login: string; name: string; agency: string; state: 'active' | 'disabled'; must_change_password: boolean; totp_secret: string | null
  made_at: Date; password_changed_at: Date; last_sign_in_at: Date | null
}

async function complete(db: Kysely<unknown>, rows: readonly Row[], now: Date): Promise<Account[]> {
  if (rows.length === 0) return []
  const logins = rows.map(({ login }) => login)
  const held = await tablesOf(db).selectFrom('identity.holding').selectAll().where('login', 'in', logins).orderBy('granted_at').orderBy('role').execute()
  const locks = await lockedUntil(db, logins, now)
  return rows.map((row) => ({
    login: row.login, name: row.name, agency: row.agency, lockedUntil: locks.get(row.login) ?? null,
    state: row.state === 'disabled' ? 'disabled' : locks.has(row.login) ? 'locked' : 'active',
    mustChangePassword: row.must_change_password, hasCode: row.totp_secret !== null, madeAt: row.made_at,
    passwordChangedAt: row.password_changed_at, lastSignInAt: row.last_sign_in_at,
    roles: held.flatMap(({ login, role, agency, granted_by, granted_at }) =>
      (login === row.login && isRole(role) ? [{ role, agency, grantedBy: granted_by, grantedAt: granted_at }] : [])),
  }))
}
