import { mayDo, type Actor } from '#shared/actor'
import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, TextField } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import type { Names } from '../agency-book.ts'
import { paths } from '../paths.ts'
import type { Account } from '../queries/accounts.ts'
import { RoleList, StateBadge } from './words.tsx'

type Props = { readonly actor: Actor; readonly account: Account; readonly names: Names; readonly sessions: number; readonly reasons: readonly string[] }

const Do = ({ action, id, children }: { action: string; id: string; children: string }) =>
  <Form action={action} look="inline" id={id}><Button>{children}</Button></Form>

/** What the system administrator does with an account. */
const Management = ({ account }: { account: Account }) => <Panel title="账号管理">
  <Actions>
    {account.state === 'disabled' ? <Do action={paths.enable(account.login)} id="enable">启用账号</Do>
      : <LinkButton href={paths.disable(account.login)}>停用账号</LinkButton>}
    {account.state === 'locked' ? <Do action={paths.unlock(account.login)} id="unlock">解除锁定</Do> : null}
    <LinkButton href={paths.resetPassword(account.login)}>重置密码</LinkButton>
  </Actions>
  <Form action={paths.rename(account.login)} id="rename">
    <TextField label="姓名" name="name" value={account.name} maxLength={40} width="short" /><Actions><Button>改名</Button></Actions>
  </Form>
</Panel>

/** What the security administrator does with it. */
const Security = ({ actor, account, sessions }: { actor: Actor; account: Account; sessions: number }) => <Panel title="权限与安全">
  <Actions>
    {mayDo(actor, 'identity.grant-role') ? <LinkButton href={paths.roles(account.login)}>授予、收回角色</LinkButton> : null}
    {mayDo(actor, 'identity.end-session', account.agency) && sessions > 0 ? <Do action={paths.endSessions(account.login)} id="end-sessions">强制下线</Do> : null}
    {mayDo(actor, 'identity.settings', account.agency) && account.hasCode ? <LinkButton href={paths.dropCode(account.login)}>解除动态验证码</LinkButton> : null}
  </Actions>
</Panel>

/** One account. What may be done depends on which of the three administrators looks. */
export function AccountPage({ actor, account, names, sessions, reasons }: Props) {
  return <DeskPage title={account.name} lead={<>{account.login} <StateBadge account={account} /></>} crumbs={[{ label: '账号', href: paths.accounts }]}>
    <ErrorSummary reasons={reasons} title="没有办理成功" />
    {account.roles.length === 0 && account.state === 'active' ? <Notice kind="warn">该账号还没有角色，登录后不能办理业务；请安全管理员授予角色。</Notice> : null}
    <Panel title="基本情况">
      <Facts columns={2} items={[
        { label: '账号名', value: account.login },
        { label: '所在单位', value: names.of(account.agency) },
        { label: '角色', value: <RoleList roles={account.roles} names={names} /> },
        { label: '动态验证码', value: account.hasCode ? '已启用' : '未启用' },
        { label: '建立时间', value: momentOf(account.madeAt) },
        { label: '上次登录', value: account.lastSignInAt ? momentOf(account.lastSignInAt) : '从未登录' },
        { label: '密码', value: account.mustChangePassword ? '一次性密码，尚未修改' : `${momentOf(account.passwordChangedAt)} 修改` },
        { label: '登录中的设备', value: `${sessions} 个` },
      ]} />
    </Panel>
    {mayDo(actor, 'identity.manage-account', account.agency) ? <Management account={account} /> : null}
    {mayDo(actor, 'identity.grant-role') || mayDo(actor, 'identity.end-session', account.agency)
      ? <Security actor={actor} account={account} sessions={sessions} /> : null}
  </DeskPage>
}
