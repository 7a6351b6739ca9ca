import { Actions, Button, CheckGroupField, FieldSet, Form, RadioField, SelectField, TextField, wrongOf } from '#ui/form'
import { ID_KINDS, ID_KIND_KEYS } from '../../domain/applicant.ts'
import { APPLICANT_CLASSES } from '../../domain/outcome.ts'
import { HELP_KINDS, LONGEST } from '../../domain/submission.ts'
import { portalPaths } from '../paths.ts'
import { ApplyFrame } from './frame.tsx'
import type { StepProps } from './what-step.tsx'

const optionsOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))
const PERSON_IDS = ID_KIND_KEYS.filter((kind) => ID_KINDS[kind].of !== 'organisation').map((value) => ({ value, label: ID_KINDS[value].label }))
const ORGANISATION_IDS = [{ value: 'credit_code', label: '统一社会信用代码' }, { value: 'other', label: '其他登记证件' }]

const Person = ({ answers, wrong }: Omit<StepProps, 'draft'>) => <div className="of-person">
  <FieldSet legend="自然人填写">
    <TextField label="姓名" name="personName" required width="medium" value={answers.personName} error={wrongOf(wrong, 'personName')} autoComplete="name" maxLength={LONGEST.name} />
    <SelectField label="证件类型" name="idKind" required width="medium" value={answers.idKind} error={wrongOf(wrong, 'idKind')} options={PERSON_IDS} />
    <TextField label="证件号码" name="personId" required width="medium" value={answers.personId} error={wrongOf(wrong, 'personId')} autoComplete="off" maxLength={60}
      hint="查询进度时要用后四位" />
  </FieldSet>
</div>

const Organisation = ({ answers, wrong }: Omit<StepProps, 'draft'>) => <div className="of-organisation">
  <FieldSet legend="法人或其他组织填写">
    <TextField label="单位全称" name="orgName" required value={answers.orgName} error={wrongOf(wrong, 'orgName')} autoComplete="organization" maxLength={LONGEST.name} />
    <SelectField label="证件类型" name="orgIdKind" required width="medium" value={answers.orgIdKind} options={ORGANISATION_IDS} />
    <TextField label="统一社会信用代码或证件号码" name="orgId" required width="medium" value={answers.orgId} error={wrongOf(wrong, 'orgId')} autoComplete="off" maxLength={60}
      hint="18位，在营业执照或登记证书上；查询进度时要用后四位" />
    <TextField label="法定代表人或联系人姓名" name="contact" required width="medium" value={answers.contact} error={wrongOf(wrong, 'contact')} maxLength={LONGEST.contact} autoComplete="off" />
  </FieldSet>
</div>

/** Step two: who asks, how that is known, how to be reached (条例第二十九条第二款第一项). */
export const WhoStep = ({ answers, draft, wrong }: StepProps) =>
  <ApplyFrame step="who" wrong={wrong} title="谁来申请？" lead="法律规定申请要写明姓名或名称、身份证明和联系方式，这些内容不会公开。">
    <Form action={portalPaths.apply} hidden={{ draft, step: 'who' }}>
      <div className="who-fields">
        <RadioField label="申请人类别" name="class" required value={answers.class} error={wrongOf(wrong, 'class')} options={optionsOf(APPLICANT_CLASSES)} inline />
        <Person answers={answers} wrong={wrong} />
        <Organisation answers={answers} wrong={wrong} />
        <FieldSet legend="联系方式">
          <TextField label="联系电话" name="phone" type="tel" inputMode="tel" required width="medium" value={answers.phone} error={wrongOf(wrong, 'phone')} autoComplete="tel" maxLength={LONGEST.phone}
            hint="收到申请后，工作人员会打电话与您确认" />
          <CheckGroupField label="需要的帮助（没有可不选）" name="help" values={answers.help} error={wrongOf(wrong, 'help')} options={optionsOf(HELP_KINDS)} />
        </FieldSet>
      </div>
      <Actions>
        <Button kind="primary" name="go" value="next">下一步：形式与方式</Button>
        <Button name="go" value="back">上一步</Button>
      </Actions>
    </Form>
  </ApplyFrame>
