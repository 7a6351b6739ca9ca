import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { ADMINISTRATORS, roleOf, type RoleName } from '../domain/roles.ts'
import { reasonsAgainstOwn, reasonsAgainstRole } from '../domain/separation.ts'
import { reasonsAgainstLosing } from '../queries/holders.ts'
import { endSessions } from '../sessions.ts'
import { holdingsOf, load } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type RoleAt = { readonly login: string; readonly role: RoleName; readonly agency: AgencyId }
const DEED = 'identity.grant-role'

/**
 * Gives an account a role for an agency. The right is asked, and the line written, where the power is given. Its sessions
 * end: a new right begins with a new sign-in.
 */
export function grantRole(kit: Kit, actor: Actor, { login, role, agency }: RoleAt): Promise<void> {
  return act(kit, actor, DEED, agency, async ({ db, now, record }) => {
    const account = await load(db, login)
    const held = await holdingsOf(db, login)
    const reasons = [
      ...reasonsAgainstOwn(actor.account, login, '授予角色'),
      ...reasonsAgainstRole(held.map((one) => one.role), role),
      ...(account.state === 'disabled' ? ['该账号已停用，请先启用'] : []),
      ...(held.some((one) => one.role === role && one.agency === agency) ? [`该账号在这个单位已是“${roleOf(role).label}”`] : []),
    ]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await tablesOf(db).insertInto('identity.holding').values({ login, role, agency, granted_by: actor.account, granted_at: now }).execute()
    await record(login, { change: 'grant', role, agency, sessionsEnded: await endSessions(db, login) })
  })
}

/** Takes a role away, with effect from the next click. */
export function revokeRole(kit: Kit, actor: Actor, { login, role, agency }: RoleAt): Promise<void> {
  return act(kit, actor, DEED, agency, async ({ db, record }) => {
    await load(db, login)
    const reasons = reasonsAgainstOwn(actor.account, login, '收回角色')
    const kept = (await holdingsOf(db, login)).filter((one) => one.role !== role || one.agency !== agency)
    if (ADMINISTRATORS.includes(role) && !kept.some((one) => one.role === role)) reasons.push(...await reasonsAgainstLosing(db, login, [role]))
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const { numDeletedRows } = await tablesOf(db).deleteFrom('identity.holding')
      .where('login', '=', login).where('role', '=', role).where('agency', '=', agency).executeTakeFirst()
    if (numDeletedRows === 0n) throw new Refusal(409, ['这个角色刚刚已被收回，请刷新页面'])
    await record(login, { change: 'revoke', role, agency, sessionsEnded: await endSessions(db, login) })
  })
}
