import { Actions, Button, Form, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import type { Answers } from '../../domain/application.ts'
import { LONGEST } from '../../domain/submission.ts'
import type { GuideAgency } from '../guide.ts'
import { portalPaths } from '../paths.ts'
import { ApplyFrame } from './frame.tsx'
import { SignIn } from './sign-in.tsx'

export type StepProps = { readonly answers: Answers; readonly draft: string; readonly wrong: readonly Wrong[] }

/** Step one: whom one asks, and for what (条例第二十九条第二款第二项). The list of what is already public fills while one types, where scripts run. */
export const WhatStep = ({ answers, draft, wrong, agencies, signIn, provider }: StepProps & { agencies: readonly GuideAgency[]; signIn: string | null; provider: string | null }) =>
  <ApplyFrame step="what" wrong={wrong} title="您要什么信息，向哪个单位要？" lead="写得越具体，查找越快。一次申请一件事，几件事请分别申请。"
    aside={provider ? <SignIn name={signIn} provider={provider} /> : null}>
    <Form action={portalPaths.apply} hidden={{ draft, step: 'what' }}>
      <SelectField label="向哪个单位申请" name="agency" required value={answers.agency} error={wrongOf(wrong, 'agency')} blank="请选择"
        hint="不知道是哪个单位的，选市人民政府；不归它管的，它会告诉您该找谁" options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField label="所需信息的名称" name="subject" required value={answers.subject} error={wrongOf(wrong, 'subject')} maxLength={LONGEST.subject} autoComplete="off"
        hint="用一句话写明，例如“临江路改造工程的施工许可”" />
      <div className="already-live" data-already-public={portalPaths.alreadyPublic} data-watch="subject" aria-live="polite" />
      <TextField label="文号（知道的话）" name="documentNumber" value={answers.documentNumber} error={wrongOf(wrong, 'documentNumber')} maxLength={LONGEST.documentNumber} width="medium"
        hint="例如“青政发〔2024〕5号”；不知道可以不填" autoComplete="off" />
      <TextArea label="具体描述" name="description" required rows={6} value={answers.description} error={wrongOf(wrong, 'description')} maxLength={LONGEST.description}
        hint="时间、地点、项目、制作单位等能帮助查找的特征，最多5000字" />
      <Actions><Button kind="primary" name="go" value="next">下一步：申请人</Button></Actions>
    </Form>
    <script async type="module" src="/static/islands/already-public.js" />
  </ApplyFrame>
