import { Actions, LinkButton } from '#ui/form'
import { Notice } from '#ui/notice'
import { clockWords, type Quiet } from '../domain/quiet.ts'
import type { Way } from '../domain/subscription.ts'
import type { AskedTarget } from '../domain/target.ts'
import { subscribePaths } from '../paths.ts'
import { SubscribeFrame } from './frame.tsx'

const NEXT: Readonly<Record<Way, readonly [string, string]>> = {
  email: ['请到邮箱里查收“请确认您的订阅”，一般一两分钟内到。', '没有收到的，请看看垃圾邮件箱。'],
  sms: ['请查收确认短信，一般一两分钟内到。', ''],
  wechat: ['请在公众号里查收确认消息。', ''],
  webhook: ['我们会向您的网址发送一条确认消息，其中的 action.href 是确认链接。', ''],
}

/** What happens next: nothing counts before the link in the message was opened. */
export function DonePage({ way, quiet, targets, secret }: { way: Way; quiet: Quiet; targets: readonly AskedTarget[]; secret: string }) {
  const [first, second] = NEXT[way]
  const night = (way === 'sms' || way === 'wechat') && quiet.from !== quiet.until
  return <SubscribeFrame title="还差一步：确认订阅">
    <Notice kind="good" title="已经收到您的订阅">
      <ol className="subscribe-next">
        <li>{first}{second}{night ? `${clockWords(quiet.from)}以后提交的，早上${clockWords(quiet.until)}再发。` : ''}</li>
        <li>用浏览器打开里面的链接，点“确认订阅”，三天内有效。</li>
        <li>从确认的时候起，有新内容就通知您。</li>
      </ol>
    </Notice>
    {way === 'webhook' ? <section className="subscribe-secret" aria-labelledby="secret">
      <h2 id="secret">签名密钥</h2><p>请现在抄下，以后不再显示。用它核对每条消息的 gongkai-signature。</p><code>{secret}</code>
    </section> : null}
    <h2>您订阅了</h2>
    <ul className="apply-notes">{targets.map(({ kind, value, label }) => <li key={`${kind} ${value}`}>{label}</li>)}</ul>
    <Actions><LinkButton href={subscribePaths.form}>再订阅别的</LinkButton><LinkButton href="/">回首页</LinkButton></Actions>
  </SubscribeFrame>
}
