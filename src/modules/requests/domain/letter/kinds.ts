import { OUTCOMES, OUTCOME_KEYS, type Outcome } from '../outcome.ts'
import * as field from './fields.ts'
import type { LetterField } from './fields.ts'
import { paperOf } from './remedy.ts'

export type { LetterField } from './fields.ts'

/** `title` is what stands at the head of the paper; `series` the word of its number. */
export type LetterKindLine = {
  readonly label: string; readonly title: string; readonly series: string; readonly fields: readonly LetterField[]
  /** A paper of the file's own, never sent. */
  readonly internal?: boolean
  readonly outcome?: Outcome
  /** Of these fields at least one has words. */
  readonly oneOf?: readonly string[]
  /** Not a decision on a request, and yet one that can be contested. */
  readonly remedy?: boolean
}

/** Letters of the procedure (宿政办函〔2021〕21号 as republished; names and order are the office's to change). */
const STEPS = {
  registration: { label: '申请登记表', title: '政府信息公开申请登记表', series: '公开登', internal: true, fields: [] },
  receipt: { label: '接收回执', title: '政府信息公开申请接收回执', series: '公开收', fields: [] },
  correction_notice: { label: '补正告知书', title: '政府信息公开申请补正告知书', series: '公开补', fields: [field.items, field.until] },
  reasons_notice: { label: '说明理由告知书', title: '政府信息公开申请说明理由告知书', series: '公开理', fields: [
    field.written.long('items', '要求说明的事项', '写明数量、频次明显超过合理范围的情形'), field.written.optional(field.until)] },
  extension_notice: { label: '延期答复告知书', title: '政府信息公开申请延期答复告知书', series: '公开延',
    fields: [field.automatic('days', '延长的工作日数'), field.reason, field.automatic('newDue', '延长后的最后一天')] },
  third_party_query: { label: '征求意见书（第三方）', title: '政府信息公开第三方意见征求书', series: '公开征', fields: [field.about] },
  third_party_confirmation: { label: '征求意见确认函', title: '政府信息公开意见征求确认函', series: '公开确', fields: [field.about] },
  consultation_notice: { label: '征求意见告知书（申请人）', title: '政府信息公开征求意见告知书', series: '公开告', fields: [field.whom, field.about] },
  disclosure_notice_to_third_party: { label: '依申请公开告知书（第三方）', title: '政府信息依申请公开告知书', series: '公开三', fields: [field.about, field.reason], remedy: true },
  joint_maker_query: { label: '征求意见书（共同制作机关）', title: '政府信息公开征求共同制作机关意见书', series: '公开共', fields: [field.about, field.until] },
  assistance_query: { label: '协办函', title: '政府信息公开申请协助办理函', series: '公开协', fields: [field.about, field.until] },
  fee_notice: { label: '收费通知书', title: '政府信息公开信息处理费收费通知书', series: '公开费', fields: [
    field.automatic('standard', '计收方式'), field.automatic('calculation', '计算过程'), field.automatic('amount', '金额（元）'), field.written.line('how', '缴纳方式'), field.until] },
  review_sheet: { label: '审查呈批单', title: '政府信息公开审查呈批单', series: '公开批', internal: true, fields: [field.automatic('opinions', '各环节意见')] },
  transfer_to_publication: { label: '移送明细表', title: '主动公开政府信息移送明细表', series: '公开移', internal: true, fields: [field.supplied] },
} as const satisfies Record<string, LetterKindLine>
type StepKind = keyof typeof STEPS

/** What each decision must say beyond the common parts, by its article. */
const DECISION_FIELDS: Readonly<Record<Outcome, readonly LetterField[]>> = {
  granted: [field.supplied, field.alreadyPublic, field.way, field.attachments],
  partial: [field.supplied, field.way, field.withheld, field.withheldArticle, field.reason, field.separation, field.attachments],
  denied_state_secret: [field.reason], denied_law: [field.law, field.reason], denied_safety: [field.reason], denied_third_party: [field.reason],
  denied_internal: [field.matter, field.reason], denied_process: [field.matter, field.reason], denied_enforcement_file: [field.reason],
  denied_inquiry: [field.law, field.channel],
  unavailable_not_held: [{ ...field.searchWords, required: false }, field.notOurs, field.rightAgency, field.rightContact],
  unavailable_needs_creation: [field.reason], unavailable_unclear: [field.automatic('correctionItems', '补正事项'), field.reason],
  rejected_petition: [field.channel], rejected_duplicate: [field.earlierNumber, field.earlierDay], rejected_publication: [field.where], rejected_excessive: [field.reason],
  rejected_reconfirm: [field.reason],
  other_no_correction: [field.automatic('correctionAskedOn', '告知补正的日期'), field.automatic('correctionItems', '补正事项'), field.automatic('correctionUntil', '补正期限')],
  other_fee_unpaid: [field.automatic('feeNoticedOn', '收到收费通知的日期'), field.automatic('feeAmount', '金额（元）'), field.automatic('feeUntil', '缴费期限')],
  other_other: [field.reason],
}
type DecisionKind = `decision_${Outcome}`
export type LetterKind = StepKind | DecisionKind

const DECISIONS = Object.fromEntries(OUTCOME_KEYS.map((outcome): [DecisionKind, LetterKindLine] => [`decision_${outcome}`, {
  label: `${paperOf(outcome)}（${OUTCOMES[outcome].label}）`, title: `政府信息公开申请${paperOf(outcome)}`, series: '公开答', fields: DECISION_FIELDS[outcome], outcome,
  ...(outcome === 'unavailable_not_held' ? { oneOf: ['searchWords', 'notOurs', 'rightAgency'] } : {}),
}])) as Readonly<Record<DecisionKind, LetterKindLine>>

/** Every kind of letter, said once: templates, numbers, forms and the case file read this list. */
export const LETTER_KINDS: Readonly<Record<LetterKind, LetterKindLine>> = { ...STEPS, ...DECISIONS }
export const LETTER_KIND_KEYS = Object.keys(LETTER_KINDS) as LetterKind[]
export const isLetterKind = (text: string): text is LetterKind => Object.hasOwn(LETTER_KINDS, text)
