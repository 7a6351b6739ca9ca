import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { Refusal } from '#shared/refusal'
import { countFromAddress, countTry, dropOldTries, forgetTries, passwordTries, takeBackFromAddress } from '../attempts.ts'
import { loginOf } from '../domain/login.ts'
import { SIGN_IN } from '../domain/session-rules.ts'
import { ADDRESS_LOCKED, lockedWords, WRONG_PASSWORD } from '../domain/sign-in-words.ts'
import { passwordHolds } from '../password-hash.ts'
import { endSession, openSession, type Visitor } from '../sessions.ts'
import { findAccount, load, save } from '../store.ts'
import type { AccountRow } from '../tables.ts'
import { refuseSignIn } from './refuse-sign-in.ts'

export type SignIn = Visitor & { readonly login: string; readonly password: string; readonly oldToken: string | null }
export type SignedIn =
  | { readonly step: 'refused'; readonly reason: string }
  | { readonly step: 'code' | 'open'; readonly token: string; readonly mustChangePassword: boolean }

/** Password against account. Every try is counted before it is judged, and unknown accounts cost the same work as known ones. */
export async function signIn(kit: Kit, input: SignIn): Promise<SignedIn> {
  const login = loginOf(input.login)
  const now = kit.now()
  await dropOldTries(kit.db, now)
  const attempt = await countTry(kit.db, passwordTries(login), now)
  if (attempt.over) return { step: 'refused', reason: lockedWords(attempt.endsAt) }
  if ((await countFromAddress(kit.db, input.ip, now)).over) return { step: 'refused', reason: ADDRESS_LOCKED }
  const account = await findAccount(kit.db, login)
  const holds = await passwordHolds(account?.password_hash, input.password)
  if (account && holds && account.state === 'active') return letIn(kit, input, account)
  const locks = attempt.tries >= SIGN_IN.triesAllowed
  await refuseSignIn(kit, account, { why: !account ? 'unknown' : holds ? 'disabled' : 'password', locks })
  return { step: 'refused', reason: locks ? lockedWords(attempt.endsAt) : WRONG_PASSWORD }
}

function letIn(kit: Kit, input: SignIn, account: AccountRow): Promise<SignedIn> {
  const { login, agency } = account
  return act(kit, { ...systemActor(agency, ['identity.sign-in']), account: login }, 'identity.sign-in', agency, async ({ db, now, record }) => {
    const current = await load(db, login)
    if (current.state !== 'active' || current.password_hash !== account.password_hash) throw new Refusal(409, ['账号资料刚刚有变动，请重新登录'])
    if (input.oldToken) await endSession(db, input.oldToken)
    const step = current.totp_secret === null ? 'open' : 'code'
    await forgetTries(db, [passwordTries(login)])
    await takeBackFromAddress(db, input.ip)
    if (step === 'open') await save(db, login, { last_sign_in_at: now })
    const token = await openSession(db, login, step, input, now)
    await record(login, { step: step === 'open' ? 'done' : 'password' })
    return { step, token, mustChangePassword: current.must_change_password }
  })
}
