import {
  Actions, Button, CheckField, CheckGroupField, DayField, ErrorSummary, FieldRow, FieldSet, FileField, Form, PasswordField, RadioField,
  SelectField, TextArea, TextField, type Wrong, wrongOf,
} from './form.tsx'
import { Panel } from './notice.tsx'

const WAYS = [{ value: 'paper', label: '纸质' }, { value: 'email', label: '电子邮件' }, { value: 'disk', label: '光盘', hint: '按成本收取工本费' }]
const WRONG: readonly Wrong[] = [
  { field: 'subject', reason: '请填写所需信息的名称或其他特征性描述' },
  { field: 'received', reason: '收到日期应写成“年-月-日”，如 2024-01-31' },
  '同一天内已有一件内容相同的申请，请核对是否重复登记',
]

const FilledWrong = () => <Form action="/design" id="wrong" encType="multipart/form-data">
  <ErrorSummary reasons={WRONG} />
  <TextField label="所需信息的名称" name="subject" required error={wrongOf(WRONG, 'subject')} hint="名称、文号或者便于查询的其他特征" />
  <FieldRow>
    <DayField label="收到日期" name="received" value="2024/1/31" required error={wrongOf(WRONG, 'received')} />
    <SelectField label="申请人类别" name="kind" blank="请选择" value="natural"
      options={[{ value: 'natural', label: '自然人' }, { value: 'business', label: '商业企业' }]} />
  </FieldRow>
  <TextArea label="补充说明" name="more" value={'第一行\n第二行'} hint="不超过500字" maxLength={500} />
  <RadioField label="获取方式" name="way" options={WAYS} value="email" inline />
  <FileField label="附件" name="files" multiple accept=".pdf,.docx" hint="PDF 或 DOCX，每份不超过 20 MB" />
  <FieldSet legend="办理意见">
    <CheckGroupField label="已核对" name="checked" required error="请至少核对一项" values={['secret']}
      options={[{ value: 'secret', label: '保密审查' }, { value: 'private', label: '个人信息', hint: '身份证号、住址、电话等' }]} />
    <CheckField label="同意转送承办单位" name="agreed" checked hint="转送后，承办单位即可看到" />
    <PasswordField label="您的密码" name="password" required hint="重要操作需再次验证" />
  </FieldSet>
  <Actions>
    <Button kind="primary">提交</Button>
    <Button>保存草稿</Button>
    <Button kind="quiet">预览</Button>
    <Button kind="danger">撤销登记</Button>
  </Actions>
  <Actions>
    <Button kind="primary" reasons={['须由另一人审核：起草人不能审核自己的报告']}>审核通过</Button>
    <Button reasons={['表三不平衡', '未写“存在的主要问题”', '上年结转与本年不符']}>发布</Button>
  </Actions>
</Form>

const Filter = () => <Form action="/design" method="get" look="filter" id="filter">
  <TextField label="关键词" name="q" />
  <SelectField label="年度" name="year" value="2023" options={['2024', '2023', '2022'].map((year) => ({ value: year, label: `${year} 年` }))} />
  <Button kind="primary">筛选</Button>
</Form>

/** Fields, wrong and right, and every button. */
export const GalleryFields = () => <>
  <Filter />
  <Panel title="表单" id="fields"><FilledWrong /></Panel>
</>
