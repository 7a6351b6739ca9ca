import { Refusal } from '#shared/refusal'
import type { Applicant } from './applicant.ts'
import { applicantIn, listIn, numberIn, objectIn, oneOf, textIn } from './read-json.ts'

/** In which form the information is wanted (条例第二十九条第二款第三项). */
export const WANTED_FORMS = { paper: '纸质', electronic: '电子邮件或光盘等电子文本', read: '查阅、抄录', unsaid: '由行政机关决定' } as const
export type WantedForm = keyof typeof WANTED_FORMS

/** By which way it is to be given. */
export const DELIVERIES = { online: '网上下载', email: '电子邮件', post: '邮寄', pickup: '当面领取', fax: '传真', read: '当场查阅', unsaid: '由行政机关决定' } as const
export type Delivery = keyof typeof DELIVERIES

/** 条例第四十三条: who has difficulty in reading, seeing or hearing is given the help that is needed. */
export const HELP_KINDS = {
  reading: '阅读有困难，请用电话或当面说明', vision: '视力不便，请提供大字或可读屏的文本', hearing: '听力不便，请用短信、邮件等文字联系', writing: '书写有困难，需要工作人员协助填写',
} as const
export type HelpKind = keyof typeof HELP_KINDS

export type Attachment = { readonly name: string; readonly mediaType: string; readonly base64: string }

export const LONGEST = { subject: 100, description: 5000, documentNumber: 100, name: 100, contact: 50, phone: 30, email: 100, address: 200, postcode: 6, reply: 5000, help: 4 } as const
export const MOST_FILES = 5

/** What a citizen sends: sealed for the office before it is kept anywhere. The purpose is not among it: 条例第二十九条 does not ask for one. */
export type Submission = {
  readonly version: 1
  /** The instant at which it was handed in (ISO). */
  readonly at: string
  readonly agency: string
  readonly applicant: Applicant
  readonly subject: string
  readonly description: string
  readonly documentNumber: string
  readonly wantedForm: WantedForm
  readonly delivery: Delivery
  readonly help: readonly HelpKind[]
  /** Addresses of entries that were shown as already public and were not what was wanted. */
  readonly seen: readonly string[]
  readonly attachments: readonly Attachment[]
}

const REPLY_KINDS = { correction: '补正', withdraw: '撤回', rate: '评价', fee_paid: '缴费', message: '留言' } as const
export type ReplyKind = keyof typeof REPLY_KINDS

/** What the applicant sends from the progress page. */
export type CitizenReply = {
  readonly version: 1
  readonly at: string
  readonly locator: string
  readonly kind: ReplyKind
  readonly text: string
  readonly stars?: number
  readonly attachments: readonly Attachment[]
}

const instantIn = (of: Record<string, unknown>): string => {
  const at = textIn(of, 'at', 40)
  if (Number.isNaN(Date.parse(at))) throw new Refusal(422, ['at 不是时间'])
  return at
}
const attachmentsIn = (of: Record<string, unknown>): Attachment[] => listIn(of, 'attachments', MOST_FILES).map((one) => {
  const file = objectIn(one, 'attachments')
  return { name: textIn(file, 'name', 255), mediaType: textIn(file, 'mediaType', 100), base64: textIn(file, 'base64', 20_000_000) }
})
const ofVersion = (of: Record<string, unknown>): void => {
  if (of['version'] !== 1) throw new Refusal(422, ['version 不是 1：这份材料由更新的程序提交'])
}

/** Reads what was opened from the inbox. Refuses (422) what is not a submission, naming the place. */
export function readSubmission(bytes: Uint8Array): Submission {
  const of = objectIn(bytes, '申请')
  ofVersion(of)
  const subject = textIn(of, 'subject', LONGEST.subject)
  const description = textIn(of, 'description', LONGEST.description)
  if (subject.trim() === '') throw new Refusal(422, ['subject 是空的'])
  return {
    version: 1, at: instantIn(of), agency: textIn(of, 'agency', 100), applicant: applicantIn(of), subject, description,
    documentNumber: textIn(of, 'documentNumber', LONGEST.documentNumber), wantedForm: oneOf(WANTED_FORMS, of, 'wantedForm'), delivery: oneOf(DELIVERIES, of, 'delivery'),
    help: listIn(of, 'help', LONGEST.help).map((one) => oneOf(HELP_KINDS, { help: one }, 'help')),
    seen: listIn(of, 'seen', 50).map((one) => textIn({ seen: one }, 'seen', 500)), attachments: attachmentsIn(of),
  }
}

/** Reads a reply from the progress page. Refuses (422) what is none. */
export function readReply(bytes: Uint8Array): CitizenReply {
  const of = objectIn(bytes, '回复')
  ofVersion(of)
  const kind = oneOf(REPLY_KINDS, of, 'kind')
  const stars = kind === 'rate' ? numberIn(of, 'stars', 1, 5) : null
  return {
    version: 1, at: instantIn(of), locator: textIn(of, 'locator', 100), kind, text: textIn(of, 'text', LONGEST.reply), ...(stars === null ? {} : { stars }), attachments: attachmentsIn(of),
  }
}
