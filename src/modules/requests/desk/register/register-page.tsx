import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckGroupField, DayField, ErrorSummary, FieldRow, FieldSet, FileField, Form, LinkButton, RadioField, SelectField, TextArea, TextField, wrongOf } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { ID_KINDS } from '../../domain/applicant.ts'
import { APPLICANT_CLASSES, CHANNELS } from '../../domain/outcome.ts'
import type { FieldReason } from '../../domain/registration.ts'
import { DELIVERIES, HELP_KINDS, WANTED_FORMS } from '../../domain/submission.ts'
import { paths } from '../../paths.ts'

const options = (labels: Readonly<Record<string, string | { readonly label: string }>>) => Object.entries(labels).map(([value, label]) => ({ value, label: typeof label === 'string' ? label : label.label }))
export type RegisterPageProps = {
  readonly form: Readonly<Record<string, string | undefined>>; readonly help: readonly string[]; readonly wrong: readonly FieldReason[]
  readonly agencies: readonly { readonly value: string; readonly label: string }[]
}

function Fields({ form, wrong, help, agencies }: RegisterPageProps) {
  const of = (name: string) => ({ name, value: form[name], error: wrongOf(wrong, name) })
  return <>
    <FieldSet legend="收到">
      {agencies.length > 1 ? <SelectField label="受理单位" {...of('agency')} required options={agencies} /> : null}
      <RadioField label="收到方式" {...of('channel')} required inline options={options(CHANNELS)} hint="当面提交的从提交当日、挂号信和快递从签收之日起算；平信、传真、邮件和互联网从双方确认之日起算（条例第三十一条）" />
      <FieldRow><DayField label="收到日期" {...of('arrivedOn')} required /><DayField label="确认日期" {...of('confirmedOn')} hint="已与申请人确认的填写；没有的登记后再确认" /></FieldRow>
    </FieldSet>
    <FieldSet legend="申请人（加密保存，页面上只显示姓氏）">
      <RadioField label="类别" {...of('class')} required inline options={options(APPLICANT_CLASSES)} />
      <FieldRow><TextField label="姓名或名称" {...of('name')} required width="medium" autoComplete="off" /><TextField label="联系人" {...of('contact')} hint="申请人是单位的填写" width="medium" autoComplete="off" /></FieldRow>
      <FieldRow><SelectField label="证件种类" {...of('idKind')} options={options(ID_KINDS)} /><TextField label="证件号码" {...of('idNumber')} hint="没有的留空，登记后告知补正" width="medium" autoComplete="off" /></FieldRow>
      <FieldRow><TextField label="联系电话" {...of('phone')} type="tel" width="medium" autoComplete="off" /><TextField label="电子邮箱" {...of('email')} type="email" width="medium" autoComplete="off" /></FieldRow>
      <FieldRow><TextField label="通信地址" {...of('address')} autoComplete="off" /><TextField label="邮政编码" {...of('postcode')} width="short" inputMode="numeric" /></FieldRow>
    </FieldSet>
    <FieldSet legend="所需信息">
      <TextField label="名称或概括" {...of('subject')} required maxLength={100} />
      <TextField label="文号" {...of('documentNumber')} width="medium" />
      <TextArea label="内容描述" {...of('description')} rows={5} hint="照录申请人的原话；口头提出的由您代填并读给申请人听（条例第二十九条）" />
      <FieldRow><SelectField label="提供形式" {...of('wantedForm')} options={options(WANTED_FORMS)} /><SelectField label="获取方式" {...of('delivery')} options={options(DELIVERIES)} /></FieldRow>
      <CheckGroupField label="需要的帮助（条例第四十三条）" name="help" values={help} options={options(HELP_KINDS)} />
      <FileField label="来件扫描件、附件" name="files" multiple hint="PDF、图片或 Word，每个不超过 30 MB" error={wrongOf(wrong, 'files')} />
    </FieldSet>
  </>
}

/** Registers what came by post, fax, mail or over the counter. */
export const RegisterPage = (props: RegisterPageProps) =>
  <DeskPage title="登记申请" crumbs={[{ label: '申请办理', href: paths.inbox }]}>
    <Panel>
      <Form action={paths.register} encType="multipart/form-data" {...(props.agencies.length === 1 ? { hidden: { agency: props.agencies[0]?.value ?? '' } } : {})}>
        <ErrorSummary reasons={props.wrong} />
        {props.wrong.length > 0 ? <Notice kind="warn">附件出于安全不会保留，请重新选择文件。</Notice> : null}
        <Fields {...props} />
        <Actions><Button kind="primary">登记</Button><LinkButton href={paths.inbox} kind="quiet">返回，不登记</LinkButton></Actions>
      </Form>
    </Panel>
  </DeskPage>
