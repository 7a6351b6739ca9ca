import type { Challenge } from 'altcha-lib'
import { Actions, Button, Form, LinkButton, type Wrong } from '#ui/form'
import { EmptyState, Panel } from '#ui/notice'
import { FieldSet } from '#ui/form'
import type { SubscribeGuide } from '../domain/guide.ts'
import { subscribePaths } from '../paths.ts'
import { Choices } from './choices.tsx'
import { Honeypot, SubscribeFrame } from './frame.tsx'
import { PaceField, WayFields } from './way-fields.tsx'
import type { Typed } from './wish.ts'

type Props = { readonly guide: SubscribeGuide; readonly typed: Typed; readonly wrong: readonly Wrong[]; readonly form: string; readonly challenge: Challenge; readonly feeds: string | null }

const Aside = ({ feeds }: { feeds: string | null }) => <>
  <Panel title="跟踪自己的申请">
    <p>申请政府信息公开有了新进展，通知您一声。凭查询码订阅，通知里不写申请的内容。</p>
    <Actions><LinkButton href={subscribePaths.request}>订阅申请的进展</LinkButton></Actions>
  </Panel>
  {feeds ? <Panel title="不想留地址？">
    <p>用RSS阅读器订阅，不用留任何联系方式。</p>
    <Actions><LinkButton href={feeds}>RSS订阅地址</LinkButton></Actions>
  </Panel> : null}
</>

/** What one wants to be told of, by which way, how often. */
export const FormPage = ({ guide, typed, wrong, form, challenge, feeds }: Props) =>
  <SubscribeFrame wrong={wrong} lead="有您关心的新内容时通知您，不用注册。" aside={<Aside feeds={feeds} />}>
    {guide.ways.length === 0 ? <EmptyState title="订阅暂未开放" text="请稍后再来，或者直接查看各栏目。" /> : <Form action={subscribePaths.form} hidden={{ form }}>
      <FieldSet legend="订阅什么"><Choices guide={guide} typed={typed} wrong={wrong} /></FieldSet>
      <FieldSet legend="怎样通知您">
        <WayFields guide={guide} typed={typed} wrong={wrong} />
        <PaceField guide={guide} typed={typed} wrong={wrong} />
      </FieldSet>
      <Honeypot />
      <input type="hidden" name="proof" data-challenge={JSON.stringify(challenge)} />
      <Actions><Button kind="primary">订阅</Button></Actions>
    </Form>}
    <script async type="module" src="/static/islands/proof-of-work.js" />
  </SubscribeFrame>
