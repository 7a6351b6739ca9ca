import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstOwn } from '../domain/separation.ts'
import { endSessions } from '../sessions.ts'
import { agencyOf, load, save } from '../store.ts'

/** Signs somebody out everywhere. */
export async function endSessionsOf(kit: Kit, actor: Actor, login: string): Promise<number> {
  return act(kit, actor, 'identity.end-session', await agencyOf(kit.db, login), async ({ db, record }) => {
    await load(db, login)
    const ended = await endSessions(db, login)
    await record(login, { ended })
    return ended
  })
}

/** Takes away the second step of somebody who lost the telephone. Not the system administrator's deed: password and second step are in two hands. */
export async function removeCodeOf(kit: Kit, actor: Actor, login: string): Promise<void> {
  await act(kit, actor, 'identity.settings', await agencyOf(kit.db, login), async ({ db, record }) => {
    const account = await load(db, login)
    const reasons = [...reasonsAgainstOwn(actor.account, login, '解除动态验证码'), ...(account.totp_secret === null ? ['该账号没有启用动态验证码'] : [])]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await save(db, login, { totp_secret: null, totp_pending: null })
    await record(login, { change: 'remove-code', sessionsEnded: await endSessions(db, login) })
  })
}
