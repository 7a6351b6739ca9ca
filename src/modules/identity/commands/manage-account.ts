import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { codeTries, forgetTries, passwordTries } from '../attempts.ts'
import { reasonsAgainstOwn } from '../domain/separation.ts'
import { reasonsAgainstLosing } from '../queries/holders.ts'
import { endSessions } from '../sessions.ts'
import { agencyOf, load, save } from '../store.ts'

const DEED = 'identity.manage-account'

/** Takes an account out of use: its sessions end at once, its roles stay on record and count for nothing. */
export async function disableAccount(kit: Kit, actor: Actor, login: string): Promise<void> {
  await act(kit, actor, DEED, await agencyOf(kit.db, login), async ({ db, record }) => {
    const account = await load(db, login)
    const reasons = [
      ...(account.state === 'disabled' ? ['该账号已经停用'] : []), ...reasonsAgainstOwn(actor.account, login, '停用账号'), ...await reasonsAgainstLosing(db, login),
    ]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await save(db, login, { state: 'disabled' })
    await record(login, { change: 'disable', sessionsEnded: await endSessions(db, login) })
  })
}

/** Takes a disabled account into use again. */
export async function enableAccount(kit: Kit, actor: Actor, login: string): Promise<void> {
  await act(kit, actor, DEED, await agencyOf(kit.db, login), async ({ db, record }) => {
    const account = await load(db, login)
    if (account.state === 'active') throw new Refusal(422, ['该账号正在使用，不用启用'])
    await save(db, login, { state: 'active' })
    await record(login, { change: 'enable' })
  })
}

/** Lifts a lock-out before its time. */
export async function unlockAccount(kit: Kit, actor: Actor, login: string): Promise<void> {
  await act(kit, actor, DEED, await agencyOf(kit.db, login), async ({ db, record }) => {
    await forgetTries(db, [passwordTries(login), codeTries(login)])
    await record(login, { change: 'unlock' })
  })
}

/** Corrects the name that is shown with an account. The ledger knows the login only. */
export async function renameAccount(kit: Kit, actor: Actor, login: string, name: string): Promise<void> {
  const wanted = name.trim()
  if (wanted === '' || wanted.length > 40) throw new Refusal(422, ['请填写姓名，不超过40个字'])
  await act(kit, actor, DEED, await agencyOf(kit.db, login), async ({ db, record }) => {
    await load(db, login)
    await save(db, login, { name: wanted })
    await record(login, { change: 'name' })
  })
}
