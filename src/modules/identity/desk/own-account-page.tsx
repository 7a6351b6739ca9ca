import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton } from '#ui/form'
import { Badge, Facts, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { SIGN_IN } from '../domain/session-rules.ts'
import { paths } from '../paths.ts'
import type { Account } from '../queries/accounts.ts'
import type { OpenSession } from '../queries/own-sessions.ts'
import type { Names } from '../agency-book.ts'
import { browserOf, RoleList } from './words.tsx'

type Props = { readonly account: Account; readonly sessions: readonly OpenSession[]; readonly names: Names }

const EndSession = ({ which, children }: { which: string; children: string }) =>
  <Form action={paths.endOwnSessions} look="inline" id={`end-${which}`}><Button size="small" name="id" value={which}>{children}</Button></Form>

/** One's own account: roles, password, second step, sessions. */
export function OwnAccountPage({ account, sessions, names }: Props) {
  return <DeskPage title="我的账号" lead={`${account.name}（${account.login}）`}>
    {account.mustChangePassword ? <Notice kind="warn" title="请先修改密码">
      <p>您用的是一次性密码，改成自己的密码后才能办理业务。<a href={paths.ownPassword}>现在修改</a></p>
    </Notice> : null}
    <Panel title="账号" actions={<LinkButton href={paths.ownPassword} size="small">修改密码</LinkButton>}>
      <Facts columns={2} items={[
        { label: '账号名', value: account.login },
        { label: '姓名', value: account.name },
        { label: '所在单位', value: names.of(account.agency) },
        { label: '角色', value: <RoleList roles={account.roles} names={names} /> },
        { label: '上次修改密码', value: momentOf(account.passwordChangedAt) },
        { label: '上次登录', value: account.lastSignInAt ? momentOf(account.lastSignInAt) : '' },
      ]} />
    </Panel>
    <Panel title="动态验证码" actions={<LinkButton href={paths.ownCode} size="small">{account.hasCode ? '解除' : '启用'}</LinkButton>}>
      <p>{account.hasCode ? <><Badge kind="good">已启用</Badge> 登录时除密码外，还须输入手机应用显示的6位数字。</>
        : <><Badge kind="warn">未启用</Badge> 启用后，即使密码泄露，别人也无法登录您的账号。管理员和负责人应当启用。</>}</p>
    </Panel>
    <Panel title="登录中的设备" flush actions={<EndSession which="others">退出其他所有设备</EndSession>}>
      <DataTable caption={`登录 ${SIGN_IN.sessionHours} 小时后或 ${SIGN_IN.idleMinutes} 分钟没有操作即自动退出`} rows={sessions} rowKey={({ id }) => String(id)} columns={[
        { key: 'browser', label: '浏览器', heads: true, cell: ({ userAgent, current }) => (current ? <>{browserOf(userAgent)} <Badge kind="info">本机</Badge></> : browserOf(userAgent)) },
        { key: 'ip', label: '网络地址', cell: ({ ip }) => ip },
        { key: 'made', label: '登录时间', align: 'day', cell: ({ madeAt }) => momentOf(madeAt) },
        { key: 'seen', label: '最近操作', align: 'day', cell: ({ seenAt }) => momentOf(seenAt) },
        { key: 'end', label: '操作', cell: ({ id, current }) => (current ? '—' : <EndSession which={String(id)}>退出该设备</EndSession>) },
      ]} />
    </Panel>
  </DeskPage>
}
