import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { namesFrom, type AgencyBook } from '../agency-book.ts'
import { createAccount, reasonsAgainstAccount } from '../commands/create-account.ts'
import { loginOf } from '../domain/login.ts'
import { paths } from '../paths.ts'
import { accountByLogin, accountsOf, type Account } from '../queries/accounts.ts'
import { sessionsOf } from '../queries/own-sessions.ts'
import { AccountPage } from './account-page.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { NewAccountPage, PasswordShownPage } from './new-account-page.tsx'
import { reasonsFrom } from './refused.ts'

const SIZE = 20

/** The account that a page is about, when its reader may see it. */
export async function seenAccount(kit: Kit, { actor, params }: AskedBy): Promise<Account> {
  const account = await accountByLogin(kit.db, params['login'] ?? '', kit.now())
  if (!mayDo(actor, 'identity.read', account.agency)) throw new Refusal(403, ['您的角色不能查看这个单位的账号'])
  return account
}

export async function accountPage(kit: Kit, book: AgencyBook, asked: AskedBy, reasons: readonly string[] = []): Promise<Answer> {
  const account = await seenAccount(kit, asked)
  const sessions = await sessionsOf(kit.db, account.login, kit.now(), null)
  const names = await namesFrom(book, kit.db)
  return {
    page: <AccountPage actor={asked.actor} account={account} names={names} sessions={sessions.length} reasons={reasons} />,
    status: reasons.length > 0 ? 422 : 200,
  }
}

async function newAccountPage(kit: Kit, book: AgencyBook, { actor, form, query }: AskedBy, reasons: readonly string[]): Promise<Answer> {
  const agencies = (await namesFrom(book, kit.db)).active.filter(({ id }) => mayDo(actor, 'identity.manage-account', id))
  const typed = { login: form['login'] ?? '', name: form['name'] ?? '', agency: form['agency'] ?? query['agency'] ?? '' }
  return { page: <NewAccountPage typed={typed} agencies={agencies} reasons={reasons} />, status: reasons.length > 0 ? 422 : 200 }
}

/** The list of accounts, one account, and new ones. */
export const accountRoutes = (book: AgencyBook): readonly Route[] => [
  { at: paths.accounts, method: 'GET', deed: 'identity.read', handle: async (kit, { actor, query }) => {
    const text = (query['q'] ?? '').slice(0, 100)
    const page = Math.max(1, Math.trunc(Number(query['page'] ?? '1')) || 1)
    const { total, accounts } = await accountsOf(kit.db, { agencies: whereMay(actor, 'identity.read'), text, page, size: SIZE }, kit.now())
    return { page: <AccountsPage actor={actor} names={await namesFrom(book, kit.db)} accounts={accounts} total={total} text={text} page={page} size={SIZE} /> }
  } },
  { at: paths.add, method: 'GET', deed: 'identity.manage-account', handle: (kit, asked) => newAccountPage(kit, book, asked, []) },
  { at: paths.add, method: 'POST', deed: 'identity.manage-account', handle: async (kit, asked) => {
    const { actor, form } = asked
    const agency = (await namesFrom(book, kit.db)).active.find(({ id }) => id === form['agency'])
    if (!agency) return newAccountPage(kit, book, asked, [...reasonsAgainstAccount({ login: form['login'] ?? '', name: form['name'] ?? '' }), '请选择所在单位'])
    let password = ''
    const input = { login: form['login'] ?? '', name: form['name'] ?? '', agency: agency.id }
    const reasons = await reasonsFrom(async () => { ({ password } = await createAccount(kit, actor, input)) })
    if (reasons.length > 0) return newAccountPage(kit, book, asked, reasons)
    return { page: <PasswordShownPage title="账号已建立" login={loginOf(input.login)} password={password} /> }
  } },
  { at: '/accounts/:login', method: 'GET', deed: 'identity.read', handle: (kit, asked) => accountPage(kit, book, asked) },
]
