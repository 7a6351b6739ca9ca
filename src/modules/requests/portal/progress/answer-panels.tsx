import { Actions, Button, FileField, Form, RadioField, TextArea, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { chineseDay } from '#shared/days'
import type { CaseView } from '../../domain/case-view.ts'
import { LONGEST, MOST_FILES } from '../../domain/submission.ts'
import { portalPaths } from '../paths.ts'
import { FILE_ENDINGS, FILE_MEGABYTES, FILE_WORDS } from '../uploads.ts'

type AnswerProps = { readonly caseForm: string; readonly wrong: readonly Wrong[] }
const FILE_HINT = `${FILE_WORDS}，最多 ${MOST_FILES} 个，每个不超过 ${FILE_MEGABYTES} MB`

/** 条例第三十条: what has to be made clear, until when, and what happens otherwise. */
export const CorrectionPanel = ({ view, caseForm, wrong, typed }: AnswerProps & { view: CaseView; typed?: string | undefined }) => <Panel title="请您补正">
  <p className="asked-words">{view.correctionItems}</p>
  {view.correctionUntil ? <p>最迟 <b>{chineseDay(view.correctionUntil)}</b> 补正；没有正当理由逾期不补正的，视为放弃申请（《条例》第三十条）。</p> : null}
  <Form action={portalPaths.reply} id="correction" encType="multipart/form-data" hidden={{ case: caseForm, kind: 'correction' }}>
    <TextArea label="补正内容" name="text" required rows={6} value={typed} error={wrongOf(wrong, 'text')} maxLength={LONGEST.reply} />
    <FileField label="附件（没有可不选）" name="files" multiple accept={FILE_ENDINGS} error={wrongOf(wrong, 'files')} hint={FILE_HINT} />
    <Actions><Button kind="primary">提交补正</Button></Actions>
  </Form>
</Panel>

/** The notice of fees (国办函〔2020〕109号), and the proof of payment. */
export const FeePanel = ({ fee, caseForm, wrong }: AnswerProps & { fee: NonNullable<CaseView['fee']> }) => <Panel title="请您缴费">
  <p>应缴信息处理费 <b className="fee-yuan">{fee.yuan}</b> 元，最迟 <b>{chineseDay(fee.until)}</b> 缴纳；逾期未缴的，视为放弃申请。</p>
  <p className="asked-words">{fee.how}</p>
  <Form action={portalPaths.reply} id="fee" encType="multipart/form-data" hidden={{ case: caseForm, kind: 'fee_paid' }}>
    <TextArea label="缴费情况" name="text" required rows={2} error={wrongOf(wrong, 'text')} hint="缴费日期、金额和票据号码" maxLength={LONGEST.reply} />
    <FileField label="缴费凭证" name="files" multiple accept={FILE_ENDINGS} error={wrongOf(wrong, 'files')} hint={FILE_HINT} />
    <Actions><Button kind="primary">告知已缴费</Button></Actions>
  </Form>
</Panel>

const STARS = [{ value: '5', label: '非常满意' }, { value: '4', label: '满意' }, { value: '3', label: '一般' }, { value: '2', label: '不满意' }, { value: '1', label: '非常不满意' }]

export const RatePanel = ({ caseForm, wrong }: AnswerProps) => <Panel title="评价这次办理">
  <Form action={portalPaths.reply} id="rate" hidden={{ case: caseForm, kind: 'rate' }}>
    <RadioField label="您满意吗" name="stars" required error={wrongOf(wrong, 'stars')} options={STARS} />
    <TextArea label="想说的话（可不填）" name="text" rows={2} maxLength={500} />
    <Actions><Button>提交评价</Button></Actions>
  </Form>
</Panel>
