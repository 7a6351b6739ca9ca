import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { codeTries, countTry, forgetTries } from '../attempts.ts'
import { SIGN_IN } from '../domain/session-rules.ts'
import { CODE_TOO_LATE, lockedWords, WRONG_CODE } from '../domain/sign-in-words.ts'
import { phoneNow, stepOfCode } from '../one-time-code.ts'
import { endSession, openSession, type Visitor } from '../sessions.ts'
import { findAccount, load, save } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { hashOf } from '../token.ts'
import { refuseSignIn } from './refuse-sign-in.ts'
import type { SignedIn } from './sign-in.ts'

export type ConfirmCode = Visitor & { readonly token: string; readonly code: string }

/** Whose password was right a moment ago and now owes the code. */
export async function owesCode(kit: Kit, token: string): Promise<string | null> {
  const session = await tablesOf(kit.db).selectFrom('identity.session').select('login')
    .where('token_hash', '=', hashOf(token)).where('step', '=', 'code').where('ends_at', '>', kit.now()).executeTakeFirst()
  return session?.login ?? null
}

/** The six digits after the password. A code works once; the half-open session is exchanged for a new one. */
export async function confirmCode(kit: Kit, input: ConfirmCode): Promise<SignedIn | { readonly step: 'start-again'; readonly reason: string }> {
  const login = await owesCode(kit, input.token)
  if (login === null) return { step: 'start-again', reason: CODE_TOO_LATE }
  const attempt = await countTry(kit.db, codeTries(login), kit.now())
  if (attempt.over) return lockOut(kit, input.token, attempt.endsAt)
  const token = await letInWith(kit, login, input)
  if (token !== null) return { step: 'open', ...token }
  const locks = attempt.tries >= SIGN_IN.triesAllowed
  await refuseSignIn(kit, await findAccount(kit.db, login), { why: 'code', locks })
  return locks ? lockOut(kit, input.token, attempt.endsAt) : { step: 'refused', reason: WRONG_CODE }
}

async function lockOut(kit: Kit, token: string, until: Date) {
  await endSession(kit.db, token)
  return { step: 'start-again', reason: lockedWords(until) } as const
}

/** A wrong code is found before the deed begins; a code used twice at once is found in it, under the account's lock. */
async function letInWith(kit: Kit, login: string, input: ConfirmCode): Promise<{ token: string; mustChangePassword: boolean } | null> {
  const seen = await findAccount(kit.db, login)
  if (!seen || stepOfCode(seen, input.code, phoneNow(kit)) === null) return null
  return act(kit, { ...systemActor(seen.agency, ['identity.sign-in']), account: login }, 'identity.sign-in', seen.agency, async ({ db, now, record }) => {
    const account = await load(db, login)
    const step = stepOfCode(account, input.code, phoneNow(kit))
    await record(login, { step: step === null ? 'code-used-twice' : 'done' })
    if (step === null || account.state !== 'active') return null
    await endSession(db, input.token)
    await forgetTries(db, [codeTries(login)])
    await save(db, login, { totp_last_step: step, last_sign_in_at: now })
    return { token: await openSession(db, login, 'open', input, now), mustChangePassword: account.must_change_password }
  })
}
