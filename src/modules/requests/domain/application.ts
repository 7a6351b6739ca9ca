import { typedLine, typedText } from '#shared/typed-text'

/** The form in its steps, each with the fields that it asks: said once for reading, judging and showing. */
export const APPLY_STEPS = {
  what: { title: '单位与所需信息', fields: ['agency', 'subject', 'documentNumber', 'description'] },
  who: { title: '申请人', fields: ['class', 'personName', 'idKind', 'personId', 'orgName', 'orgIdKind', 'orgId', 'contact', 'phone'] },
  how: { title: '形式与方式', fields: ['wantedForm', 'delivery', 'email', 'address', 'postcode'] },
  review: { title: '核对与提交', fields: [] },
} as const
export type ApplyStep = keyof typeof APPLY_STEPS
export const APPLY_STEP_KEYS = Object.keys(APPLY_STEPS) as ApplyStep[]
export const isApplyStep = (text: string | undefined): text is ApplyStep => text !== undefined && Object.hasOwn(APPLY_STEPS, text)

export type FieldName = (typeof APPLY_STEPS)[ApplyStep]['fields'][number]
/** What has been typed so far, as it was typed. */
export type Answers = Readonly<Record<FieldName, string>> & { readonly help: readonly string[]; readonly seen: readonly string[] }

const NAMES = APPLY_STEP_KEYS.flatMap((step): readonly FieldName[] => APPLY_STEPS[step].fields)
/** The choices that stand ticked when the form is opened. */
const AT_FIRST: Partial<Record<FieldName, string>> = { class: 'natural', idKind: 'resident_id', orgIdKind: 'credit_code', wantedForm: 'electronic', delivery: 'online' }

export const noAnswers = (): Answers =>
  ({ ...Object.fromEntries(NAMES.map((name) => [name, AT_FIRST[name] ?? ''])) as Record<FieldName, string>, help: [], seen: [] })

/** The answers with those of a step as they now stand in the form. */
export function withTyped(answers: Answers, step: ApplyStep, form: Readonly<Record<string, string | undefined>>, help: readonly string[]): Answers {
  const typed = APPLY_STEPS[step].fields.map((name: FieldName) => [name, name === 'description' ? typedText(form[name]) : typedLine(form[name])])
  return { ...answers, ...Object.fromEntries(typed), ...(step === 'who' ? { help: help.slice(0, 10).map((one) => typedLine(one, 40)) } : {}) }
}

export const stepAfter = (step: ApplyStep): ApplyStep => APPLY_STEP_KEYS[APPLY_STEP_KEYS.indexOf(step) + 1] ?? 'review'
export const stepBefore = (step: ApplyStep): ApplyStep => APPLY_STEP_KEYS[Math.max(0, APPLY_STEP_KEYS.indexOf(step) - 1)] ?? 'what'
