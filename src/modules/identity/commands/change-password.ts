import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { codeTries, countTry, forgetTries, passwordTries } from '../attempts.ts'
import { asOwner } from '../domain/own-deeds.ts'
import { reasonsAgainstPassword } from '../domain/password-rules.ts'
import { lockedWords } from '../domain/sign-in-words.ts'
import { hashPassword, passwordHolds } from '../password-hash.ts'
import { endSessions, openSession, type Visitor } from '../sessions.ts'
import { findAccount, save } from '../store.ts'

export type ChangePassword = Visitor & { readonly current: string; readonly wanted: string; readonly again: string }
/** A sentence about one field of a form. */
export type FieldReason = { readonly field: string; readonly reason: string }

/** Asks for the password once more before what a stolen session must not do. Tries count as at sign-in. */
export async function askPassword(kit: Kit, login: string, password: string): Promise<string | null> {
  const attempt = await countTry(kit.db, passwordTries(login), kit.now())
  if (attempt.over) return lockedWords(attempt.endsAt)
  if (!await passwordHolds((await findAccount(kit.db, login))?.password_hash, password)) return '当前密码不正确'
  await forgetTries(kit.db, [passwordTries(login)])
  return null
}

/** Changes one's own password: all sessions end, this browser gets a new one. */
export async function changePassword(kit: Kit, actor: Actor, input: ChangePassword): Promise<{ token: string } | { wrong: FieldReason[] }> {
  const wrong: FieldReason[] = reasonsAgainstPassword(input.wanted, actor.account).map((reason) => ({ field: 'wanted', reason }))
  if (input.wanted !== input.again) wrong.push({ field: 'again', reason: '两次输入的新密码不一致' })
  if (input.wanted === input.current) wrong.push({ field: 'wanted', reason: '新密码不能与当前密码相同' })
  const refused = wrong.length > 0 ? null : await askPassword(kit, actor.account, input.current)
  if (refused !== null) wrong.push({ field: 'current', reason: refused })
  if (wrong.length > 0) return { wrong }
  const kept = await hashPassword(input.wanted)
  const seen = await findAccount(kit.db, actor.account)
  return act(kit, asOwner(actor), 'identity.change-password', actor.agency, async ({ db, now, record }) => {
    if (seen?.state !== 'active') throw new Refusal(403, ['账号已停用'])
    await save(db, actor.account, { password_hash: kept, must_change_password: false, password_changed_at: now })
    await endSessions(db, actor.account)
    await forgetTries(db, [codeTries(actor.account)])
    const token = await openSession(db, actor.account, 'open', input, now)
    await record(actor.account, { forced: seen.must_change_password })
    return { token }
  })
}
