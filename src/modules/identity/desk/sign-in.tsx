import type { Answer, Route } from '#platform/http/types'
import { SignInPage } from '#ui/sign-in-page'
import { confirmCode, owesCode } from '../commands/confirm-code.ts'
import { signIn } from '../commands/sign-in.ts'
import { signOut } from '../commands/sign-out.ts'
import { sameSitePath } from '../domain/login.ts'
import { SIGN_IN } from '../domain/session-rules.ts'
import { CODE_TOO_LATE } from '../domain/sign-in-words.ts'
import { paths } from '../paths.ts'

const SESSION_SECONDS = SIGN_IN.sessionHours * 3600

const passwordPage = (next: string, login: string, reasons: readonly string[]) =>
  <SignInPage typed={{ login }} wrong={reasons} action={paths.signIn} hidden={{ next }} />
const codePage = (next: string, reasons: readonly string[]) =>
  <SignInPage step="code" wrong={reasons} action={paths.code} hidden={{ next }} />

const goIn = (token: string, mustChangePassword: boolean, next: string): Answer =>
  ({ goTo: mustChangePassword ? paths.ownPassword : next, session: { token, maxAgeSeconds: SESSION_SECONDS } })

/** Sign-in in one or two steps. `next` leads only to a page of this desk. */
export const signInRoutes: readonly Route[] = [
  { at: paths.signIn, method: 'GET', open: true, handle: async (_kit, { actor, query }) => {
    const next = sameSitePath(query['next'])
    return actor ? { goTo: next } : { page: passwordPage(next, '', []) }
  } },
  { at: paths.signIn, method: 'POST', open: true, handle: async (kit, { form, token, ip, userAgent }) => {
    const next = sameSitePath(form['next'])
    const login = form['login'] ?? '', password = form['password'] ?? ''
    const empty = [...(login.trim() === '' ? ['请填写账号'] : []), ...(password === '' ? ['请填写密码'] : [])]
    if (empty.length > 0) return { page: passwordPage(next, login, empty), status: 422 }
    const result = await signIn(kit, { login, password, oldToken: token, ip, userAgent })
    if (result.step === 'refused') return { page: passwordPage(next, login, [result.reason]), status: 422 }
    if (result.step === 'open') return goIn(result.token, result.mustChangePassword, next)
    return { goTo: `${paths.code}?next=${encodeURIComponent(next)}`, session: { token: result.token, maxAgeSeconds: SIGN_IN.codeMinutes * 60 } }
  } },
  { at: paths.code, method: 'GET', open: true, handle: async (kit, { token, query }) =>
    token !== null && await owesCode(kit, token) !== null ? { page: codePage(sameSitePath(query['next']), []) } : { goTo: paths.signIn } },
  { at: paths.code, method: 'POST', open: true, handle: async (kit, { form, token, ip, userAgent }) => {
    const next = sameSitePath(form['next'])
    if (token === null) return { page: passwordPage(next, '', [CODE_TOO_LATE]), status: 422 }
    const result = await confirmCode(kit, { token, code: form['code'] ?? '', ip, userAgent })
    if (result.step === 'start-again') return { page: passwordPage(next, '', [result.reason]), status: 422 }
    if (result.step === 'refused') return { page: codePage(next, [result.reason]), status: 422 }
    return goIn(result.token, result.mustChangePassword, next)
  } },
  { at: paths.signOut, method: 'POST', open: true, handle: async (kit, { actor, token }) => {
    if (actor && token !== null) await signOut(kit, actor, token)
    return { goTo: paths.signIn, session: 'end' }
  } },
]
