import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { ConfirmPage } from '#ui/confirm-page'
import type { AgencyBook } from '../agency-book.ts'
import { endSessionsOf, removeCodeOf } from '../commands/end-sessions.ts'
import { disableAccount, enableAccount, renameAccount, unlockAccount } from '../commands/manage-account.ts'
import { resetPassword } from '../commands/reset-password.ts'
import { reasonsAgainstOwn } from '../domain/separation.ts'
import { paths } from '../paths.ts'
import { reasonsAgainstLosing, reasonsAgainstReset } from '../queries/holders.ts'
import { accountPage, seenAccount } from './account-routes.tsx'
import { PasswordShownPage } from './new-account-page.tsx'
import { reasonsFrom } from './refused.ts'

type Ask = { readonly title: string; readonly consequences: readonly string[]; readonly confirm: string; readonly reasons?: readonly string[] }

/** Asks before a deed on an account, with the reasons that stand against it. */
async function ask(kit: Kit, asked: AskedBy, deed: string, words: (login: string) => Promise<Ask>): Promise<Answer> {
  const account = await seenAccount(kit, asked)
  if (!mayDo(asked.actor, deed, account.agency)) throw new Refusal(403, ['您的角色不能管理这个单位的账号'])
  const crumbs = [{ label: '账号', href: paths.accounts }, { label: account.name, href: paths.account(account.login) }]
  const said = await words(account.login)
  return { page: <ConfirmPage {...said} title={`${said.title}：${account.name}`} crumbs={crumbs} action={asked.path} back={paths.account(account.login)} danger /> }
}

/** Does a deed on an account and goes back to it, or shows why not. */
async function doIt(kit: Kit, book: AgencyBook, asked: AskedBy, notice: string, work: (login: string) => Promise<unknown>): Promise<Answer> {
  const login = asked.params['login'] ?? ''
  const reasons = await reasonsFrom(() => work(login))
  return reasons.length > 0 ? accountPage(kit, book, asked, reasons) : { goTo: paths.account(login), notice }
}

const MANAGE = 'identity.manage-account'

/** Deeds on somebody's account: the system administrator's, and the security administrator's. */
export const manageRoutes = (book: AgencyBook): readonly Route[] => [
  { at: '/accounts/:login/disable', method: 'GET', deed: MANAGE, handle: (kit, asked) => ask(kit, asked, MANAGE, async (login) => ({
    title: '停用账号', confirm: '停用账号', consequences: ['该账号在所有设备上立即退出，不能再登录', '经办记录和审计台账保留，账号名不再分配给他人'],
    reasons: [...reasonsAgainstOwn(asked.actor.account, login, '停用账号'), ...await reasonsAgainstLosing(kit.db, login)],
  })) },
  { at: '/accounts/:login/disable', method: 'POST', deed: MANAGE, handle: (kit, asked) =>
    doIt(kit, book, asked, '账号已停用', (login) => disableAccount(kit, asked.actor, login)) },
  { at: '/accounts/:login/enable', method: 'POST', deed: MANAGE, handle: (kit, asked) =>
    doIt(kit, book, asked, '账号已启用', (login) => enableAccount(kit, asked.actor, login)) },
  { at: '/accounts/:login/unlock', method: 'POST', deed: MANAGE, handle: (kit, asked) =>
    doIt(kit, book, asked, '已解除锁定', (login) => unlockAccount(kit, asked.actor, login)) },
  { at: '/accounts/:login/name', method: 'POST', deed: MANAGE, handle: (kit, asked) =>
    doIt(kit, book, asked, '姓名已更改', (login) => renameAccount(kit, asked.actor, login, asked.form['name'] ?? '')) },
  { at: '/accounts/:login/reset-password', method: 'GET', deed: MANAGE, handle: (kit, asked) => ask(kit, asked, MANAGE, async (login) => ({
    title: '重置密码', confirm: '重置密码', consequences: ['原密码失效，该账号在所有设备上退出', '生成一次性密码，只显示一次，本人登录时必须修改'],
    reasons: [...reasonsAgainstOwn(asked.actor.account, login, '重置密码'), ...await reasonsAgainstReset(kit.db, login)],
  })) },
  { at: '/accounts/:login/reset-password', method: 'POST', deed: MANAGE, handle: async (kit, asked) => {
    const login = asked.params['login'] ?? ''
    let password = ''
    const reasons = await reasonsFrom(async () => { ({ password } = await resetPassword(kit, asked.actor, login)) })
    return reasons.length > 0 ? accountPage(kit, book, asked, reasons) : { page: <PasswordShownPage title="密码已重置" login={login} password={password} /> }
  } },
  { at: '/accounts/:login/end-sessions', method: 'POST', deed: 'identity.end-session', handle: (kit, asked) =>
    doIt(kit, book, asked, '已强制下线', (login) => endSessionsOf(kit, asked.actor, login)) },
  { at: '/accounts/:login/remove-code', method: 'GET', deed: 'identity.settings', handle: (kit, asked) => ask(kit, asked, 'identity.settings', async () => ({
    title: '解除动态验证码', confirm: '解除', consequences: ['该账号只凭密码就能登录，直到本人重新启用', '该账号在所有设备上退出', '办理前请当面或电话核实是本人提出'],
  })) },
  { at: '/accounts/:login/remove-code', method: 'POST', deed: 'identity.settings', handle: (kit, asked) =>
    doIt(kit, book, asked, '已解除动态验证码', (login) => removeCodeOf(kit, asked.actor, login)) },
]
