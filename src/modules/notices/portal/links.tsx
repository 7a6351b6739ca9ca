import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { Actions, Button, Form, LinkButton } from '#ui/form'
import { Notice } from '#ui/notice'
import { isToken } from '../domain/read-submission.ts'
import { subscribePaths } from '../paths.ts'
import { SubscribeFrame } from './frame.tsx'
import { refuseFlood } from './guarded.ts'
import { sendToken } from './send.ts'

const WORDS = {
  confirm: {
    title: '确认订阅', ask: '点下面的按钮，订阅就生效。', button: '确认订阅', done: '已经收到您的确认',
    next: ['一分钟内生效，从现在起有新内容就通知您。', '链接三天内有效；超过三天的，请重新订阅。', '以后不想收了，点通知里的退订链接就停。'],
  },
  off: {
    title: '退订', ask: '点下面的按钮，这个地址的全部订阅都停止，不用登录。', button: '退订', done: '已经退订',
    next: ['一分钟内停止；正在发出的最后一封可能还会收到。', '您的地址30天后删除。', '想再订阅，随时可以重新来。'],
  },
} as const
type Kind = keyof typeof WORDS

/** Half a link: mail programs break long lines. */
const BrokenLink = ({ kind }: { kind: Kind }) => <SubscribeFrame plain title={WORDS[kind].title}>
  <Notice kind="bad" title="链接不完整"><p>请回到通知里，把整个链接复制到浏览器的地址栏，再打开一次。</p></Notice>
  <Actions><LinkButton href={subscribePaths.form}>重新订阅</LinkButton></Actions>
</SubscribeFrame>

const AskPage = ({ kind, token }: { kind: Kind; token: string }) => <SubscribeFrame plain title={WORDS[kind].title}>
  <p className="apply-lead">{WORDS[kind].ask}</p>
  <Form action={kind === 'confirm' ? subscribePaths.confirmLink(token) : subscribePaths.offLink(token)}><Actions><Button kind="primary">{WORDS[kind].button}</Button></Actions></Form>
</SubscribeFrame>

const AnswerPage = ({ kind }: { kind: Kind }) => <SubscribeFrame plain title={WORDS[kind].title}>
  <Notice kind="good" title={WORDS[kind].done}><ul className="subscribe-next">{WORDS[kind].next.map((line) => <li key={line}>{line}</li>)}</ul></Notice>
  <Actions>{kind === 'off' ? <LinkButton href={subscribePaths.form}>重新订阅</LinkButton> : null}<LinkButton href="/">回首页</LinkButton></Actions>
</SubscribeFrame>

/** A page with one button: programs that open links to look at them change nothing. */
export const openLink = (kind: Kind) => async (_kit: Kit, { query }: Asked): Promise<Answer> => {
  const token = query['t'] ?? ''
  return isToken(token) ? { page: <AskPage kind={kind} token={token} /> } : { page: <BrokenLink kind={kind} />, status: 422 }
}

/** The button, or for the end of a subscription one POST by the reader's mail program (RFC 8058): the same answer whether or not the office knows the token. */
export const postLink = (kind: Kind) => async (kit: Kit, { query, form, ip }: Asked): Promise<Answer> => {
  const token = query['t'] ?? form['t'] ?? ''
  if (!isToken(token)) return { page: <BrokenLink kind={kind} />, status: 422 }
  refuseFlood(kit, ip)
  await sendToken(kit, kind === 'confirm' ? 'subscription-confirm' : 'subscription-off', token)
  return { page: <AnswerPage kind={kind} /> }
}
