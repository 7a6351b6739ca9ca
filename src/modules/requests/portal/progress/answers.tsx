import { openView } from '#platform/crypto/query-code'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { caseFile } from '#publishing'
import { calendarFile } from '#shared/calendar-file'
import { Refusal } from '#shared/refusal'
import { typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { sendReply } from '../../commands/send-reply.ts'
import type { CaseView } from '../../domain/case-view.ts'
import { LONGEST, type ReplyKind } from '../../domain/submission.ts'
import { sealCase, type OpenCase } from '../case-form.ts'
import { instant, refuseFlood } from '../guarded.ts'
import { attachmentsIn } from '../uploads.ts'
import { CasePage } from './case-page.tsx'
import { withCase } from './look-up.tsx'
import { WithdrawPage } from './withdraw-page.tsx'

const SENT: Readonly<Record<'correction' | 'fee_paid' | 'rate' | 'withdraw', string>> = {
  correction: '补正已送到受理单位，登记后会显示在办理经过里。', fee_paid: '缴费情况已送到受理单位，核对后继续办理。',
  rate: '谢谢您的评价。', withdraw: '撤回申请的要求已送到受理单位，登记后办理结束。',
}
type Kind = keyof typeof SENT

/** Why the case does not ask for this now; null when it does. */
function reasonAgainst(kind: Kind, view: CaseView): string | null {
  if (kind === 'correction') return view.wants.includes('correction') ? null : '这件申请现在不需要补正'
  if (kind === 'fee_paid') return view.wants.includes('fee') ? null : '这件申请现在没有待缴的费用'
  if (kind === 'withdraw') return view.mayWithdraw ? null : '这件申请已经办结，不能撤回'
  return view.rated ? '您已经评价过了' : view.state === 'replied' || view.state === 'archived' ? null : '答复之后才能评价'
}

const show = (kit: Kit, opened: OpenCase, view: CaseView, more: { wrong?: readonly Wrong[]; sent?: string; typed?: string }): Answer =>
  ({ page: <CasePage view={view} caseForm={sealCase(kit, opened)} wrong={more.wrong ?? []} sent={more.sent} typed={more.typed} />, status: more.wrong ? 422 : 200 })

async function send(kit: Kit, asked: Asked, opened: OpenCase, view: CaseView, kind: Kind): Promise<Answer> {
  const text = typedText(asked.form['text'])
  const stars = Number(asked.form['stars'])
  const against = reasonAgainst(kind, view)
  if (against) return show(kit, opened, view, { wrong: [against] })
  const { attachments, wrong: wrongFiles } = await attachmentsIn(kind === 'correction' || kind === 'fee_paid' ? asked.uploads : [])
  const wrong: Wrong[] = [
    ...(text === '' && kind === 'correction' ? [{ field: 'text', reason: '请填写补正内容' }] : []),
    ...(text === '' && kind === 'fee_paid' ? [{ field: 'text', reason: '请填写缴费日期、金额和票据号码' }] : []),
    ...([...text].length > LONGEST.reply ? [{ field: 'text', reason: `最多${LONGEST.reply}字，请精简或放在附件里` }] : []),
    ...(kind === 'rate' && ![1, 2, 3, 4, 5].includes(stars) ? [{ field: 'stars', reason: '请选择满意程度' }] : []),
    ...wrongFiles.map((reason) => ({ field: 'files', reason })),
  ]
  if (wrong.length > 0) return show(kit, opened, view, { wrong, typed: text })
  refuseFlood(kit, asked.ip)
  const reply: { kind: ReplyKind; text: string; stars?: number } = kind === 'rate' ? { kind, text, stars } : { kind, text }
  await sendReply(kit, opened.nonce, { locator: opened.locator, attachments, ...reply })
  // Until the desk has taken it, the page before the gate is the old one: what was just answered is not asked for again.
  const after: CaseView = { ...view, wants: [], rated: view.rated || kind === 'rate', mayWithdraw: view.mayWithdraw && kind !== 'withdraw' }
  return show(kit, opened, after, { sent: SENT[kind] })
}

const isKind = (text: string | undefined): text is Kind => text !== undefined && Object.hasOwn(SENT, text)

export const postReply = (kit: Kit, asked: Asked): Promise<Answer> => withCase(kit, asked, async (opened, view) => {
  const kind = asked.form['kind']
  if (!isKind(kind)) throw new Refusal(422, ['不知道您要提交什么，请返回办理进度页面重新操作'])
  return send(kit, asked, opened, view, kind)
})

/** Asks first: what is withdrawn is not handled any more. */
export const askWithdraw = (kit: Kit, asked: Asked): Promise<Answer> => withCase(kit, asked, async (opened, view) =>
  (reasonAgainst('withdraw', view) ? show(kit, opened, view, { wrong: [reasonAgainst('withdraw', view) ?? ''] }) : { page: <WithdrawPage view={view} caseForm={sealCase(kit, opened)} /> }))

/** A letter of the case, opened with the visitor's key. */
export const downloadLetter = (kit: Kit, asked: Asked): Promise<Answer> => withCase(kit, asked, async (opened, view) => {
  const letter = view.letters.find(({ file }) => file === asked.form['file'])
  const kept = letter && await caseFile(kit.db, opened.locator, letter.file)
  const bytes = kept && openView(opened.key, kept.sealed)
  if (!letter || !bytes) throw new Refusal(404, ['没有这份文书，可能刚刚更新；请返回办理进度页面再看'])
  return { file: { bytes, mediaType: kept.mediaType, name: `${letter.label}（${letter.on}）.${letter.file.split('.').at(-1) ?? 'pdf'}` } }
})

/** The last days of the remedies and what is asked of the applicant, as a calendar file. */
export const downloadCalendar = (kit: Kit, asked: Asked): Promise<Answer> => withCase(kit, asked, async (_opened, view) => {
  const days = view.remedies.map(({ kind, until, words }) => ({ on: until, title: `${kind}申请截止：${view.subject}`, words }))
  return { file: { bytes: Buffer.from(calendarFile(`${view.number}`, days, new Date(instant(kit)))), mediaType: 'text/calendar; charset=utf-8', name: '救济期限.ics' } }
})
