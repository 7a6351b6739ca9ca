import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { codeTries, forgetTries, passwordTries } from '../attempts.ts'
import { reasonsAgainstOwn } from '../domain/separation.ts'
import { hashPassword, oneTimePassword } from '../password-hash.ts'
import { reasonsAgainstReset } from '../queries/holders.ts'
import { endSessions } from '../sessions.ts'
import { agencyOf, load, save } from '../store.ts'

/** Gives an account a new one-time password, returned once. All its sessions end and a lock-out is lifted; the second step stays. */
export async function resetPassword(kit: Kit, actor: Actor, login: string): Promise<{ password: string }> {
  return reset(kit, actor, login, async (db) => [...reasonsAgainstOwn(actor.account, login, '重置密码'), ...await reasonsAgainstReset(db, login)])
}

/** The same for one of the three administrators who forgot it; only for who has the server itself (command line). */
export async function resetAdministratorPassword(kit: Kit, login: string): Promise<{ password: string }> {
  return reset(kit, systemActor(await agencyOf(kit.db, login), ['identity.manage-account']), login, async () => [])
}

async function reset(kit: Kit, actor: Actor, login: string, reasonsAgainst: (db: Kit['db']) => Promise<string[]>): Promise<{ password: string }> {
  const password = oneTimePassword()
  const kept = await hashPassword(password)
  await act(kit, actor, 'identity.manage-account', await agencyOf(kit.db, login), async ({ db, now, record }) => {
    await load(db, login)
    const reasons = await reasonsAgainst(db)
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await save(db, login, { password_hash: kept, must_change_password: true, password_changed_at: now })
    await forgetTries(db, [passwordTries(login), codeTries(login)])
    await record(login, { change: 'reset-password', sessionsEnded: await endSessions(db, login) })
  })
  return { password }
}
