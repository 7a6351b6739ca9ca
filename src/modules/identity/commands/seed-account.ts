import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { reasonsAgainstLogin } from '../domain/login.ts'
import type { RoleName } from '../domain/roles.ts'
import { reasonsAgainstRole } from '../domain/separation.ts'
import { tablesOf } from '../tables.ts'

export type SeedAccount = {
  readonly login: string; readonly name: string; readonly agency: AgencyId; readonly passwordHash: string
  readonly roles: readonly { readonly role: RoleName; readonly agency: AgencyId }[]
  readonly mustChangePassword?: boolean; readonly at?: Date
}

/** Puts an account in place as it is, for the first start, demonstrations and tests. The separation of the three administrators holds here too. */
export async function seedAccount(db: Kysely<unknown>, input: SeedAccount): Promise<void> {
  const at = input.at ?? new Date()
  const roles = input.roles.map(({ role }) => role)
  const wrong = [...reasonsAgainstLogin(input.login), ...roles.flatMap((role) => reasonsAgainstRole(roles, role))]
  if (wrong.length > 0) throw new Error(`${input.login}: ${wrong.join('；')}`)
  const tables = tablesOf(db)
  await tables.insertInto('identity.account').values({
    login: input.login, name: input.name, agency: input.agency, password_hash: input.passwordHash, state: 'active',
    must_change_password: input.mustChangePassword ?? false, totp_secret: null, totp_pending: null, made_at: at, password_changed_at: at, last_sign_in_at: null,
  }).execute()
  for (const { role, agency } of input.roles) {
    await tables.insertInto('identity.holding').values({ login: input.login, role, agency, granted_by: 'system', granted_at: at }).execute()
  }
}
