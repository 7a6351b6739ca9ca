import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { namesFrom, type AgencyBook } from '../agency-book.ts'
import { grantRole, revokeRole, type RoleAt } from '../commands/roles.ts'
import { isRole } from '../domain/roles.ts'
import { paths } from '../paths.ts'
import { seenAccount } from './account-routes.tsx'
import { reasonsFrom } from './refused.ts'
import { RolesPage } from './roles-page.tsx'

async function rolesPage(kit: Kit, book: AgencyBook, asked: AskedBy, reasons: readonly string[] = []): Promise<Answer> {
  const account = await seenAccount(kit, asked)
  const typed = { role: asked.form['role'] ?? '', agency: asked.form['agency'] ?? account.agency }
  const names = await namesFrom(book, kit.db)
  return { page: <RolesPage actor={asked.actor} account={account} names={names} typed={typed} reasons={reasons} />, status: reasons.length > 0 ? 422 : 200 }
}

async function change(kit: Kit, book: AgencyBook, asked: AskedBy, notice: string, work: (input: RoleAt) => Promise<void>): Promise<Answer> {
  const role = asked.form['role'] ?? '', agency = asked.form['agency'] ?? ''
  const account = await seenAccount(kit, asked)
  if (!isRole(role) || agency === '') return rolesPage(kit, book, asked, ['请选择角色和单位'])
  const reasons = await reasonsFrom(() => work({ login: account.login, role, agency }))
  return reasons.length > 0 ? rolesPage(kit, book, asked, reasons) : { goTo: paths.roles(account.login), notice }
}

/** Giving and taking roles. */
export const roleRoutes = (book: AgencyBook): readonly Route[] => [
  { at: '/accounts/:login/roles', method: 'GET', deed: 'identity.grant-role', handle: (kit, asked) => rolesPage(kit, book, asked) },
  { at: '/accounts/:login/roles/grant', method: 'POST', deed: 'identity.grant-role', handle: (kit, asked) =>
    change(kit, book, asked, '角色已授予', (input) => grantRole(kit, asked.actor, input)) },
  { at: '/accounts/:login/roles/revoke', method: 'POST', deed: 'identity.grant-role', handle: (kit, asked) =>
    change(kit, book, asked, '角色已收回', (input) => revokeRole(kit, asked.actor, input)) },
]
