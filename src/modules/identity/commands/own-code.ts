import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { asOwner } from '../domain/own-deeds.ts'
import { newKey, phoneNow, stepOfCode } from '../one-time-code.ts'
import { endSessions, openSession, type Visitor } from '../sessions.ts'
import { load, save } from '../store.ts'
import { askPassword } from './change-password.ts'

const askFirst = async (kit: Kit, actor: Actor, password: string): Promise<void> => {
  const refused = await askPassword(kit, actor.account, password)
  if (refused !== null) throw new Refusal(422, [refused])
}

/** Makes a key that counts only after one code from it was typed in. */
export async function startOwnCode(kit: Kit, actor: Actor, password: string): Promise<void> {
  await askFirst(kit, actor, password)
  await act(kit, asOwner(actor), 'identity.enrol-code', actor.agency, async ({ db, record }) => {
    if ((await load(db, actor.account)).totp_secret !== null) throw new Refusal(422, ['已启用动态验证码；要换新的，请先解除'])
    await save(db, actor.account, { totp_pending: newKey() })
    await record(actor.account, { step: 'start' })
  })
}

/** Puts the key into use. The code just typed is used up; other sessions end. */
export const confirmOwnCode = (kit: Kit, actor: Actor, input: Visitor & { readonly code: string }): Promise<{ token: string }> =>
  act(kit, asOwner(actor), 'identity.enrol-code', actor.agency, async ({ db, now, record }) => {
    const { totp_pending } = await load(db, actor.account)
    if (totp_pending === null) throw new Refusal(422, ['请先开始启用动态验证码'])
    const step = stepOfCode({ totp_secret: totp_pending, totp_last_step: 0 }, input.code, phoneNow(kit))
    if (step === null) throw new Refusal(422, ['验证码不正确。请核对密钥和手机时间后，输入应用显示的新的6位数字'])
    await save(db, actor.account, { totp_secret: totp_pending, totp_pending: null, totp_last_step: step })
    await endSessions(db, actor.account)
    await record(actor.account, { step: 'done' })
    return { token: await openSession(db, actor.account, 'open', input, now) }
  })

/** Takes one's own second step away; the password is asked first. */
export async function removeOwnCode(kit: Kit, actor: Actor, input: Visitor & { readonly password: string }): Promise<{ token: string }> {
  await askFirst(kit, actor, input.password)
  return act(kit, asOwner(actor), 'identity.remove-code', actor.agency, async ({ db, now, record }) => {
    await save(db, actor.account, { totp_secret: null, totp_pending: null })
    await endSessions(db, actor.account)
    await record(actor.account, { by: 'owner' })
    return { token: await openSession(db, actor.account, 'open', input, now) }
  })
}
