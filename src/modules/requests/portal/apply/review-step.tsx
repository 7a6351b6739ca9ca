import type { Challenge } from 'altcha-lib'
import type { ReactNode } from 'react'
import { Actions, Button, FileField, Form, wrongOf } from '#ui/form'
import { Facts } from '#ui/notice'
import { ID_KINDS, isOrganisation, type Applicant } from '../../domain/applicant.ts'
import { APPLY_STEPS, type ApplyStep } from '../../domain/application.ts'
import { APPLICANT_CLASSES } from '../../domain/outcome.ts'
import { DELIVERIES, HELP_KINDS, MOST_FILES, WANTED_FORMS } from '../../domain/submission.ts'
import { applicantFrom, submissionFrom } from '../../domain/to-submission.ts'
import type { GuideAgency } from '../guide.ts'
import { portalPaths } from '../paths.ts'
import { FILE_ENDINGS, FILE_MEGABYTES, FILE_WORDS } from '../uploads.ts'
import { ApplyFrame } from './frame.tsx'
import type { StepProps } from './what-step.tsx'

const NO_KEYS = { queryCode: '', locator: '', viewKey: '' }

const Part = ({ step, children }: { step: ApplyStep; children: ReactNode }) => <section className="review-part" aria-labelledby={`review-${step}`}>
  <div className="review-head">
    <h3 id={`review-${step}`}>{APPLY_STEPS[step].title}</h3>
    <Button size="small" form="edit" name="go" value={`edit:${step}`}>修改<span className="hidden-text">{APPLY_STEPS[step].title}</span></Button>
  </div>
  {children}
</section>

const identityFacts = (applicant: Applicant) => [
  { label: '申请人类别', value: APPLICANT_CLASSES[applicant.class] }, { label: isOrganisation(applicant) ? '单位全称' : '姓名', value: applicant.name },
  { label: '证件类型', value: ID_KINDS[applicant.idKind].label }, { label: '证件号码', value: applicant.idNumber }, ...(isOrganisation(applicant) ? [{ label: '联系人', value: applicant.contact }] : []),
  { label: '联系电话', value: applicant.phone },
]

/** In a field that people neither see nor reach by keyboard; whoever fills it in is no person. */
const Honeypot = () => <div className="guard-field" aria-hidden="true">
  <label htmlFor="guard-website">请勿填写</label><input id="guard-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
</div>

/** The last step: all that was said, the attachments, and the guard against robots, which asks nothing of people. */
export function ReviewStep({ answers, draft, wrong, agency, challenge }: StepProps & { agency: GuideAgency | undefined; challenge: Challenge }) {
  const applicant = applicantFrom(answers, NO_KEYS)
  const said = submissionFrom(answers, NO_KEYS, '', [])
  return <ApplyFrame step="review" wrong={wrong} title="请核对，没有错就提交">
    <Form action={portalPaths.apply} id="edit" hidden={{ draft, step: 'review' }}><span hidden /></Form>
    <Part step="what"><Facts items={[
      { label: '受理单位', value: agency?.name ?? '' }, { label: '所需信息', value: said.subject }, { label: '文号', value: said.documentNumber },
      { label: '具体描述', value: <span className="review-text">{said.description}</span> }]} /></Part>
    <Part step="who"><Facts items={[...identityFacts(applicant),
      ...(said.help.length === 0 ? [] : [{ label: '需要的帮助', value: said.help.map((one) => HELP_KINDS[one]).join('；') }])]} /></Part>
    <Part step="how"><Facts items={[{ label: '信息的形式', value: WANTED_FORMS[said.wantedForm] }, { label: '获取方式', value: DELIVERIES[said.delivery] },
      { label: '电子邮箱', value: applicant.email }, { label: '通讯地址', value: [applicant.address, applicant.postcode].filter(Boolean).join(' ') }]} /></Part>
    <Form action={portalPaths.submit} encType="multipart/form-data" hidden={{ draft }}>
      <FileField label="附件（没有可不选）" name="files" multiple accept={FILE_ENDINGS} error={wrongOf(wrong, 'files')}
        hint={`例如证件照片、相关文件。${FILE_WORDS}，最多 ${MOST_FILES} 个，每个不超过 ${FILE_MEGABYTES} MB`} />
      <Honeypot />
      <input type="hidden" name="proof" data-challenge={JSON.stringify(challenge)} />
      <Actions>
        <Button kind="primary">提交申请</Button>
        <Button form="edit" name="go" value="back">上一步</Button>
      </Actions>
      <p className="quiet small">提交后会显示查询码，请抄下或保存。</p>
    </Form>
    <script async type="module" src="/static/islands/proof-of-work.js" />
  </ApplyFrame>
}
