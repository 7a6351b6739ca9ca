import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, SelectField, TextField } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import type { AgencyName } from '../agency-book.ts'
import { paths } from '../paths.ts'

type Typed = { readonly login: string; readonly name: string; readonly agency: string }

export const NewAccountPage = ({ typed, agencies, reasons }: { typed: Typed; agencies: readonly AgencyName[]; reasons: readonly string[] }) =>
  <DeskPage title="新建账号" crumbs={[{ label: '账号', href: paths.accounts }]}>
    <Panel>
      <Form action={paths.add}>
        <ErrorSummary reasons={reasons} />
        <TextField label="账号名" name="login" value={typed.login} required width="medium" maxLength={40} autoComplete="off"
          hint="小写字母开头，可用数字、点、连字符，如 jiaotong.jingban。账号名会长期留在审计台账里，建立后不能更改" />
        <TextField label="姓名" name="name" value={typed.name} required width="medium" maxLength={40} autoComplete="off" />
        <SelectField label="所在单位" name="agency" value={typed.agency} required width="medium" blank="请选择"
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
        <Actions><Button kind="primary">建立账号</Button><LinkButton href={paths.accounts} kind="quiet">返回</LinkButton></Actions>
      </Form>
    </Panel>
  </DeskPage>

/** A one-time password, shown this once: it is kept nowhere and the page is not stored by the browser. */
export const PasswordShownPage = ({ title, login, password }: { title: string; login: string; password: string }) =>
  <DeskPage title={title} crumbs={[{ label: '账号', href: paths.accounts }, { label: login, href: paths.account(login) }]}>
    <Panel title="一次性密码">
      <Notice kind="warn" title="只显示这一次"><p>请当面或电话告知本人，不要用短信、微信发送。首次登录时必须修改。</p></Notice>
      <Facts items={[{ label: '账号名', value: login }, { label: '一次性密码', value: <code className="one-time-password">{password}</code> }]} />
      <Actions><LinkButton href={paths.account(login)} kind="primary">已记下，返回账号</LinkButton></Actions>
    </Panel>
  </DeskPage>
