import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, PasswordField, TextField } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { QrCode } from '#ui/qr-code'
import { inGroups } from '../domain/one-time-code.ts'
import { keyAddress } from '../one-time-code.ts'
import { paths } from '../paths.ts'

type Props = { readonly login: string; readonly enabled: boolean; readonly pending: string | null; readonly reasons: readonly string[] }
const Back = () => <LinkButton href={paths.own} kind="quiet">返回</LinkButton>

const AskPassword = ({ action, button, reasons, danger }: { action: string; button: string; reasons: readonly string[]; danger?: boolean }) =>
  <Form action={action}>
    <ErrorSummary reasons={reasons} />
    <PasswordField label="当前密码" name="password" required width="medium" />
    <Actions><Button kind={danger ? 'danger' : 'primary'}>{button}</Button><Back /></Actions>
  </Form>

const ConfirmKey = ({ login, pending, reasons }: { login: string; pending: string; reasons: readonly string[] }) => <>
  <QrCode text={keyAddress(pending, login)} label="身份验证器应用扫这个二维码即可添加" />
  <Facts items={[
    { label: '密钥', value: <code>{inGroups(pending)}</code> },
    { label: '在手机上打开', value: <a href={keyAddress(pending, login)}>添加到身份验证器应用</a> },
    { label: '方式', value: '基于时间，6位数字，每30秒一换' },
  ]} />
  <Form action={paths.confirmCode}>
    <ErrorSummary reasons={reasons} />
    <TextField label="应用显示的6位数字" name="code" required width="short" inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
    <Actions><Button kind="primary">验证并启用</Button><Back /></Actions>
  </Form>
</>

/** The second step of one's own sign-in: put it in place, or take it away. The key is seen until it is in use, never after. */
export const OwnCodePage = ({ login, enabled, pending, reasons }: Props) =>
  <DeskPage title="动态验证码" crumbs={[{ label: '我的账号', href: paths.own }]}>
    <Panel title={enabled ? '解除动态验证码' : pending === null ? '启用动态验证码' : '用身份验证器应用扫码，或者输入密钥'}>
      {enabled ? <><p>解除后，只凭密码就能登录。其他设备上的登录会全部退出。</p><AskPassword action={paths.removeCode} button="解除" reasons={reasons} danger /></>
        : pending === null ? <><p>请先在手机上安装任一支持 TOTP 的身份验证器应用。</p><AskPassword action={paths.startCode} button="下一步" reasons={reasons} /></>
          : <ConfirmKey login={login} pending={pending} reasons={reasons} />}
    </Panel>
  </DeskPage>
