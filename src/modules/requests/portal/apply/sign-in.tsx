import { citizenPaths } from '#platform/openid/routes'
import { Actions, Button, Form, LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { portalPaths } from '../paths.ts'

/** Where the office has switched it on: signing in fills in who one is, and nobody has to. */
export const SignIn = ({ name, provider }: { name: string | null; provider: string }) => name === null
  ? <Panel title="登录可免填身份（可不登录）">
    <p>用{provider}登录，姓名和证件号码自动填好；不登录也一样能申请。</p>
    <Actions><LinkButton href={citizenPaths.signIn(portalPaths.apply)}>用{provider}登录</LinkButton></Actions>
  </Panel>
  : <Panel title="已登录">
    <p>{provider}：{name}</p>
    <Form action={citizenPaths.out} id="sign-out" hidden={{ next: portalPaths.apply }}><Actions><Button>退出登录</Button></Actions></Form>
  </Panel>
