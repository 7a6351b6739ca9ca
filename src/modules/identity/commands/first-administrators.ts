import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { AgencyId } from '#shared/actor'
import type { RoleName } from '../domain/roles.ts'
import { hashPassword, oneTimePassword } from '../password-hash.ts'
import { seedAccount } from './seed-account.ts'
import { tablesOf } from '../tables.ts'

const FIRST: readonly { login: string; name: string; role: RoleName }[] = [
  { login: 'system', name: '系统管理员', role: 'system_admin' },
  { login: 'security', name: '安全管理员', role: 'security_admin' },
  { login: 'audit', name: '审计管理员', role: 'audit_admin' },
]

/**
 * The three administrators of an empty database, with one-time passwords that are returned once; null when there are
 * accounts already. They belong to the root of the agency tree, which another module makes ('city' at a first start).
 */
export async function createFirstAdministrator(kit: Kit, agency: AgencyId = 'city'): Promise<{ login: string; password: string }[] | null> {
  if (await tablesOf(kit.db).selectFrom('identity.account').select('login').limit(1).executeTakeFirst()) return null
  const made = await Promise.all(FIRST.map(async (one) => {
    const password = oneTimePassword()
    return { ...one, password, passwordHash: await hashPassword(password) }
  }))
  await act(kit, systemActor(agency, ['identity.manage-account']), 'identity.manage-account', agency, async ({ db, now, record }) => {
    for (const { login, name, role, passwordHash } of made) {
      await seedAccount(db, { login, name, agency, passwordHash, mustChangePassword: true, roles: [{ role, agency }], at: now })
      await record(login, { change: 'first-administrator', role })
    }
  })
  return made.map(({ login, password }) => ({ login, password }))
}
