import { Actions, Button, CheckGroupField, ErrorSummary, FieldSet, Form, LinkButton, RadioField, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { GuardFields } from '#ui/guard-fields'
import { Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { LONGEST, passageName, type PublicConsultation } from '../domain/consultation.ts'
import { GROUPS } from '../domain/submission.ts'
import { portalPaths } from '../paths.ts'

type Guarded = { readonly data: PublicConsultation; readonly wrong: readonly Wrong[]; readonly stamp: string; readonly challenge: object }
const crumbsOf = ({ id, title }: PublicConsultation) => [{ label: '意见征集', href: portalPaths.list }, { label: title, href: portalPaths.one(id) }]
export type CommentForm = { readonly passage: string; readonly words: string; readonly name: string; readonly contact: string }
export const CommentPage = ({ data, wrong, stamp, challenge, form }: Guarded & { readonly form: CommentForm }) => <PortalPage title="提意见" description={data.title} columnName="意见征集" columnType="征集调查" crumbs={crumbsOf(data)} noIndex><div className="entry-form"><Panel>
  <Form action={portalPaths.comment(data.id)} hidden={{ stamp }}><ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
    <SelectField label="对哪一部分" name="passage" value={form.passage} options={[0, ...data.draft.map((_, i) => i + 1)].map((n) => ({ value: String(n), label: n === 0 ? '整个草案' : `${passageName(n)}：${(data.draft[n - 1] ?? '').slice(0, 30)}…` }))} />
    <TextArea label="您的意见" name="words" required rows={7} value={form.words} error={wrongOf(wrong, 'words')} maxLength={LONGEST.comment} hint="写明哪里不合适、为什么、怎样改更好。请不要写身份证号码和他人的姓名" />
    <FieldSet legend="联系方式（可以不填）"><p className="field-hint">只用来核实情况，加密保存，不公布。</p><TextField label="怎样称呼您" name="name" width="medium" value={form.name} maxLength={LONGEST.name} /><TextField label="电话或者邮箱" name="contact" width="medium" value={form.contact} maxLength={LONGEST.contact} /></FieldSet>
    <GuardFields challenge={challenge} /><Actions><Button kind="primary">提交意见</Button><LinkButton href={portalPaths.one(data.id)} kind="quiet">返回，不提交</LinkButton></Actions>
  </Form><p className="quiet small">同一个浏览器对同一部分再提一次，以后一次为准。</p></Panel></div></PortalPage>

export const SurveyPage = ({ data, wrong, stamp, challenge, answers }: Guarded & { readonly answers: readonly (readonly string[])[] }) => <PortalPage title="填问卷" description={data.title} columnName="意见征集" columnType="征集调查" crumbs={crumbsOf(data)} noIndex><div className="entry-form"><Panel>
  <Form action={portalPaths.survey(data.id)} hidden={{ stamp }}><ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
    {data.questions.map(({ label, kind, options }, i) => { const name = `q${i}`, all = options.map((value) => ({ value, label: value }))
      return kind === 'one' ? <RadioField key={label} label={label} name={name} required options={all} value={answers[i]?.[0]} error={wrongOf(wrong, name)} /> : kind === 'any' ? <CheckGroupField key={label} label={label} name={name} options={all} values={answers[i]} error={wrongOf(wrong, name)} /> : <TextArea key={label} label={label} name={name} value={answers[i]?.[0]} error={wrongOf(wrong, name)} rows={3} maxLength={1000} /> })}
    <GuardFields challenge={challenge} /><Actions><Button kind="primary">提交问卷</Button><LinkButton href={portalPaths.one(data.id)} kind="quiet">返回，不提交</LinkButton></Actions></Form></Panel></div></PortalPage>

export type RegisterForm = { readonly grouping: string; readonly reason: string; readonly name: string; readonly contact: string }
export const RegisterPage = ({ data, wrong, stamp, challenge, form }: Guarded & { readonly form: RegisterForm }) => <PortalPage title="报名参加听证会" description={data.title} columnName="意见征集" columnType="征集调查" crumbs={crumbsOf(data)} noIndex><div className="entry-form"><Panel>
  <Form action={portalPaths.register(data.id)} hidden={{ stamp }}><ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
    <RadioField label="以什么身份参加" name="grouping" required value={form.grouping} error={wrongOf(wrong, 'grouping')} options={Object.entries(GROUPS).map(([value, label]) => ({ value, label }))} />
    <TextField label="姓名" name="name" required width="medium" value={form.name} error={wrongOf(wrong, 'name')} maxLength={LONGEST.name} hint="公布代表名单时只写姓，例如“王某”" /><TextField label="联系电话" name="contact" required width="medium" value={form.contact} error={wrongOf(wrong, 'contact')} maxLength={LONGEST.contact} />
    <TextArea label="主要看法" name="reason" rows={4} value={form.reason} error={wrongOf(wrong, 'reason')} maxLength={LONGEST.reason} hint="可以不填" />
    <GuardFields challenge={challenge} /><Actions><Button kind="primary">报名</Button><LinkButton href={portalPaths.hearing(data.id)} kind="quiet">返回，不报名</LinkButton></Actions></Form></Panel></div></PortalPage>

export const ThanksPage = ({ data, receipt, words }: { data: PublicConsultation; receipt: string; words: string }) => <PortalPage title="收到了" description={words} columnName="意见征集" columnType="征集调查" crumbs={crumbsOf(data)} noIndex>
  <Panel title="回执"><p><code className="qa-receipt">{receipt}</code></p><p className="quiet small">凭它可以证明您提交过。截止以后会公布每类意见采纳没有、为什么，请到时再来看。</p><Actions><LinkButton href={portalPaths.one(data.id)} kind="primary">返回草案</LinkButton></Actions></Panel></PortalPage>
