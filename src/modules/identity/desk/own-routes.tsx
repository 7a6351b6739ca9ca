import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { namesFrom, type AgencyBook } from '../agency-book.ts'
import { changePassword } from '../commands/change-password.ts'
import { confirmOwnCode, removeOwnCode, startOwnCode } from '../commands/own-code.ts'
import { endOwnSessions } from '../commands/sign-out.ts'
import { SIGN_IN } from '../domain/session-rules.ts'
import { paths } from '../paths.ts'
import { accountByLogin } from '../queries/accounts.ts'
import { pendingKey, sessionsOf } from '../queries/own-sessions.ts'
import { OwnAccountPage } from './own-account-page.tsx'
import { OwnCodePage } from './own-code-page.tsx'
import { OwnPasswordPage } from './own-password-page.tsx'
import { reasonsFrom } from './refused.ts'

const visitor = ({ ip, userAgent }: AskedBy) => ({ ip, userAgent })
const session = (token: string) => ({ token, maxAgeSeconds: SIGN_IN.sessionHours * 3600 })

async function codePage(kit: Kit, { actor }: AskedBy, reasons: readonly string[] = []): Promise<Answer> {
  const { hasCode } = await accountByLogin(kit.db, actor.account, kit.now())
  const page = <OwnCodePage login={actor.account} enabled={hasCode} pending={await pendingKey(kit.db, actor.account)} reasons={reasons} />
  return { page, status: reasons.length > 0 ? 422 : 200 }
}

/** Runs a deed on one's own second step that ends in a new session. */
async function withNewSession(kit: Kit, asked: AskedBy, notice: string, work: () => Promise<{ token: string }>): Promise<Answer> {
  let token = ''
  const reasons = await reasonsFrom(async () => { ({ token } = await work()) })
  return reasons.length > 0 ? codePage(kit, asked, reasons) : { goTo: paths.own, notice, session: session(token) }
}

/** What everybody may do with his own account. */
export const ownRoutes = (book: AgencyBook): readonly Route[] => [
  { at: paths.own, method: 'GET', deed: 'signed-in', handle: async (kit, { actor, token }) => ({
    page: <OwnAccountPage account={await accountByLogin(kit.db, actor.account, kit.now())} names={await namesFrom(book, kit.db)}
      sessions={await sessionsOf(kit.db, actor.account, kit.now(), token)} />,
  }) },
  { at: paths.ownPassword, method: 'GET', deed: 'signed-in', handle: async (kit, { actor }) => ({
    page: <OwnPasswordPage forced={(await accountByLogin(kit.db, actor.account, kit.now())).mustChangePassword} wrong={[]} />,
  }) },
  { at: paths.ownPassword, method: 'POST', deed: 'signed-in', handle: async (kit, { actor, form, ip, userAgent }) => {
    const { mustChangePassword } = await accountByLogin(kit.db, actor.account, kit.now())
    const result = await changePassword(kit, actor, { current: form['current'] ?? '', wanted: form['wanted'] ?? '', again: form['again'] ?? '', ip, userAgent })
    if ('wrong' in result) return { page: <OwnPasswordPage forced={mustChangePassword} wrong={result.wrong} />, status: 422 }
    return { goTo: mustChangePassword ? '/' : paths.own, notice: '密码已修改', session: session(result.token) }
  } },
  { at: paths.ownCode, method: 'GET', deed: 'signed-in', handle: (kit, asked) => codePage(kit, asked) },
  { at: paths.startCode, method: 'POST', deed: 'signed-in', handle: async (kit, asked) => {
    const reasons = await reasonsFrom(() => startOwnCode(kit, asked.actor, asked.form['password'] ?? ''))
    return reasons.length > 0 ? codePage(kit, asked, reasons) : { goTo: paths.ownCode }
  } },
  { at: paths.confirmCode, method: 'POST', deed: 'signed-in', handle: (kit, asked) =>
    withNewSession(kit, asked, '动态验证码已启用', () => confirmOwnCode(kit, asked.actor, { code: asked.form['code'] ?? '', ...visitor(asked) })) },
  { at: paths.removeCode, method: 'POST', deed: 'signed-in', handle: (kit, asked) =>
    withNewSession(kit, asked, '动态验证码已解除', () => removeOwnCode(kit, asked.actor, { password: asked.form['password'] ?? '', ...visitor(asked) })) },
  { at: paths.endOwnSessions, method: 'POST', deed: 'signed-in', handle: async (kit, { actor, form, token }) => {
    const id = Number(form['id'])
    const ended = await endOwnSessions(kit, actor, Number.isSafeInteger(id) && id > 0 ? { id } : { exceptToken: token ?? '' })
    return { goTo: paths.own, notice: ended === 0 ? '没有其他设备在登录' : `已退出 ${ended} 个设备` }
  } },
]
