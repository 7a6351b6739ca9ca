import { Actions, Button, FieldSet, Form, RadioField, TextField, wrongOf } from '#ui/form'
import { DELIVERIES, LONGEST, WANTED_FORMS } from '../../domain/submission.ts'
import { portalPaths } from '../paths.ts'
import { ApplyFrame } from './frame.tsx'
import type { StepProps } from './what-step.tsx'

const FORM_HINTS: Readonly<Record<string, string>> = { read: '到单位现场看，可以抄录', unsaid: '由单位按信息的实际情况提供' }
const WAY_HINTS: Readonly<Record<string, string>> = {
  online: '答复后用查询码在本网站下载，不用另留地址', email: '需要填写电子邮箱', post: '需要填写通讯地址', pickup: '带身份证件到受理单位领取', fax: '发到上一步填写的电话号码',
}
const options = (names: Readonly<Record<string, string>>, hints: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label, ...(hints[value] ? { hint: hints[value] } : {}) }))

/** Step three: in which form, by which way, and what that way needs (条例第二十九条第二款第三项). */
export const HowStep = ({ answers, draft, wrong }: StepProps) =>
  <ApplyFrame step="how" wrong={wrong} title="您想怎样得到它？" lead="单位会尽量按您选的形式提供；做不到的，会说明并改用合适的形式。">
    <Form action={portalPaths.apply} hidden={{ draft, step: 'how' }}>
      <RadioField label="信息的形式" name="wantedForm" required value={answers.wantedForm} error={wrongOf(wrong, 'wantedForm')} options={options(WANTED_FORMS, FORM_HINTS)} />
      <RadioField label="获取方式" name="delivery" required value={answers.delivery} error={wrongOf(wrong, 'delivery')} options={options(DELIVERIES, WAY_HINTS)} />
      <FieldSet legend="送达用的地址">
        <TextField label="电子邮箱" name="email" type="email" inputMode="email" width="medium" value={answers.email} error={wrongOf(wrong, 'email')} autoComplete="email" maxLength={LONGEST.email}
          hint="选“电子邮件”的必填" />
        <TextField label="通讯地址" name="address" value={answers.address} error={wrongOf(wrong, 'address')} autoComplete="street-address" maxLength={LONGEST.address} hint="选“邮寄”的必填" />
        <TextField label="邮政编码" name="postcode" width="short" inputMode="numeric" value={answers.postcode} error={wrongOf(wrong, 'postcode')} autoComplete="postal-code" maxLength={6} />
      </FieldSet>
      <Actions>
        <Button kind="primary" name="go" value="next">下一步：核对</Button>
        <Button name="go" value="back">上一步</Button>
      </Actions>
    </Form>
  </ApplyFrame>
