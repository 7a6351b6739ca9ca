import type { Challenge } from 'altcha-lib'
import { Actions, Button, ErrorSummary, FieldSet, Form, LinkButton, RadioField, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { useAround } from '#ui/site-context'
import { PUBLICITY, type AskForm } from '../domain/ask-rules.ts'
import type { Tie } from '../domain/public-question.ts'
import { LONGEST, TOPICS } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import type { AskAgency } from '../queries/public-pages.ts'

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** In a field that people neither see nor reach by keyboard; whoever fills it in is no person. */
const Honeypot = () => <div className="guard-field" aria-hidden="true"><label htmlFor="guard-website">请勿填写</label><input id="guard-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" /></div>

function Beside() {
  const { site } = useAround()
  return <div className="stack apply-aside">
    <Panel title="先看看有没有人问过"><p>常见问题和已经公布的问答，多数能马上找到答案。</p><Actions><LinkButton href={portalPaths.questions}>查找问答</LinkButton><LinkButton href={portalPaths.frequent}>常见问题</LinkButton></Actions></Panel>
    <Panel title="已经提过问？"><p>凭查询码看进度和答复。</p><Actions><LinkButton href={portalPaths.progress}>查询进度</LinkButton></Actions></Panel>
    <Panel title="不是咨询的"><ul className="apply-notes">
      <li>要政府提供某份文件、数据的，请<a href="/apply">申请公开</a>。</li><li>投诉、举报、求助，请拨打 12345。</li><li>说不清楚、填不来的，请拨打 <b className="nowrap">{site.phone}</b>，由工作人员代填。</li>
    </ul></Panel>
  </div>
}

type Props = { readonly form: AskForm; readonly wrong: readonly Wrong[]; readonly agencies: readonly AskAgency[]; readonly stamp: string; readonly challenge: Challenge; readonly about: Tie | null }

/** The short form: what, about what, and only if wanted who. */
export const AskPage = ({ form, wrong, agencies, stamp, challenge, about }: Props) =>
  <PortalPage title="我要咨询" description="问政策、问办事。不用注册；提交后给您一个查询码，凭它看答复。" columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }]}>
    <div className="columns-2">
      <div className="panel apply-panel"><div className="panel-body">
        <ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
        {about ? <Notice kind="info">您在问：<a href={about.address}>{about.title}</a></Notice> : null}
        <Form action={portalPaths.ask} hidden={{ stamp, about: form.about }}>
          <TextField label="一句话说明要问什么" name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={LONGEST.title} hint="例如：灵活就业人员怎样参加医疗保险" />
          <TextArea label="具体问题" name="words" required rows={6} value={form.words} error={wrongOf(wrong, 'words')} maxLength={LONGEST.words} hint="写清情况和想知道什么。请不要写身份证号码、银行卡号和他人的姓名" />
          <SelectField label="主题" name="topic" required value={form.topic} blank="请选择" options={options(TOPICS)} error={wrongOf(wrong, 'topic')} width="medium" />
          {agencies.length === 0 ? null : <SelectField label="向哪个单位咨询" name="agency" value={form.agency} blank="不清楚，由政务公开办转给有关单位" options={agencies.map(({ id, name }) => ({ value: id, label: name }))} error={wrongOf(wrong, 'agency')} />}
          <RadioField label="问题和答复能不能公布" name="publicity" required value={form.publicity} options={options(PUBLICITY)} error={wrongOf(wrong, 'publicity')} hint="公布后可以帮到有同样问题的人" />
          <FieldSet legend="联系方式（可以不填）">
            <p className="field-hint">只用来核实情况和告诉您答复，加密保存，不公布。不填也会答复，凭查询码查看。</p>
            <TextField label="怎样称呼您" name="name" width="medium" value={form.name} error={wrongOf(wrong, 'name')} maxLength={LONGEST.name} autoComplete="name" />
            <TextField label="联系电话" name="phone" type="tel" inputMode="tel" width="medium" value={form.phone} error={wrongOf(wrong, 'phone')} maxLength={LONGEST.phone} autoComplete="tel" />
            <TextField label="电子邮箱" name="email" type="email" inputMode="email" width="medium" value={form.email} error={wrongOf(wrong, 'email')} maxLength={LONGEST.email} autoComplete="email" />
          </FieldSet>
          <Honeypot />
          <input type="hidden" name="proof" data-challenge={JSON.stringify(challenge)} />
          <Actions><Button kind="primary">提交咨询</Button></Actions>
        </Form>
        <script async type="module" src="/static/islands/proof-of-work.js" />
      </div></div>
      <Beside />
    </div>
  </PortalPage>
