import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, PasswordField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { PASSWORD_HINT } from '../domain/password-rules.ts'
import { paths } from '../paths.ts'

/** Changing one's own password; forced after a one-time password. */
export const OwnPasswordPage = ({ forced, wrong }: { forced: boolean; wrong: readonly Wrong[] }) =>
  <DeskPage title="修改密码" crumbs={[{ label: '我的账号', href: paths.own }]}>
    {forced ? <Notice kind="warn" title="首次登录须修改密码"><p>您用的是一次性密码，改成自己的密码后才能办理业务。</p></Notice> : null}
    <Panel>
      <Form action={paths.ownPassword}>
        <ErrorSummary reasons={wrong} />
        <PasswordField label="当前密码" name="current" required width="medium" error={wrongOf(wrong, 'current')} />
        <PasswordField label="新密码" name="wanted" required width="medium" autoComplete="new-password" hint={PASSWORD_HINT} error={wrongOf(wrong, 'wanted')} />
        <PasswordField label="再输一次新密码" name="again" required width="medium" autoComplete="new-password" error={wrongOf(wrong, 'again')} />
        <p>修改后，其他设备上的登录会全部退出。</p>
        <Actions><Button kind="primary">修改密码</Button>{forced ? null : <LinkButton href={paths.own} kind="quiet">返回</LinkButton>}</Actions>
      </Form>
    </Panel>
  </DeskPage>
