import { mayDo, type Actor } from '#shared/actor'
import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { SearchBox } from '#ui/search-box'
import { DataTable, Pager } from '#ui/table'
import type { Names } from '../agency-book.ts'
import { paths } from '../paths.ts'
import type { Account } from '../queries/accounts.ts'
import { RoleList, StateBadge } from './words.tsx'

type Props = {
  readonly actor: Actor; readonly names: Names; readonly accounts: readonly Account[]; readonly total: number
  readonly text: string; readonly page: number; readonly size: number
}

/** The accounts that this person looks after or may see. */
export function AccountsPage({ actor, names, accounts, total, text, page, size }: Props) {
  const href = (to: number) => `${paths.accounts}?${new URLSearchParams({ ...(text === '' ? {} : { q: text }), page: String(to) })}`
  return <DeskPage title="账号" lead="账号由系统管理员建立，角色由安全管理员授予，登录和变动由审计管理员查看"
    actions={mayDo(actor, 'identity.manage-account') ? <LinkButton href={paths.add} kind="primary">新建账号</LinkButton> : null}>
    <SearchBox action={paths.accounts} label="查找账号" value={text} placeholder="账号名、姓名或单位代码" />
    <DataTable caption="账号列表" captionHidden rows={accounts} rowKey={({ login }) => login}
      empty={<EmptyState title={text === '' ? '还没有账号' : `没有找到“${text}”`} text={text === '' ? '请先新建账号' : '请换一个词，或清空后查看全部'} />}
      columns={[
        { key: 'login', label: '账号名', heads: true, cell: ({ login }) => <a href={paths.account(login)}>{login}</a> },
        { key: 'name', label: '姓名', cell: ({ name }) => name },
        { key: 'agency', label: '单位', cell: ({ agency }) => names.of(agency) },
        { key: 'roles', label: '角色', cell: ({ roles }) => <RoleList roles={roles} names={names} /> },
        { key: 'state', label: '状态', cell: (account) => <StateBadge account={account} /> },
        { key: 'code', label: '动态验证码', cell: ({ hasCode }) => (hasCode ? '已启用' : '未启用') },
        { key: 'last', label: '上次登录', align: 'day', cell: ({ lastSignInAt }) => (lastSignInAt ? momentOf(lastSignInAt) : '—') },
      ]} />
    <Pager page={page} size={size} total={total} href={href} />
  </DeskPage>
}
