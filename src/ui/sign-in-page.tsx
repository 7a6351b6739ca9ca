import { Button, ErrorSummary, Form, PasswordField, TextField, type Wrong, wrongOf } from './form.tsx'
import { HtmlPage, SkipLink } from './html-page.tsx'
import { Mark } from './mark.tsx'
import { useAround } from './site-context.tsx'
import { Landscape } from './landscape.tsx'

type SignInPageProps = {
  /** What was typed before; the password never comes back. */
  readonly typed?: { readonly login?: string | undefined } | undefined
  readonly wrong?: readonly Wrong[] | undefined
  /** 'code' asks for the six digits after the password held. */
  readonly step?: 'password' | 'code' | undefined
  readonly action?: string | undefined
  readonly hidden?: Readonly<Record<string, string>> | undefined
}

const PasswordStep = ({ login, wrong }: { login: string | undefined; wrong: readonly Wrong[] }) => <>
  <TextField label="账号" name="login" value={login} autoComplete="username" error={wrongOf(wrong, 'login')} />
  <PasswordField label="密码" name="password" error={wrongOf(wrong, 'password')} />
</>

const CodeStep = ({ wrong }: { wrong: readonly Wrong[] }) =>
  <TextField label="动态验证码" name="code" hint="请输入身份验证器应用显示的6位数字" inputMode="numeric"
    autoComplete="one-time-code" maxLength={6} error={wrongOf(wrong, 'code')} />

/** Sign-in for staff: two fields, and the six digits where the account has them. */
export function SignInPage({ typed = {}, wrong = [], step = 'password', action = '/sign-in', hidden }: SignInPageProps) {
  const { site } = useAround()
  return <HtmlPage title="登录 · 公开" side="desk">
    <SkipLink />
    <div className="sign-in">
      <header className="sign-in-side">
        <p className="sign-in-site">{site.name}</p>
        <p className="sign-in-words">以公开为常态，<br />不公开为例外</p>
        <p className="sign-in-source">《中华人民共和国政府信息公开条例》第五条</p>
        <Landscape />
      </header>
      <main className="sign-in-main" id="content" tabIndex={-1}>
        <div className="sign-in-card">
          <p className="brand"><Mark /><span className="brand-name">公开</span><span className="brand-line">政务公开工作平台</span></p>
          <h1>{step === 'code' ? '验证身份' : '工作人员登录'}</h1>
          <Form action={action} hidden={hidden}>
            <ErrorSummary title="未能登录" reasons={wrong} />
            {step === 'code' ? <CodeStep wrong={wrong} /> : <PasswordStep login={typed.login} wrong={wrong} />}
            <Button kind="primary">{step === 'code' ? '验证并登录' : '登录'}</Button>
          </Form>
          <p className="sign-in-help">忘记密码或账号被锁定，请联系本单位的系统管理员。</p>
        </div>
      </main>
    </div>
  </HtmlPage>
}
