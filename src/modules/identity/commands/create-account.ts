import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { loginOf, reasonsAgainstLogin } from '../domain/login.ts'
import { hashPassword, oneTimePassword } from '../password-hash.ts'
import { findAccount } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type NewAccount = { readonly login: string; readonly name: string; readonly agency: AgencyId }

/** What is wrong with the words typed for a new account, all at once. */
export function reasonsAgainstAccount({ login, name }: Pick<NewAccount, 'login' | 'name'>): string[] {
  const called = name.trim()
  return [...reasonsAgainstLogin(loginOf(login)), ...(called === '' || called.length > 40 ? ['请填写姓名，不超过40个字'] : [])]
}

/** Opens an account without any role; its one-time password is returned once and kept nowhere. */
export async function createAccount(kit: Kit, actor: Actor, input: NewAccount): Promise<{ login: string; password: string }> {
  const login = loginOf(input.login)
  const name = input.name.trim()
  const reasons = reasonsAgainstAccount(input)
  if (reasons.length > 0) throw new Refusal(422, reasons)
  const password = oneTimePassword()
  const kept = await hashPassword(password)
  await act(kit, actor, 'identity.manage-account', input.agency, async ({ db, now, record }) => {
    if (await findAccount(db, login)) throw new Refusal(422, [`账号名“${login}”已被使用（停用的账号名也不再分配），请换一个`])
    await tablesOf(db).insertInto('identity.account').values({
      login, name, agency: input.agency, password_hash: kept, state: 'active', must_change_password: true,
      totp_secret: null, totp_pending: null, made_at: now, password_changed_at: now, last_sign_in_at: null,
    }).execute()
    await record(login, { change: 'create' })
  })
  return { login, password }
}
